import { expect, test } from 'vitest';
import type { DocumentId } from '../source/index.ts';
import type { ReportAnswers } from './answers-of.ts';
import { openMatters } from './matters.ts';

/** A report with the given names, one a line. */
function report(id: number, names: readonly string[], publisher = 'Courier'): ReportAnswers {
  const text = names.join('\n');
  let at = 0;
  const spans = names.map((name) => {
    const start = at;
    at += name.length + 1;
    return { start, end: start + name.length, kind: 'organisation' };
  });
  return {
    report: {
      document: { id: `d${String(id).padStart(5, '0')}` as DocumentId, text, publisher },
      analysis: { sentences: [], names: spans },
      mentions: { places: [] },
      claims: [],
    },
    answers: [],
    triggers: [],
  } as unknown as ReportAnswers;
}

/** As many reports as make a case large, each of a matter of its own. */
const others = Array.from({ length: 250 }, (_, n) => report(1000 + n, [`Body ${n}`, `Town ${n}`]));

function mattersOf(reports: readonly ReportAnswers[]): string[][] {
  const matters = openMatters();
  for (const one of reports) matters.add(one);
  return matters
    .all()
    .map((matter) => matter.map((one) => one.report.document.id as string))
    .filter((ids) => ids.some((id) => id < 'd01000'));
}

test.each([
  ['two names in common', ['Zar', 'Brigade'], ['Zar', 'Brigade'], 1],
  ['one name in common', ['Zar', 'Brigade'], ['Zar', 'Ministry'], 2],
  ['no name in common', ['Zar', 'Brigade'], ['Lomas', 'Union'], 2],
  ['only their publisher and one name', ['Courier', 'Zar'], ['Courier', 'Zar'], 2],
])('in a large case, reports with %s', (_what, first, second, matters) => {
  expect(mattersOf([report(1, first), report(2, second), ...others])).toHaveLength(matters);
});

test('a chain of reports makes one matter, whatever their order', () => {
  const chain = [
    report(1, ['A1', 'B1']),
    report(2, ['A1', 'B1', 'C1', 'D1']),
    report(3, ['C1', 'D1']),
  ];
  const expected = [['d00001', 'd00002', 'd00003']];
  expect(mattersOf([...chain, ...others])).toEqual(expected);
  expect(mattersOf([...others, ...chain.toReversed()])).toEqual(expected);
});

test('a little case is one matter', () => {
  expect(mattersOf([report(1, ['A1']), report(2, ['B1'])])).toEqual([['d00001', 'd00002']]);
});
