import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../incident/index.ts';
import { caseOf, count, type Told } from './account.fixture.ts';
import { compareAccounts } from './compare-accounts.ts';

const killed = (by: string, value: AnswerValue, at: string, more: Partial<Told> = {}): Told => ({
  by,
  question: 'killed',
  value,
  in: more.in ?? by,
  at,
  ...more,
});
const sides = (told: readonly Told[]) =>
  compareAccounts(caseOf(told)).conflicts.map(({ sides: [a, b] }) => `${a.party} | ${b.party}`);

describe('conflicts', () => {
  test('none against some is a conflict', () => {
    const told = [
      killed('Ministry', count(0), '2024-04-14'),
      killed('Site', count(2), '2024-04-16'),
    ];
    expect(sides(told)).toEqual(['Ministry | Site']);
  });

  test('a difference of precision is kept apart', () => {
    const told = [
      killed('Clinic', count(85, 130, 'about'), '2024-04-14'),
      killed('Directorate', count(118), '2024-04-16'),
    ];
    const { conflicts, precision } = compareAccounts(caseOf(told));
    expect(conflicts).toEqual([]);
    expect(precision.map(({ sides: [vague, fine] }) => [vague.party, fine.party])).toEqual([
      ['Clinic', 'Directorate'],
    ]);
  });

  test('a toll that was merely overtaken is a development', () => {
    const told = [
      killed('Ministry', count(2), '2024-04-14T06:00Z'),
      killed('Ministry', count(3), '2024-04-14T18:00Z'),
      killed('Blog', count(2), '2024-04-14T08:00Z'),
      killed('Paper', count(3), '2024-04-15'),
    ];
    expect(sides(told)).toEqual([]);
  });

  test('an account withdrawn before the other was made is left out', () => {
    const told = [
      killed('Ministry', count(0), '2024-04-14'),
      killed('Ministry', count(3), '2024-04-19'),
      killed('Paper', count(3), '2024-04-20'),
    ];
    expect(sides(told)).toEqual([]);
  });

  test('an account held when the other was made stays a conflict though withdrawn later', () => {
    const told = [
      killed('Ministry', count(0), '2024-04-14'),
      killed('Paper', count(3), '2024-04-15'),
      killed('Ministry', count(3), '2024-04-19'),
    ];
    expect(sides(told)).toEqual(['Ministry | Paper']);
  });

  test.each([
    ['different incidents', { incident: 'i2' }],
    ['a forecast', { stance: 'predicts' as const }],
    ['a question', { stance: 'asks' as const }],
  ])('no conflict: %s', (_what, more) => {
    const told = [
      killed('Ministry', count(0), '2024-04-14'),
      killed('Site', count(2), '2024-04-16', more),
    ];
    expect(sides(told)).toEqual([]);
  });

  test('a part of a toll does not contradict the whole', () => {
    const told = [
      killed('Network', count(120), '2024-04-14'),
      killed('Network', count(2), '2024-04-14'),
      killed('Directorate', count(120), '2024-04-16'),
    ];
    expect(sides(told)).toEqual([]);
  });
});

describe('changes of position', () => {
  test.each([
    ['admission', count(0), count(3), ''],
    ['escalation', count(2), count(3), ''],
    ['correction', count(2), count(3), 'Correction: the earlier figure was wrong.'],
    ['correction', count(312), count(118), ''],
  ])('%s', (kind, from, to, text) => {
    const told = [
      killed('Ministry', from, '2024-04-14'),
      killed('Ministry', to, '2024-04-19', text === '' ? {} : { text }),
    ];
    expect(compareAccounts(caseOf(told)).changes.map((change) => change.kind)).toEqual([kind]);
  });

  test('a denial of one’s own earlier answer is a retraction', () => {
    const cause = (rejected: boolean, at: string): Told => ({
      by: 'Company',
      question: 'cause',
      value: { kind: 'category', value: 'overheated axle bearing', category: null },
      in: 'Company',
      at,
      rejected,
    });
    const { changes, accounts } = compareAccounts(
      caseOf([cause(false, '2024-01-01'), cause(true, '2024-01-05')]),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['retraction']);
    expect(accounts.map(({ replacedBy }) => replacedBy === null)).toEqual([false, true]);
  });

  test.each([
    ['the same again', count(2), count(2)],
    ['figures of one moment', count(1), count(2)],
  ])('no change: %s', (what, from, to) => {
    const later = what === 'the same again' ? '2024-04-19' : '2024-04-14';
    const told = [killed('Ministry', from, '2024-04-14'), killed('Ministry', to, later)];
    expect(compareAccounts(caseOf(told)).changes).toEqual([]);
  });
});

describe('origins', () => {
  test('reports that cite a party’s own report lead back to it and make one line', () => {
    const told = [
      killed('Ministry', count(0), '2024-04-14T07:00Z'),
      killed('Ministry', count(0), '2024-04-14T11:00Z', { in: 'Wire' }),
      killed('Ministry', count(0), '2024-04-14T13:00Z', { in: 'Paper' }),
    ];
    const { origins, accounts } = compareAccounts(caseOf(told));
    expect(origins.map(({ documents }) => documents.length)).toEqual([3]);
    expect(origins[0]?.origin).toEqual({
      kind: 'document',
      document: 'Ministry 2024-04-14T07:00Z',
    });
    expect(accounts.map(({ independentLines }) => independentLines)).toEqual([1]);
  });

  test('two reports of their own are two lines and no origin', () => {
    const told = [killed('Wire', count(2), '2024-04-14'), killed('Paper', count(2), '2024-04-15')];
    const { origins, accounts } = compareAccounts(caseOf(told));
    expect(origins).toEqual([]);
    expect(accounts.map(({ independentLines }) => independentLines)).toEqual([1, 1]);
  });
});

const anyTold = fc.record({
  by: fc.constantFrom('Ministry', 'Agency', 'Witness'),
  question: fc.constantFrom('killed', 'injured'),
  value: fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.boolean())
    .map(([n, open]) => count(n, open ? null : n)),
  in: fc.constantFrom('Ministry', 'Agency', 'Paper'),
  at: fc.constantFrom('2024-04-14T06:00Z', '2024-04-15T06:00Z', '2024-04-19T06:00Z'),
  rejected: fc.boolean(),
});
const outline = (told: readonly Told[]) => {
  const { conflicts, changes, accounts } = compareAccounts(caseOf(told));
  return {
    conflicts: conflicts.map(({ question, sides: [a, b] }) => [question, a.party, b.party]),
    changes: changes.map(({ party, question, kind }) => [party, question, kind]),
    accounts: accounts.map(({ party, question, value }) => [party, question, value]),
  };
};

test('the order in which reports and answers are given makes no difference', () => {
  fc.assert(
    fc.property(fc.array(anyTold, { maxLength: 9 }), fc.nat(), (told, turn) => {
      const material = caseOf(told);
      const rotate = <T>(list: readonly T[]) => {
        const at = list.length === 0 ? 0 : turn % list.length;
        return [...list.slice(at), ...list.slice(0, at)].reverse();
      };
      const shuffled = {
        ...material,
        documents: rotate(material.documents),
        claims: rotate(material.claims),
        answers: rotate(material.answers),
        speakers: rotate(material.speakers),
        entities: rotate(material.entities),
      };
      expect(compareAccounts(shuffled)).toEqual(compareAccounts(material));
    }),
    { numRuns: 60 },
  );
});

test('a report that only repeats another changes no conflict and no change of position', () => {
  fc.assert(
    fc.property(fc.array(anyTold, { minLength: 1, maxLength: 7 }), (told) => {
      const repeats = told
        .slice(0, 1)
        .map((one) => ({ ...one, in: 'Repeater', at: '2024-04-19T07:00Z' }));
      const [before, after] = [outline(told), outline([...told, ...repeats])];
      expect(after.conflicts).toEqual(before.conflicts);
      expect(after.changes).toEqual(before.changes);
    }),
    { numRuns: 100 },
  );
});
