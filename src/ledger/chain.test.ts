import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { emptyHead, hashOf, sealed, sha256 } from './chain.ts';
import { type Draft, parsedEntry } from './entry.ts';

const at = '2026-01-01T00:00:00+03:30';
const draft: Draft = {
  kind: 'judgement',
  at,
  body: {
    about: 'same-entity',
    left: 'e1',
    right: 'e2',
    verdict: 'positive',
    note: 'Both names, “one” ministry',
    author: 'A. B.',
  },
};

test('an entry’s hash can be made again from what is documented, by other means', () => {
  const { hash, seq, previous } = sealed(draft, emptyHead);
  const { kind, body } = draft;
  const line = `${'0'.repeat(64)}\n${canonical({ seq, kind, at, body })}`;
  expect(hash).toBe(createHash('sha256').update(line, 'utf8').digest('hex'));
  expect({ seq, previous }).toEqual({ seq: 1, previous: emptyHead.hash });
});

test('an entry follows the head, and is read back as it was drafted', () => {
  const first = sealed(draft, emptyHead);
  const second = sealed(draft, { count: first.seq, hash: first.hash });
  expect(second).toMatchObject({ seq: 2, previous: first.hash });
  expect(second.hash).not.toBe(first.hash);
  expect(parsedEntry(second)).toMatchObject(draft);
});

test.each([
  { what: 'number', changed: { seq: 2 } },
  { what: 'kind', changed: { kind: 'judgement-undone' } },
  { what: 'instant', changed: { at: '2026-01-01T00:00:01+03:30' } },
  { what: 'body', changed: { body: '{}' } },
  { what: 'predecessor', changed: { previous: sha256('another') } },
])('the hash depends on the $what', ({ changed }) => {
  const entry = sealed(draft, emptyHead);
  expect(hashOf(entry)).toBe(entry.hash);
  expect(hashOf({ ...entry, ...changed })).not.toBe(entry.hash);
});

test.each([
  { what: 'without an offset', wrong: { ...draft, at: '2026-01-01T00:00:00' } },
  { what: 'at no instant', wrong: { ...draft, at: 'yesterday' } },
  { what: 'of an unknown kind', wrong: { ...draft, kind: 'guess' } },
  { what: 'with a field too many', wrong: { ...draft, body: { ...draft.body, score: 1 } } },
  { what: 'with a field too few', wrong: { ...draft, body: { about: 'same-entity' } } },
])('a draft $what is refused', ({ wrong }) => {
  expect(() => sealed(wrong as Draft, emptyHead)).toThrow();
});
