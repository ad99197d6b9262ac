import { describe, expect, test } from 'vitest';
import { readParserModels } from './model.ts';
import type { Reading } from './network/index.ts';

const { syntax } = readParserModels();

const read = (text: string): Reading => syntax.read([text.split(' ')])[0] as Reading;
const roots = ({ heads }: Reading): number => heads.filter((head) => head === -1).length;

/** True where every word leads to the root. */
function leadsToRoot({ heads }: Reading): boolean {
  return heads.every((_, word) => {
    let at = word;
    for (let step = 0; at >= 0 && step <= heads.length; step++) at = heads[at] as number;
    return at === -1;
  });
}

describe('a reading', () => {
  test('does not depend on the sentences around it', () => {
    const texts = [
      'Police said two men fled .',
      'No .',
      'Iran denied that it had struck the plant .',
    ];
    const together = syntax.read(texts.map((text) => text.split(' ')));
    texts.forEach((text, at) => {
      expect(together[at]).toEqual(read(text));
    });
  });

  test('of many sentences is theirs in order', () => {
    const sentences = Array.from({ length: 90 }, (_, n) =>
      Array.from({ length: 1 + n }, () => 'on'),
    );
    expect(syntax.read(sentences).map(({ heads }) => heads.length)).toEqual(
      sentences.map(({ length }) => length),
    );
  });

  test.each([
    ['one word', 1],
    ['as many words as are read at once', 160],
    ['more words', 161],
    ['a thousand words', 1000],
  ])('of a sentence of %s is one tree', (_, count) => {
    const reading = read(Array.from({ length: count }, (_, n) => `drone${n % 7}`).join(' '));
    expect(reading.heads).toHaveLength(count);
    expect(roots(reading)).toBe(1);
    expect(leadsToRoot(reading)).toBe(true);
  });

  test('names the root "root" and no other word', () => {
    const { heads, relations } = read('The army said on Sunday that it had lost two drones .');
    const named = [...relations].map((relation) => syntax.relationName(relation) === 'root');
    expect(named).toEqual([...heads].map((head) => head === -1));
  });

  test.each([
    ['no sentences', []],
    ['a sentence without words', [[]]],
  ])('of %s has no words', (_, sentences) => {
    expect(syntax.read(sentences).flatMap(({ heads }) => [...heads])).toEqual([]);
  });

  test('of words outside every vocabulary still knows their parts', () => {
    const { tags } = read('The zorbling frangled quixly .');
    expect([...tags].map((tag) => syntax.upos(tag))).toEqual([
      'DET',
      'NOUN',
      'VERB',
      'ADV',
      'PUNCT',
    ]);
  });
});
