import { expect, test } from 'vitest';
import type { DocumentId } from '../source/index.ts';
import { historyOf, predecessor, type VersionKey } from './versions.ts';

function key(id: string, bytesSha256: string, item = 0): VersionKey {
  return { id: id as DocumentId, bytesSha256, item };
}

test.each([
  { what: 'the first report of an address', kept: [], next: key('n', 'B'), previous: null },
  { what: 'a changed page', kept: [key('a', 'A')], next: key('n', 'B'), previous: 'a' },
  {
    what: 'a page that was changed twice',
    kept: [key('a', 'A'), key('b', 'B')],
    next: key('n', 'C'),
    previous: 'b',
  },
  {
    what: 'another report out of the same bytes',
    kept: [key('a', 'A')],
    next: key('n', 'A', 1),
    previous: null,
  },
  {
    what: 'a report of a changed file of many without addresses',
    kept: [key('a', 'A', 0), key('b', 'A', 1)],
    next: key('n', 'B', 1),
    previous: 'b',
  },
  {
    what: 'a report added to such a file',
    kept: [key('a', 'A', 0), key('b', 'A', 1)],
    next: key('n', 'B', 2),
    previous: null,
  },
  {
    what: 'a feed’s report that stands further down now',
    kept: [key('a', 'A', 0)],
    next: key('n', 'B', 3),
    previous: 'a',
  },
])('$what follows $previous', ({ kept, next, previous }) => {
  expect(predecessor(historyOf(kept), next)).toBe(previous);
});
