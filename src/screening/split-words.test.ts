import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from './split-words.ts';

const texts = (name: string) => splitWords(name).map((word) => word.text);

describe('a name falls into words in Latin letters', () => {
  test.each([
    ['accents go', 'Nicolás Őrbán', ['nicolas', 'orban']],
    ['apostrophes close up', "Isma'il Sa‘d O’Brien", ['ismail', 'sad', 'obrien']],
    ['hyphens part', 'Jean-Claude', ['jean', 'claude']],
    ['dotted letters are one word', 'A.B.C. Trading', ['abc', 'trading']],
    ['a dot after a word parts', 'Amazon.com', ['amazon', 'com']],
    ['an ampersand is a word', 'H&M', ['h', 'and', 'm']],
    ['Cyrillic', 'Владимир Щукин', ['vladimir', 'shchukin']],
    ['Ukrainian', 'Володимир Зеленський', ['volodimir', 'zelenskii']],
    ['Greek', 'Κυριάκος', ['kyriakos']],
    ['Arabic gives consonants and long vowels', 'صدام حسين', ['sdam', 'hsyn']],
    ['Persian', 'پزشکیان', ['pzshkyan']],
    ['Hebrew', 'נתניהו', ['ntnyhw']],
    ['each Han sign is a word', '习近平', ['xi', 'jin', 'ping']],
    ['each Hangul syllable is a word', '김정은', ['gim', 'jeong', 'eun']],
    ['kana keep their voicing', 'バラク', ['baraku']],
    ['full-width letters', 'ＡＢＣ', ['abc']],
    ['joiners say nothing', 'پزشک\u200cفر', ['pzshkfr']],
    ['control characters part', 'a\u0000b\u0007c', ['a', 'b', 'c']],
    ['emoji say nothing', '🚀 Rocket 🚀', ['rocket']],
    ['nothing gives nothing', ' .,-– ', []],
  ])('%s', (_, name, words) => {
    expect(texts(name)).toEqual(words);
  });

  test('offsets lead back to the name as written', () => {
    const name = '«’Abd al-Malik», Müller & Co.';
    expect(splitWords(name).map(({ start, end }) => name.slice(start, end))).toEqual([
      'Abd',
      'al',
      'Malik',
      'Müller',
      '&',
      'Co',
    ]);
  });

  test('a word read by itself again is the same word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        for (const { text, start, end } of splitWords(name)) {
          expect(texts(name.slice(start, end)).join('')).toBe(text);
        }
      }),
    );
  });

  test('words stand in order, apart and inside the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        let before = 0;
        for (const { text, start, end } of splitWords(name)) {
          expect(text).toMatch(/^[a-z0-9]+$/);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});
