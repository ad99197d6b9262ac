import { describe, expect, test } from 'vitest';
import { VariorumError } from '../../error/index.ts';
import type { QuestionId } from '../answer.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';

const question = (id: string, more = '') =>
  `questions:\n  - id: ${id}\n    label: L\n    ask: A?\n    value: number\n    comparison: count\n    conflict: number\n${more}`;

describe('the shipped catalogue', () => {
  const catalogue = readCatalogue();

  test.each(['attack', 'explosion', 'supply', 'listing', 'protest', 'detention', 'crash', 'fire'])(
    'knows incidents of type %s',
    (type) => {
      expect(catalogue.types.get(type)?.questions.length).toBeGreaterThan(3);
    },
  );

  test('asks of each type only questions that it defines', () => {
    for (const type of catalogue.types.values()) {
      for (const id of type.questions) expect(catalogue.questions.has(id)).toBe(true);
    }
  });

  test('has signals for every question that is a number of people', () => {
    for (const id of ['killed', 'injured', 'missing', 'detained'] as QuestionId[]) {
      expect(catalogue.questions.get(id)?.signals.length).toBeGreaterThan(0);
    }
  });
});

test('a later file replaces entries of an earlier one with the same id', () => {
  const catalogue = loadCatalogue([
    { path: 'shipped.yaml', text: question('killed') },
    { path: 'own.yaml', text: question('killed').replace('label: L', 'label: Dead') },
  ]);
  expect(catalogue.questions.get('killed' as QuestionId)?.label).toBe('Dead');
});

test('an empty file adds nothing', () => {
  expect(loadCatalogue([{ path: 'empty.yaml', text: '# nothing yet\n' }]).questions.size).toBe(0);
});

test.each([
  ['no YAML', 'questions: [\nid: a\n', 2, /./],
  ['an unknown field', question('killed', '    colour: red\n'), 2, /colour/],
  ['a missing field', 'questions:\n  - id: killed\n', 2, /label/],
  ['an unknown sort of value', question('killed').replace('number', 'integer'), 5, /value/],
  ['an id with capitals', question('Killed'), 2, /id/],
  [
    'a type that asks an unknown question',
    'types:\n  - id: raid\n    label: Raid\n    family: violence\n    questions: [who]\n    verbs: []\n    nouns: []\n',
    5,
    /no question 'who'/,
  ],
  [
    'a category under an unknown one',
    'categories:\n  - id: a\n    under: b\n    words: []\n',
    3,
    /no category 'b'/,
  ],
  [
    'categories in a circle',
    'categories:\n  - id: a\n    under: b\n    words: []\n  - id: b\n    under: a\n    words: []\n',
    3,
    /under itself/,
  ],
])('a mistake is reported with file and line: %s', (_what, text, line, reason) => {
  const load = () => loadCatalogue([{ path: 'own.yaml', text }]);
  expect(load).toThrow(VariorumError);
  try {
    load();
  } catch (error) {
    expect(error).toMatchObject({ code: 'catalogue-malformed', place: { path: 'own.yaml', line } });
    expect(String(error)).toMatch(reason);
  }
});

test('a folder that does not exist is reported by name', () => {
  expect(() => readCatalogue({ own: '/nowhere/at-all' })).toThrow(/nowhere/);
});
