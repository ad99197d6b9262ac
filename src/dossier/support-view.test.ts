import { describe, expect, test } from 'vitest';
import { fixture, fixtureOptions } from './fixture.ts';
import { dossierHtml } from './html/page.ts';
import { incidentViews } from './incident-view.ts';
import { dossierFile } from './json.ts';
import { dossierMarkdown } from './markdown.ts';
import { materialOf } from './statement.ts';
import { comparedQuestions, valueSentence } from './support-words.ts';

const analyst = { grades: [], hypotheses: [], ratings: new Map() };
const views = incidentViews(materialOf(fixture), { ...fixtureOptions, analyst });
const questions = views.flatMap(({ support }) => support?.questions ?? []);

describe('support', () => {
  test('each account that stands is among the values of its question', () => {
    const standing = fixture.accounts.filter(
      ({ replacedBy, value }) => replacedBy === null && value.kind !== 'none',
    );
    const shown = questions.flatMap(({ values }) =>
      values.flatMap(({ supported }) => supported.lines.flatMap(({ accounts }) => accounts)),
    );
    expect(standing.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(standing));
  });

  test('a question with a conflict is compared, and both sides name each other', () => {
    const compared = views.flatMap(({ support }) =>
      support === null ? [] : comparedQuestions(support),
    );
    const opposed = compared.flatMap(({ values }) =>
      values.filter(({ against }) => against.length > 0),
    );
    expect(opposed.length).toBeGreaterThanOrEqual(2);
    for (const value of opposed) {
      expect(value.supported.information).toBe(6);
      expect(valueSentence(value)).toContain('against it: ');
    }
  });

  test('a grade that somebody gave stands beside the line of that source', () => {
    const [line] = questions[0]?.values[0]?.lines ?? [];
    const source = questions[0]?.values[0]?.supported.lines[0]?.parties[0];
    const name = fixture.entities.find(({ id }) => id === source)?.name ?? '';
    const grade = { source: name, grade: 'B', note: null, author: 'a', at: '', entry: 1 } as const;
    const graded = incidentViews(materialOf(fixture), {
      ...fixtureOptions,
      analyst: { ...analyst, grades: [grade] },
    }).flatMap(({ support }) => support?.questions ?? []);
    expect(line?.grade).toBe('F');
    expect(graded[0]?.values.flatMap(({ lines }) => lines).map((each) => each.grade)).toContain(
      'B',
    );
  });
});

describe('hypotheses', () => {
  test('ratings that people gave are shown, and what nobody rated is left out of the page', () => {
    const view = views.find(({ hypotheses }) => (hypotheses?.evidence.length ?? 0) > 0);
    const evidence = view?.hypotheses?.evidence[0]?.id ?? '';
    const incident = view?.incident.id ?? '';
    const rated = {
      ...fixtureOptions,
      analyst: {
        ...analyst,
        hypotheses: [{ id: 'h1', incident, words: 'a leak <b>', author: 'ann', at: '' }],
        ratings: new Map([
          [incident, [{ hypothesis: 'h1', evidence, rating: 1, author: 'ann' } as const]],
        ]),
      },
    };
    expect(dossierHtml(fixture, rated)).toContain('a leak &lt;b&gt; (put by ann)');
    expect(dossierMarkdown(fixture, rated)).toContain('a leak \\<b\\> (put by ann): against 4.00');
    expect(dossierHtml(fixture, fixtureOptions)).not.toContain('Competing hypotheses');
  });
});

test('no word of likelihood is printed, and the remark says why', () => {
  const printed = [
    dossierMarkdown(fixture, fixtureOptions),
    JSON.stringify(dossierFile(fixture, fixtureOptions).incidents.map(({ support }) => support)),
  ].join('\n');
  expect(printed).not.toMatch(/\b(?:almost certain|(?:very )?(?:un)?likely|probably)\b/i);
  expect(printed).toContain('Support is not truth');
});
