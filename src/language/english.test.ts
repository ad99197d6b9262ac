import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis, Word } from './analysis.ts';
import { loadEnglish } from './model.ts';

const english = loadEnglish();

/** The word of a form in the first sentence, with the form of its head. */
function arc(text: string, form: string): string {
  const words = english.analyse(text).sentences[0]?.words ?? [];
  const word = words.find((candidate) => candidate.form === form);
  return word === undefined ? 'absent' : `${word.deprel} of ${headOf(words, word)}`;
}

function headOf(words: readonly Word[], { head }: Word): string {
  return words[head]?.form ?? 'the root';
}

function checkWhole(text: string, { sentences, names }: Analysis): void {
  let at = 0;
  sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index);
    expect(sentence.start).toBeGreaterThanOrEqual(at);
    at = sentence.end;
    expect(sentence.words.filter(({ head }) => head === -1)).toHaveLength(1);
    sentence.words.forEach((word, place) => {
      expect(word.index).toBe(place);
      expect(word.form).toBe(text.slice(word.start, word.end));
      expect(word.start).toBeGreaterThanOrEqual(sentence.start);
      expect(word.end).toBeLessThanOrEqual(sentence.end);
      expect(word.head).toBeLessThan(sentence.words.length);
    });
  });
  names.forEach((name, index) => {
    const before = names[index - 1];
    expect(before === undefined || before.end <= name.start).toBe(true);
    const sentence = sentences[name.sentence];
    expect(sentence && sentence.start <= name.start && name.end <= sentence.end).toBe(true);
  });
}

describe('an analysis', () => {
  test('is whole and verbatim on any text', () => {
    const piece = fc.constantFrom(
      ...'The ministry said that ; Reza “ ” " . ? , ( ) \n \n\n U.S. Iran’s 10:30 p.m. 😀 — عاجل'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        checkWhole(text, english.analyse(text));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same twice', () => {
    const text = 'Iran’s defence ministry said three drones hit a plant in Isfahan.';
    expect(english.analyse(text)).toEqual(english.analyse(text));
  });

  test.each([
    ['an empty text', ''],
    ['white space', ' \n\n\t'],
  ])('of %s is empty', (_, text) => {
    expect(english.analyse(text)).toEqual({ sentences: [], names: [] });
  });

  test('leaves out what is to be skipped', () => {
    const text = 'It exploded late.\n\nRead more: Ten cats of Tehran\n\nNobody was hurt.';
    const start = text.indexOf('Read');
    const end = text.indexOf('\n\nNobody');
    const { sentences } = english.analyse(text, { skip: [{ start, end }] });
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
      'It exploded late.',
      'Nobody was hurt.',
    ]);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
  });

  test('numbers the paragraphs', () => {
    const { sentences } = english.analyse('One fell. Two fell.\n\nThree fell.');
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });
});

describe('the tree of', () => {
  test.each([
    ['a speaker', 'The ministry said the attack failed.', 'ministry', 'nsubj of said'],
    ['what is said', 'The ministry said the attack failed.', 'failed', 'ccomp of said'],
    ['what is said with "that"', 'Police said that two men fled.', 'fled', 'ccomp of said'],
    ['a passive', 'Three drones were destroyed.', 'drones', 'nsubj:pass of destroyed'],
    [
      'a speaker after the quotation',
      '"We know nothing," said the mayor.',
      'mayor',
      'nsubj of said',
    ],
    ['a source', 'According to the report, two people died.', 'report', 'obl of died'],
    ['an agent', 'The plant was hit by two drones.', 'drones', 'obl:agent of hit'],
    ['an object', 'Israel attacked the plant.', 'plant', 'obj of attacked'],
  ])('%s', (_, text, form, expected) => {
    expect(arc(text, form)).toBe(expected);
  });

  test('given words has one head for each', () => {
    const words = english.readWords(['Officials', 'denied', 'it', '.']);
    expect(words.map(({ upos }) => upos)).toEqual(['NOUN', 'VERB', 'PRON', 'PUNCT']);
    expect(words.map(({ head }) => head)).toEqual([1, -1, 1, 1]);
  });
});

describe('names', () => {
  const named = (text: string): string[] =>
    english.analyse(text).names.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

  test.each([
    ['a country', 'The drones came from Ukraine.', 'place Ukraine'],
    ['a person', 'The minister, Hossein Kazemi, denied it.', 'person Hossein Kazemi'],
    ['a city', 'It exploded in Isfahan on Saturday.', 'place Isfahan'],
    ['a ministry', 'The Ministry of Defense denied it.', 'organisation Ministry of Defense'],
    ['an agency', 'Officials told Reuters that it failed.', 'organisation Reuters'],
    ['a name with a small second half', 'Then Lee Sang-min resigned.', 'person Lee Sang-min'],
    ['a name without its title', 'They met Emperor Haile Selassie.', 'person Haile Selassie'],
    ['a name whole', 'They live in the United States today.', 'place United States'],
  ])('%s is found', (_, text, expected) => {
    expect(named(text)).toContain(expected);
  });

  test.each([
    ['a day', 'It happened on Saturday.'],
    ['a month', 'It happened in October.'],
    ['a people', 'The Iranians and the Russian forces met.'],
    ['the first word', 'Nobody was hurt.'],
    ['a title alone', 'The minister said so.'],
    ['a number', 'Three drones came at 10:30.'],
    ['who asks', 'Q: What came of it?'],
    ['a language', 'She spoke in English.'],
    ['a post', 'The Secretary General spoke.'],
    ['a title in capitals', 'Then the Prosecutor and two MPs left.'],
  ])('%s is no name', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('other lettering', () => {
  test.each([
    ['upper case', 'THE MINISTRY SAID THREE DRONES ATTACKED A PLANT IN IRAN.', 'SAID'],
    ['lower case', 'the ministry said three drones attacked a plant in iran.', 'said'],
    ['a headline', 'Ministry Says Three Drones Attacked Plant in Iran', 'Says'],
  ])('%s is read all the same', (_, text, root) => {
    expect(arc(text, root)).toBe('root of the root');
  });
});
