import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, SCORE_MIN } from './compare.ts';
import { nameLexicon } from './load-word-lists.ts';
import { type NameSchema, normaliseName } from './normalise.ts';
import { weigh } from './weighed-name.ts';

const lexicon = nameLexicon();
const compare = (a: string, b: string, schema: NameSchema) => {
  const [x, y] = [a, b].map((name) => weigh(normaliseName(name, { schema, lexicon })));
  return compareNames(x!, y!, { lexicon });
};

describe('names that may be one', () => {
  test.each<[NameSchema, string, string]>([
    ['person', 'Jane Kestrel', 'KESTREL, Jane'],
    ['person', 'Jane Kestrel', 'Jane Ann Kestrel'],
    ['person', 'Dr. Jane Kestrel', 'Jane Kestrel'],
    ['person', 'JaneKestrel', 'Jane Kestrel'],
    ['person', 'J. Kestrel', 'Jane Kestrel'],
    ['person', 'Bob Kestrel', 'Robert Kestrel'],
    ['person', 'Sergej Orlow', 'Sergey Orlov'],
    ['person', 'Сергей Орлов', 'Sergey Orlov'],
    ['person', 'Abdul Rahman Haddad', 'Abdulrahman Haddad'],
    ['person', 'Usama bin Khalid', 'Osama ibn Khalid'],
    ['person', 'Jane Jane Kestrel', 'Jane Kestrel'],
    ['person', 'خالد محمد حداد', 'Khalid Muhammad Haddad'],
    ['organisation', 'OOO Romashka', 'Romashka Limited Liability Company'],
    ['organisation', 'Good Will Trading', 'Goodwill Trading Co.'],
    ['organisation', 'PLO', 'Palestine Liberation Organization'],
    ['organisation', 'Bank Romashka', 'Romashka Bank'],
    ['organisation', 'Romashka Shipping Company', 'Romashka Sudokhodnaya Kompaniya'],
    ['organisation', '1st Vanguard Brigade', 'First Vanguard Brigade'],
    ['organisation', 'L.X.C. Zenith', 'LXC Zenith'],
  ])('%s: %s, %s', (schema, a, b) => {
    expect(compare(a, b, schema).score).toBeGreaterThanOrEqual(SCORE_MIN);
  });
});

describe('names of two', () => {
  test.each<[NameSchema, string, string]>([
    ['person', 'Jane Kestrel', 'Mary Kestrel'],
    ['person', 'Jane Kestrel', 'Jane Falcon'],
    ['person', 'Kestrel', 'Jane Kestrel'],
    ['person', 'M. Kestrel', 'Jane Kestrel'],
    ['person', 'Sergey Ivanovich Orlov', 'Sergey Petrovich Orlov'],
    ['person', 'Vladimir Vladimirovich Orlov', 'Vladimir Vladimirovich Sokolov'],
    ['person', 'Ahmad Ali Hasan al-Dulaimi', 'Ahmad Ali Hasan al-Tikriti'],
    ['person', 'Kim Chol Su', 'Kim Myong Jin'],
    ['person', '王伟', 'Wang Wei'],
    ['person', 'علي حسن', 'Ali Hassan'],
    ['person', 'Saleh', 'Saleh Khan Baraki'],
    ['person', 'Mario Falcone Perez', 'Maria Perez'],
    ['organisation', 'Romashka AG', 'Romashka GmbH'],
    ['organisation', 'Zenith Fund II, Inc.', 'Zenith Fund, Inc.'],
    ['organisation', 'Zenith 5', 'Zenith 6'],
    ['organisation', 'Management Company', 'Westbrook Management Company'],
    ['organisation', 'Bank of Norvia (Singapore)', 'Bank of Norvia (Panama)'],
    ['organisation', 'Romashka Shipping', 'Vasilek Shipping'],
    ['organisation', 'Zenith Petroleum', 'Zenith Textile'],
    ['organisation', 'Limited Liability Company', 'LLC Romashka'],
  ])('%s: %s, %s', (schema, a, b) => {
    expect(compare(a, b, schema).score).toBeLessThan(SCORE_MIN);
  });
});

describe('what weighs', () => {
  test('a contradiction costs more than an omission', () => {
    const omitted = compare('Sergey Orlov', 'Sergey Ivanovich Orlov', 'person').score;
    const contradicted = compare('Sergey Petrovich Orlov', 'Sergey Ivanovich Orlov', 'person');
    expect(contradicted.score).toBeLessThan(omitted);
    expect(contradicted.cautions).toContain('words-differ');
  });

  test('the same name comes before the same words turned, and those before a slip', () => {
    const same = compare('Jane Ann Kestrel', 'Jane Ann Kestrel', 'person').score;
    const turned = compare('Jane Ann Kestrel', 'Ann Jane Kestrel', 'person').score;
    const slip = compare('Jane Ann Kestrel', 'Jane Ann Kestrell', 'person').score;
    expect(same).toBeCloseTo(1, 6);
    expect(turned).toBeLessThan(same);
    expect(slip).toBeLessThan(turned);
  });

  test('coverage is kept apart by side', () => {
    const { coverageA, coverageB } = compare('Jane Kestrel', 'Jane Ann Mary Kestrel', 'person');
    expect(coverageA).toBe(1);
    expect(coverageB).toBeCloseTo(0.5);
  });
});

const word = fc.constantFrom(
  'jane',
  'ann',
  'orlov',
  'bank',
  'ltd',
  'al',
  '5',
  'حسن',
  '王',
  'j.',
  'ooo',
);
const name = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

test('a name with an initial scores the same in both directions', () => {
  const [a, b] = ['ann jane al', 'jane al j.'];
  expect(compare(b, a, 'person').score).toBe(compare(a, b, 'person').score);
});

test('scores are within 0 and 1 and the same in both directions', () => {
  fc.assert(
    fc.property(
      name,
      name,
      fc.constantFrom<NameSchema>('person', 'organisation'),
      (a, b, schema) => {
        const { score } = compare(a, b, schema);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(compare(b, a, schema).score).toBeCloseTo(score, 6);
      },
    ),
    { numRuns: 1_000 },
  );
});
