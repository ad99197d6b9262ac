import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAt } from '../text/index.ts';
import { differences, type Edit } from './differences.ts';

/** [removed|added] in the place where the texts differ. */
function shown(before: string, after: string): string {
  let at = 0;
  let out = '';
  for (const { removed, added } of differences(before, after)) {
    out += before.slice(at, removed.start);
    out += `[${wordsAt(before, removed)}|${wordsAt(after, added)}]`;
    at = removed.end;
  }
  return out + before.slice(at);
}

test.each([
  { what: 'nothing changed', before: 'Same.', after: 'Same.', marks: 'Same.' },
  {
    what: 'a number was lowered',
    before: 'Three drones were shot down.',
    after: 'Two drones were shot down.',
    marks: '[Three|Two] drones were shot down.',
  },
  {
    what: 'a time is one word',
    before: 'At 22:30 it exploded.',
    after: 'At 22:45 it exploded.',
    marks: 'At [22:30|22:45] it exploded.',
  },
  {
    what: 'neighbouring words are one edit',
    before: 'It hit at least three drones.',
    after: 'It hit about four drones.',
    marks: 'It hit [at least three|about four] drones.',
  },
  {
    what: 'a hedge was added',
    before: 'It was shot down.',
    after: 'It was allegedly shot down.',
    marks: 'It was [|allegedly ]shot down.',
  },
  {
    what: 'a paragraph was removed',
    before: 'One.\n\nTwo casualties.\n\nThree.',
    after: 'One.\n\nThree.',
    marks: 'One.\n\n[Two casualties.\n\n|]Three.',
  },
  {
    what: 'a paragraph was added at the end',
    before: 'One.',
    after: 'One.\n\nCorrection: two.',
    marks: 'One.[|\n\nCorrection: two.]',
  },
  { what: 'all was removed', before: 'All of it.', after: '', marks: '[All of it.|]' },
  { what: 'all is new', before: '', after: 'All of it.', marks: '[|All of it.]' },
  {
    what: 'a letter with a mark is not cut in two',
    before: 'Cafe\u0301 closed',
    after: 'Cafes closed',
    marks: '[Cafe\u0301|Cafes] closed',
  },
])('$what', ({ before, after, marks }) => {
  expect(shown(before, after)).toBe(marks);
});

const text = fc
  .array(fc.constantFrom('one', 'two', '3', ' ', ' ', '\n\n', '\n', '. ', '22:30', '\u{1F6A8}'), {
    maxLength: 40,
  })
  .map((words) => words.join(''));

test('the text before with its edits made is the text after', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
      expect(made(before, after, differences(before, after))).toBe(after);
    }),
  );
});

test('edits are in order, apart, and each changes something', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      let end = -1;
      for (const { removed, added } of differences(before, after)) {
        expect(removed.start).toBeGreaterThan(end);
        expect(wordsAt(before, removed)).not.toBe(wordsAt(after, added));
        end = removed.end;
      }
    }),
  );
});

test('a text that was wholly rewritten is one edit, and does not take for ever', () => {
  const before = Array.from({ length: 20_000 }, (_, word) => `a${word}`).join(' ');
  const after = Array.from({ length: 20_000 }, (_, word) => `b${word}`).join(' ');
  expect(made(before, after, differences(before, after))).toBe(after);
});

function made(before: string, after: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const { removed, added } of edits) {
    out += before.slice(at, removed.start) + wordsAt(after, added);
    at = removed.end;
  }
  return out + before.slice(at);
}
