import { describe, expect, test } from 'vitest';
import { loadEnglish, Tree } from '../../language/index.ts';
import { nameFrom, nameUpTo } from './name-run.ts';

const english = loadEnglish();

function treeOf(text: string): Tree {
  const [sentence] = english.analyse(text).sentences;
  if (sentence === undefined) throw new Error(`no sentence in ${text}`);
  return new Tree(sentence);
}

function at(tree: Tree, form: string): number {
  return tree.sentence.words.findIndex((word) => word.form === form);
}

describe('a name that begins after a word', () => {
  test.each([
    ['Washington sanctioned Qods Aviation in January.', 'sanctioned', 'Qods Aviation'],
    [
      'It changed its name to Light Airplanes Design and Manufacturing Industries last year.',
      'to',
      'Light Airplanes Design and Manufacturing Industries',
    ],
    ['Norway listed the Bank of Tarvo on Monday.', 'listed', 'Bank of Tarvo'],
    ['Norway hit Iranian drone maker Osk Dynamics with sanctions.', 'hit', 'Osk Dynamics'],
    ['Norway listed two firms on Monday.', 'listed', null],
    ['Norway listed and fined them.', 'listed', null],
    ['Norway listed.', 'listed', null],
  ])('%s', (text, after, expected) => {
    const tree = treeOf(text);
    const run = nameFrom(tree, at(tree, after) + 1);
    expect(run === null ? null : text.slice(run.start, run.end)).toBe(expected);
  });
});

describe('a name that ends before a word', () => {
  test.each([
    ['Washington sanctioned the firm.', 'sanctioned', 'Washington'],
    [
      'The U.S. Department of the Treasury today imposed sanctions.',
      'imposed',
      'U.S. Department of the Treasury',
    ],
    ['Qods Aviation has renamed itself.', 'renamed', 'Qods Aviation'],
    ['the firm renamed itself.', 'renamed', null],
    ['Two firms of Tarvo were listed.', 'were', 'Tarvo'],
    ['Officials in the capital listed it.', 'listed', null],
  ])('%s', (text, before, expected) => {
    const tree = treeOf(text);
    const run = nameUpTo(tree, at(tree, before));
    expect(run === null ? null : text.slice(run.start, run.end)).toBe(expected);
  });
});
