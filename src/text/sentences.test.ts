import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from './paragraphs.ts';
import { sentences } from './sentences.ts';

const split = (text: string): string[] =>
  paragraphs(text).flatMap((paragraph) =>
    sentences(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  );

describe('sentences', () => {
  test.each([
    ['full stops', ['It exploded.', 'Nobody was hurt.']],
    ['a stop in quotation marks', ['They claimed a “failed attack.”', 'However, videos differ.']],
    ['a bracket after the stop', ['(It was late.)', 'He left.']],
    ['a question', ['Who did it?', 'Nobody says.']],
    ['the end of a company', ['He sued Acme Inc.', 'The court refused.']],
    ['an afternoon', ['It began at 10:30 p.m.', 'The ministry was silent.']],
    ['an opening quotation mark', ['He left.', '“We know nothing,” she said.']],
    ['an opening bracket', ['He left.', '(She stayed.)']],
  ])('%s end a sentence', (_, parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  test.each([
    ['a title', 'Gen. Smith and Dr. Jones met Mr. Brown.'],
    ['an initial', 'J. K. Rowling met Benjamin J. Smith there.'],
    ['a country', 'The U.S. Treasury sanctioned the firm.'],
    ['a time of day', 'At 10:30 p.m. local time it exploded.'],
    ['a month', 'On Jan. 28 it exploded.'],
    ['a decimal', 'It rose by 2.5 percent.'],
    ['a question that somebody asks', '“Who did it?” he asked.'],
    ['a shout with its speaker', '“Go!” Smith shouted at them.'],
    ['a number', 'No. 5 was hit.'],
    ['an ellipsis within', 'They came ... and went.'],
    ['a quotation that goes on', '“We know,” said Smith, “that it failed.”'],
    ['a section of a company name', 'Acme Co. of Boston sold it.'],
  ])('%s does not end a sentence', (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  test('a heading without a stop is a sentence of its own', () => {
    expect(split('It ended.\n\nThe Saturday Attack\n\nIt began.')).toEqual([
      'It ended.',
      'The Saturday Attack',
      'It began.',
    ]);
  });

  test('a short first line is a heading, a wrapped line is not', () => {
    expect(split('DAMAGE REPORT\nThe roof was hit\nby two drones.\n\nNobody was hurt.')).toEqual([
      'DAMAGE REPORT',
      'The roof was hit\nby two drones.',
      'Nobody was hurt.',
    ]);
  });

  test('a run without any stop is cut at a bounded length', () => {
    const [first, second] = split('word '.repeat(400));
    expect(first?.split(' ')).toHaveLength(240);
    expect(second?.split(' ')).toHaveLength(160);
  });

  test('sentences keep all words, in order and within their paragraph', () => {
    const piece = fc.constantFrom('It', ' ', '. ', '.', '\n', '\n\n', 'U.S.', '”', '“', '?', 'he');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('paragraphs', () => {
  const parts = (text: string): string[] =>
    paragraphs(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['blank lines part them', 'One.\n\nTwo.\n \nThree.', ['One.', 'Two.', 'Three.']],
    ['lines part them where no line is blank', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
    ['carriage returns are no text', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['white space around them is left out', '\n\n  One. \n\n', ['One.']],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    ['a line break beside blank lines', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
    [
      'wrapped lines',
      'one two\nthree four\nfive six\nseven.',
      ['one two\nthree four\nfive six\nseven.'],
    ],
  ])('%s does not part them', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('an empty text has none', () => {
    expect(parts(' \n\n ')).toEqual([]);
  });
});
