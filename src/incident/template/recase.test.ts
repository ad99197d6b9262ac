import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSmallWords } from './load-small-words.ts';
import { isInCapitals, recase } from './recase.ts';

const small = loadSmallWords();

describe('a text in capitals is recased', () => {
  test.each([
    [
      'first words and names keep a capital',
      'THE ARMY DENIED IT. GUERRILLAS FLED TO FLORES.',
      'The army denied it. Guerrillas fled to Flores.',
    ],
    ['names of people', 'PRESIDENT CEREZO MET JOSE LOPEZ.', 'President Cerezo met Jose Lopez.'],
    [
      'letters in brackets',
      'THE FARABUNDO MARTI NATIONAL LIBERATION FRONT (FMLN) ATTACKED.',
      'The Farabundo Marti National Liberation Front (FMLN) attacked.',
    ],
    ['letters that are no word', 'TROOPS FOUGHT THE FMLN.', 'Troops fought the FMLN.'],
    ['a new paragraph', 'IT ENDED\n\nREBELS FLED', 'It ended\n\nRebels fled'],
    ['elided names', "THEY ACCUSED D'AUBUISSON.", "They accused D'Aubuisson."],
    ['the owner of a name', "THEY SAW ROMERO'S CAR.", "They saw Romero's car."],
    [
      'a title does not end a sentence',
      'COL. PONCE SAID GEN. BUSTILLO LEFT.',
      'Col. Ponce said Gen. Bustillo left.',
    ],
    ['words that end as words do', 'THE DEMOCRATIZATION FAILED.', 'The democratization failed.'],
  ])('%s', (_, text, expected) => {
    expect(recase(text, small)).toBe(expected);
  });

  test.each([
    ['ordinary letters', 'The FMLN attacked San Miguel.'],
    ['a headline in ordinary letters', 'Rebels Attack Army Post'],
    ['small letters', 'rebels attacked the post'],
    ['some capitals', 'The BBC, CNN and AFP said so, according to the UN.'],
    ['nothing', ''],
    ['no letters', '12, 13 -- 14'],
    ['another script', 'Взрыв на заводе'],
  ])('%s is left as it is', (_, text) => {
    expect(recase(text, small)).toBe(text);
  });

  test('every character keeps its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cased = recase(text, small);
        expect(cased).toHaveLength(text.length);
        if (!isInCapitals(text)) expect(cased).toBe(text);
      }),
    );
  });
});
