import { describe, expect, test } from 'vitest';
import { loadEnglish, Tree } from '../../language/index.ts';
import { recogniseTimes } from '../../mention/index.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { AnswerContext } from './context.ts';
import { readListLines } from './list-lines.ts';

const english = loadEnglish();
const catalogue = readCatalogue();

function found(text: string): string[] {
  const analysis = english.analyse(text);
  const trees = analysis.sentences.map((sentence) => new Tree(sentence));
  const times = recogniseTimes({ text, analysis, publishedAt: '2024-06-03' });
  const context: AnswerContext = {
    text,
    trees,
    mentions: { times, quantities: [], places: [], parties: [], weapons: [], damage: [] },
    claims: [],
    catalogue,
    entityAt: () => null,
    claimAt: () => null,
  };
  const all = trees.flatMap((tree) => readListLines(context, tree));
  return all.map(
    ({ question, value }) =>
      `${question} ${value.kind === 'time' ? value.edtf : 'value' in value ? value.value : ''}`,
  );
}

describe('lines of a listing notice', () => {
  test.each([
    ['Name: ALTYN QYRAN JSC', ['listed-name ALTYN QYRAN JSC']],
    [
      'Formerly: SEMEY WORKS (until November 2021)',
      ['former-name SEMEY WORKS', 'renamed-at 2021-11'],
    ],
    ['Programme: Sahel Stability (Regulations, section 4)', ['programme Sahel Stability']],
    ['Listed on: 3 June 2024', ['listed-at 2024-06-03']],
    ['A.k.a.: Altyn Kyran; AQA', ['listed-name Altyn Kyran']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('lines that are none', () => {
  test.each([
    ['Address: Semey, Abai Region'],
    ['Identifier: SAH-0112'],
    ['He gave a name: Abu Siyovush.'],
    ['Name'],
    ['Name:'],
    ['The list named three firms on 3 June 2024.'],
    ['Enquiries: register desk, weekdays'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
