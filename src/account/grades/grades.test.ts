import { describe, expect, test } from 'vitest';
import { countedInformationGrade, PRIOR_BY_GRADE } from './admiralty.ts';
import { harmGrade } from './airwars.ts';
import { acledCount, conservativeCount, type Figure, ucdpRange } from './counts.ts';
import { likelihoodWord } from './likelihood.ts';

const figure = (min: number, rest: Partial<Figure> = {}): Figure => ({
  min,
  max: min,
  words: String(min),
  score: 1,
  reliable: true,
  ...rest,
});

describe('UCDP', () => {
  test('low and high are the ends of what reliable sources say, best is the best supported', () => {
    const range = ucdpRange([
      figure(3, { score: 2 }),
      figure(7, { score: 5 }),
      figure(9),
      figure(200, { reliable: false, score: 9 }),
    ]);
    expect(range).toMatchObject({ low: 3, best: 7, high: 9 });
  });

  test('of two that are supported alike the lower is best', () => {
    expect(ucdpRange([figure(7), figure(3)])?.best).toBe(3);
  });

  test('where all sources are graded D or E their figures are taken, and the rule says so', () => {
    const range = ucdpRange([figure(3, { reliable: false })]);
    expect(range).toMatchObject({ low: 3, high: 3 });
    expect(range?.rule).toContain('graded D or E');
  });

  test('without figures there is none', () => {
    expect(ucdpRange([])).toBeNull();
  });
});

describe('ACLED', () => {
  test.each([
    ['dozens of villagers', 24, 12],
    ['tens of people', 20, 10],
    ['Hundreds were hurt', 200, 100],
  ])('%s is %d in words and %d when coded', (words, min, coded) => {
    expect(conservativeCount({ words, min })).toBe(coded);
  });

  test.each([
    ['at least 24 dozens', 24],
    ['hundreds of thousands', 200_000],
    ['several', 3],
    ['hundredweight', 1],
    ['three', 3],
  ])('%s stays what it is', (words, min) => {
    expect(conservativeCount({ words, min })).toBe(min);
  });

  test('the most conservative figure is taken', () => {
    expect(acledCount([figure(20), figure(24, { words: 'dozens' })])).toBe(12);
  });
});

describe('Airwars', () => {
  test.each([
    [{ lines: 1, accepted: true, accused: 1 }, 'confirmed'],
    [{ lines: 4, accepted: false, accused: 2 }, 'contested'],
    [{ lines: 2, accepted: false, accused: 1 }, 'fair'],
    [{ lines: 1, accepted: false, accused: 1 }, 'weak'],
    [{ lines: 3, accepted: false, accused: 0 }, 'weak'],
    [{ lines: 0, accepted: true, accused: 1 }, null],
  ])('%o is %s', (counted, grade) => {
    expect(harmGrade(counted)).toBe(grade);
  });
});

describe('Admiralty', () => {
  test.each([
    [{ lines: 2, contested: false }, 1],
    [{ lines: 1, contested: false }, 6],
    [{ lines: 5, contested: true }, 6],
  ])('counting gives %o the grade %d', (counted, grade) => {
    expect(countedInformationGrade(counted)).toBe(grade);
  });

  test('an unknown source is not the worst', () => {
    expect(PRIOR_BY_GRADE.F).toBeGreaterThan(PRIOR_BY_GRADE.D);
  });
});

describe('ICD 203', () => {
  const calibration = { set: 'judged', judged: 500, error: 0.03 };

  test.each([
    [0.01, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.45, 'roughly even chance'],
    [0.5499, 'roughly even chance'],
    [0.55, 'likely'],
    [0.8, 'very likely'],
    [0.95, 'almost certain'],
    [0.995, null],
    [0.001, null],
  ])('%d is %s', (share, word) => {
    expect(likelihoodWord(share, calibration)).toBe(word);
  });

  test.each([null, { ...calibration, judged: 99 }, { ...calibration, error: 0.06 }])(
    'with %o there is no word',
    (poor) => {
      expect(likelihoodWord(0.9, poor)).toBe('not calibrated');
    },
  );
});
