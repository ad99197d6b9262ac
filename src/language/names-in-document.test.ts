import { describe, expect, test } from 'vitest';
import type { NameKind } from './analysis.ts';
import { namesInDocument } from './names-in-document.ts';

/** Sentences with names in brackets: "[person Ali Reza] spoke"; capitals are proper nouns save after ~. */
function read(...lines: string[]): string[][] {
  const sentences = lines.map((line) => {
    const words: { form: string; upos: string }[] = [];
    const names: { kind: NameKind; first: number; end: number }[] = [];
    for (const [, kind, name, plain] of line.matchAll(/\[(\w+) ([^\]]+)\]|(\S+)/g)) {
      const first = words.length;
      for (const form of (name ?? plain ?? '').split(' ')) {
        words.push({ form: form.replace('~', ''), upos: /^\p{Lu}/u.test(form) ? 'PROPN' : 'X' });
      }
      if (kind !== undefined) names.push({ kind: kind as NameKind, first, end: words.length });
    }
    return { words, names, isPlace: (at: number) => words[at]?.form === 'Washington' };
  });
  return namesInDocument(sentences).map((names, at) =>
    names.map(({ kind, first, end }) => {
      const words = sentences[at]?.words.slice(first, end) ?? [];
      return `${kind} ${words.map(({ form }) => form).join(' ')}`;
    }),
  );
}

describe('names in a document', () => {
  test.each([
    [
      'a surname is the person that was named in full',
      ['[person Hossein Kazemi] spoke', 'then [place Kazemi] left'],
      'person Kazemi',
    ],
    [
      'a surname outweighs more than one doubtful reading',
      ['[person Salvador Allende] spoke', 'of [place Allende]', '[place Allende] left'],
      'person Allende',
    ],
    [
      'a surname that is a town may be the town',
      ['[person Denzel Washington] spoke', 'in [place Washington]', '[place Washington] left'],
      'place Washington',
    ],
    [
      'letters in brackets are found whatever their part of speech',
      ['the [organisation Sexual Minorities Union] ( SMU ) met', 'at ~SMU today'],
      'organisation SMU',
    ],
    [
      'a name found once is found again',
      ['at [place Natanz] it burned', 'in Natanz nobody slept'],
      'place Natanz',
    ],
    [
      'a surname without a reading of its own is found',
      ['[person Hossein Kazemi] spoke', 'then Kazemi left'],
      'person Kazemi',
    ],
    [
      'letters in brackets name the organisation before them',
      ['the [organisation Atomic Energy Agency] ( AEA ) spoke', 'the [place AEA] left'],
      'organisation AEA',
    ],
    [
      'most readings win',
      ['[place Qods] fell', '[organisation Qods] sold', '[organisation Qods] built'],
      'organisation Qods',
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines).at(-1)).toEqual([expected]);
  });

  test.each([
    ['a word that is part of a longer name', ['in [place York]', 'in New York Times it stood']],
    ['a word that was never a name', ['[person Ali Reza] spoke', 'the Ministry left']],
    ['a small word', ['[person Ali Rose] spoke', 'a rose fell']],
    [
      'letters that are no initials',
      ['the [organisation Atomic Energy Agency] ( TV ) spoke', 'on TV it rained'],
    ],
  ])('%s is not found', (_, lines) => {
    expect(read(...lines).at(-1)).toEqual([]);
  });
});
