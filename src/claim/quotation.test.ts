import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAt } from '../text/index.ts';
import { quotationsOf } from './quotation.ts';

function quoted(text: string): readonly string[] {
  return quotationsOf(text).map((span) => wordsAt(text, span));
}

describe('quotations of a text', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['curly marks', 'He said “go” and “come”.', ['“go”', '“come”']],
    ['straight marks', 'He said "go" and "come".', ['"go"', '"come"']],
    ['angle marks', 'He said «go now».', ['«go now»']],
    ['low marks', 'He said „go now“ then.', ['„go now“']],
    ['two single marks', "He said ''go now'' then.", ["''go now''"]],
    ['single curly marks', 'He said ‘go now’ then.', ['‘go now’']],
    ['an opening curly with a straight close', 'He said “go," and left.', ['“go,"']],
    ['a mark turned the wrong way', '”Go now,” he said.', ['”Go now,”']],
    ['an unclosed quotation, to the end of its paragraph', '“Go.\n\nHe left.', ['“Go.']],
    [
      'every paragraph opened and only the last closed',
      '“One.\n\n“Two.”\n\nThree.',
      ['“One.', '“Two.”'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each<readonly [string, string]>([
    ['apostrophes', 'It’s the mayor’s and the dogs’ house.'],
    ['a closing mark by itself', 'He said go” and left.'],
    ['inches', 'A 5" screen and a 7" one.'],
    ['a straight apostrophe', "It's the mayor's house."],
    ['an opening mark with nothing after it', 'He left. “'],
    ['a lone single mark', '‘Twas the night.'],
    ['no marks', 'He left.'],
    ['no words', ''],
    ['primes of a position', '43°22′N 029°23′E'],
    ['a straight mark inside a word', 'a"b"c'],
  ])('none in %s', (_name, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('lie in the text, in order, without overlap', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      '‘',
      '’',
      "''",
      'word',
      ' ',
      '.',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const quotation of quotationsOf(text)) {
          expect(quotation.start).toBeGreaterThanOrEqual(end);
          expect(quotation.end).toBeGreaterThan(quotation.start);
          end = quotation.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('ten thousand marks give as many quotations as pairs', () => {
    expect(quotationsOf('He said “go”. '.repeat(10_000))).toHaveLength(10_000);
    expect(quotationsOf('“'.repeat(10_001)).length).toBeLessThanOrEqual(10_000);
  });
});
