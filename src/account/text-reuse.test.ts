import { describe, expect, test } from 'vitest';
import type { Document, DocumentId } from '../source/index.ts';
import { caseOf, count } from './account.fixture.ts';
import { findReuse } from './text-reuse.ts';

const wire =
  'A tanker was rocked by an explosion before dawn on Wednesday some forty miles off the cape and is being towed to port, the command said. One sailor is missing.';

function reports(...texts: string[]): Document[] {
  return texts.map((text, n) => {
    const [document] = caseOf([
      { by: `P${n}`, in: `P${n}`, at: `2024-04-1${n}`, question: 'killed', value: count(1), text },
    ]).documents;
    if (document === undefined) throw new Error('no document');
    return { ...document, id: `d${n}` as DocumentId };
  });
}

describe('word 5-grams in common', () => {
  test.each([
    ['a whole copy', wire, 1],
    ['a copy with a sentence cut', wire.replace(' One sailor is missing.', ''), 0.9],
    ['a copy with other marks and capitals', wire.toUpperCase().replaceAll(',', ' –'), 1],
  ])('%s', (_what, copy, containmentMin) => {
    const [found] = findReuse(reports(wire, copy), { containmentMin });
    expect(found).toMatchObject({ earlier: 'd0', later: 'd1' });
  });

  test.each([
    [
      'the same facts in other words',
      'The ship blew up early on Wednesday, the navy said, and a seaman has not been found.',
    ],
    ['four words in common', 'One sailor is missing from a yacht race near the coast.'],
    ['nothing', 'Millet rose to a new price in the capital on the same Monday.'],
    ['an empty report', ''],
  ])('none: %s', (_what, other) => {
    expect(findReuse(reports(wire, other), { containmentMin: 0.1 })).toEqual([]);
  });

  test('furniture does not count', () => {
    const [first, second] = reports(`Unlike. ${wire}`, `Other words here. ${wire}`);
    if (first === undefined || second === undefined) throw new Error('two reports are needed');
    const bare = { ...second, furniture: [{ start: 18, end: second.text.length }] };
    expect(findReuse([first, bare], { containmentMin: 0.1 })).toEqual([]);
  });
});
