import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { candidates, follows, NAME_PARTS, type NamedWords, namesOf, partsOf } from './names.ts';
import { Traits } from './traits.ts';

const kind = fc.constantFrom('person' as const, 'organisation' as const, 'place' as const);

const names = fc
  .array(fc.tuple(kind, fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 })
  .map((list) => {
    let at = 0;
    return list.map(([of, gap, length]): NamedWords => {
      const first = at + gap;
      at = first + length;
      return { kind: of, first, end: at };
    });
  });

describe('parts of names', () => {
  test('names come back from their parts', () => {
    fc.assert(
      fc.property(names, (given) => {
        const count = (given.at(-1)?.end ?? 0) + 2;
        expect(namesOf(partsOf(given, count))).toEqual(given);
      }),
    );
  });

  test('the parts of any names may follow one another', () => {
    fc.assert(
      fc.property(names, (given) => {
        const parts = partsOf(given, (given.at(-1)?.end ?? 0) + 1);
        parts.forEach((part, at) => {
          expect(follows(at === 0 ? -1 : (parts[at - 1] ?? -1), part)).toBe(true);
        });
      }),
    );
  });

  test.each([
    ['a name that goes on without a beginning', 'O', 'I person'],
    ['a name that ends without a beginning', 'O', 'L place'],
    ['a name that changes its kind', 'B person', 'L place'],
    ['a name that is left open', 'B person', 'O'],
    ['a name within a name', 'I place', 'U place'],
  ])('%s is barred', (_, before, part) => {
    expect(follows(NAME_PARTS.indexOf(before), NAME_PARTS.indexOf(part))).toBe(false);
  });
});

describe('words that may be part of a name', () => {
  const empty = new Lexicon(new Uint32Array(0), [], [0]);
  const open = (text: string): string[] => {
    const forms = text.split(' ');
    const mask = candidates(new Traits(forms, empty));
    return forms.filter((_, at) => mask[at] === 1);
  };

  test.each([
    ['capitals', 'we saw Reza there again', 'Reza'],
    ['small words between capitals', 'a man called Ministry of Defense here', 'of'],
    ['the end of a hyphenated name', 'we saw Wang Mei - yu there', 'yu'],
    ['the hyphen before it', 'we saw Wang Mei - yu there', '-'],
  ])('%s', (_, text, word) => {
    expect(open(text)).toContain(word);
  });

  test.each([
    ['words far from any capital', 'It was a long and quiet night in the city', 'quiet'],
    ['an article far from a name', 'Reza saw that it was in the house', 'in'],
    ['an arrow between names', 'from Semey Works → Altyn Group', '→'],
    ['a bracket between names', 'the Atomic Agency ( AEA ) spoke', '('],
    ['a number', 'It was hit at ten past 10 in all', '10'],
  ])('not %s', (_, text, word) => {
    expect(open(text)).not.toContain(word);
  });

  test('a text without capitals is open throughout', () => {
    expect(open('reza met the minister of defence')).toHaveLength(6);
  });
});
