import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncidentId } from '../../incident/index.ts';
import { caseOf, count, type Told } from '../account.fixture.ts';
import { compareAccounts } from '../compare-accounts.ts';
import type { SourceGrade } from '../grades/admiralty.ts';
import { caseSupport, type QuestionSupport, type SupportMaterial } from './case-support.ts';
import { incidentHarm } from './harm.ts';

const DAY = '2023-01-29';

/** A statement on how many were killed, in a report of one's own. */
function killed(by: string, figure: number, rest: Partial<Told> = {}): Told {
  return { by, in: by, at: DAY, question: 'killed', value: count(figure), ...rest };
}

function blamed(by: string, whom: string, polarity: 'accuses' | 'claims-own' = 'accuses'): Told {
  const value = { kind: 'responsible', value: whom, entity: null, polarity } as const;
  return { by, in: by, at: DAY, question: 'responsible', value };
}

function materialOf(
  told: readonly Told[],
  grades: Readonly<Record<string, SourceGrade>> = {},
): SupportMaterial {
  const material = caseOf(told);
  return { ...material, ...compareAccounts(material), grades: new Map(Object.entries(grades)) };
}

/** The support of the only question that was told of. */
function supportOf(
  told: readonly Told[],
  grades: Readonly<Record<string, SourceGrade>> = {},
): QuestionSupport {
  const [question] = caseSupport(materialOf(told, grades));
  if (question === undefined) throw new Error('nothing is supported');
  return question;
}

const linesByKey = ({ values }: QuestionSupport) =>
  Object.fromEntries(values.map(({ key, lines }) => [key, lines.length]));

describe('independent lines', () => {
  test('three reports that pass on one party are one line', () => {
    const support = supportOf([
      killed('Ministry', 3, { in: 'Gazette' }),
      killed('Ministry', 3, { in: 'Courier' }),
      killed('Ministry', 3, { in: 'Herald' }),
      killed('Hospital', 7),
      killed('Witness', 7, { in: 'Tribune' }),
    ]);
    expect(linesByKey(support)).toEqual({ '3..3': 1, '7..7': 2 });
    expect(support.leading).toBe('7..7');
    expect(support.majority).toEqual(['3..3']);
  });

  test('a party and what is said beside it in one report are one line', () => {
    const support = supportOf([
      killed('Ministry', 3, { in: 'Gazette' }),
      killed('Mayor', 3, { in: 'Gazette' }),
    ]);
    expect(linesByKey(support)).toEqual({ '3..3': 1 });
  });

  test('one more report of the same line changes no score', () => {
    const told = [killed('Ministry', 3, { in: 'Gazette' }), killed('Hospital', 7)];
    const more = [...told, killed('Ministry', 3, { in: 'Courier' })];
    const scores = (all: readonly Told[]) =>
      Object.fromEntries(supportOf(all).values.map(({ key, score }) => [key, score]));
    expect(scores(more)).toEqual(scores(told));
  });
});

describe('grades', () => {
  const told = [killed('Ministry', 3), killed('Hospital', 7)];

  test('without grades two single lines are supported alike, and none leads', () => {
    expect(supportOf(told).leading).toBeNull();
  });

  test.each([
    [{ hospital: 'B' }, '7..7'],
    [{ ministry: 'A', hospital: 'B' }, '3..3'],
    [{ ministry: 'D' }, '7..7'],
    [{ hospital: 'E' }, '3..3'],
  ] as const)('with %o %s leads', (grades, leading) => {
    expect(supportOf(told, grades).leading).toBe(leading);
  });

  test('the grade of who says it counts before that of who prints it', () => {
    const { values } = supportOf([killed('Ministry', 3, { in: 'Gazette' })], {
      ministry: 'C',
      gazette: 'A',
    });
    expect(values[0]?.lines[0]).toMatchObject({ grade: 'C', gradedAs: 'Ministry' });
  });

  test('information is confirmed only by two independent lines and nobody against', () => {
    const grade = (all: readonly Told[]) => supportOf(all).values[0]?.information;
    expect(grade([killed('Ministry', 3), killed('Hospital', 3)])).toBe(1);
    expect(grade([killed('Ministry', 3)])).toBe(6);
    expect(grade([killed('Ministry', 3), killed('Hospital', 3), killed('Mayor', 9)])).toBe(6);
  });
});

describe('sensitivity', () => {
  test('names the source without which another value leads', () => {
    const { hangsOn, leading } = supportOf([
      killed('Ministry', 3),
      killed('Hospital', 7),
      killed('Mayor', 7),
    ]);
    expect(leading).toBe('7..7');
    expect(hangsOn).toEqual([
      { source: 'Hospital', leading: null },
      { source: 'Mayor', leading: null },
    ]);
  });
});

describe('counts', () => {
  test('low, best and high come from sources not graded D or E', () => {
    const { range, conservative } = supportOf(
      [killed('Ministry', 3), killed('Hospital', 7), killed('Mayor', 7), killed('Channel', 90)],
      { channel: 'E' },
    );
    expect(range).toMatchObject({ low: 3, best: 7, high: 7 });
    expect(conservative).toBe(3);
  });

  test('other values have none', () => {
    expect(supportOf([blamed('Ministry', 'Ruritania')])).toMatchObject({
      range: null,
      conservative: null,
    });
  });
});

describe('harm', () => {
  const grade = (told: readonly Told[]) => {
    const material = materialOf(told);
    return incidentHarm('i1' as IncidentId, caseSupport(material), material);
  };
  const two = [killed('Hospital', 7), killed('Mayor', 7)];

  test.each([
    ['two lines and one accused', [...two, blamed('Mayor', 'Ruritania')], 'fair'],
    ['two lines and nobody accused', two, 'weak'],
    ['one line', [killed('Hospital', 7), blamed('Mayor', 'Ruritania')], 'weak'],
    [
      'two that are accused',
      [...two, blamed('Mayor', 'Ruritania'), blamed('Hospital', 'Freedonia')],
      'contested',
    ],
    ['a party that accepts', [...two, blamed('Ruritania', 'Ruritania', 'claims-own')], 'confirmed'],
    ['nobody harmed', [killed('Hospital', 0), blamed('Mayor', 'Ruritania')], null],
  ])('%s', (_, told, expected) => {
    expect(grade(told)).toBe(expected);
  });
});

test('the order in which reports are told changes nothing', () => {
  const parties = ['Ministry', 'Hospital', 'Mayor', 'Channel'];
  const told = fc.array(
    fc
      .tuple(fc.constantFrom(...parties), fc.constantFrom(...parties), fc.nat(3))
      .map(([by, publisher, figure]) => killed(by, figure, { in: publisher })),
    { minLength: 1, maxLength: 12 },
  );
  const summary = (all: readonly Told[]) => {
    const { values, leading, majority, hangsOn, range } = supportOf(all, { mayor: 'B' });
    const shown = values.map(({ key, score, lines }) => [key, score, lines.length]);
    return { shown, leading, majority: [...majority].sort(), hangsOn, range };
  };
  fc.assert(
    fc.property(told, (all) => {
      // Statements of one moment follow each other in the order of their ids, which hold a number.
      const once = [...new Map(all.map((each) => [`${each.by} ${each.in}`, each])).values()];
      expect(summary(once.toReversed())).toEqual(summary(once));
    }),
    { numRuns: 50 },
  );
});
