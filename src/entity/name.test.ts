import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abbreviates,
  compareNames,
  likeness,
  nameTokens,
  shortens,
  skeletonOf,
  soundOf,
} from './name.ts';

const compare = (a: string, b: string) => compareNames(nameTokens(a), nameTokens(b));

describe('the same name in other letters', () => {
  test.each([
    ['Zelenskyy', 'Zelensky', 'sound'],
    ['Zelenskyy', 'Zelenskiy', 'sound'],
    ['Rim Gharsalli', 'Rym Gharssalli', 'sound'],
    ['Nizar Oueslati', 'Nizar Weslati', 'sound'],
    ['Slavčo Mirovski', 'Slavcho Mirovski', 'sound'],
    ['Jamshed Rahmonzoda', 'Dzhamshed Rakhmonzoda', 'sound'],
    ['Hamid al-Zuwayy', 'Hamid Ezzuwai', 'sound'],
    ['Murad Bilqasim', 'Mourad Belgacem', 'near'],
    ['José García', 'Jose Garcia', 'equal'],
    ['Ministry of Defense', 'the Ministry of Defence', 'equal'],
    ['Thessalon Tankers S.A.', 'Thessalon Tankers', 'equal'],
    ['Altyn Qyran', 'Altyn Kyran', 'sound'],
  ])('%s is %s (%s)', (a, b, wanted) => {
    expect(compare(a, b)).toBe(wanted);
  });
});

describe('different names stay different', () => {
  test.each([
    ['Ali Khamenei', 'Ruhollah Khomeini'],
    ['John Smith', 'Jane Smith'],
    ['John Smith', 'John Jones'],
    ['Anna Petrova', 'Oleg Petrov'],
    ['Ministry of Defence', 'Ministry of Health'],
    ['Unity Command', 'Maritime Command'],
    ['Radio Chambi', 'Radio Topolka'],
    ['Mohammad Reza', 'Mohammad Javad'],
    ['Ivan Petrov', 'Petrov'],
    ['Wadi FM', 'Radio FM'],
    ['North Bank', 'South Bank'],
    ['First Brigade', 'Third Brigade'],
  ])('%s is not %s', (a, b) => {
    expect(compare(a, b)).toBe('none');
  });
});

describe('short forms', () => {
  test.each([
    ['Jan-Nesari', 'Mohammad Reza Jan-Nesari', true],
    ['Pontic', 'Pontic News Agency', true],
    ['Vardar Rail', 'Vardar Rail Infrastructure', true],
    ['Zhumadilov', 'Marat Zhumadilov', true],
    ['Reza', 'Mohammad Reza Jan-Nesari', false],
    ['Marat Zhumadilov', 'Zhumadilov', false],
    ['Zhumadilov', 'Zhumadilov', false],
    ['News', 'Pontic News Agency', false],
  ])('%s for %s: %s', (short, long, wanted) => {
    expect(shortens(nameTokens(short), nameTokens(long))).toBe(wanted);
  });

  test.each([
    ['SOW', 'Sahel Ordnance Watch', true],
    ['A.Q.A.', 'Altyn Qyran Aerosystems', true],
    ['IRNA', 'Islamic Republic News Agency', true],
    ['SOW', 'Sahel Watch', false],
    ['Sow', 'Sahel Ordnance Watch', false],
    ['A', 'Agency', false],
  ])('%s abbreviates %s: %s', (acronym, name, wanted) => {
    expect(abbreviates(acronym, nameTokens(name))).toBe(wanted);
  });
});

describe('laws', () => {
  const name = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 4 });

  test('comparing is symmetric', () => {
    fc.assert(fc.property(name, name, (a, b) => compareNames(a, b) === compareNames(b, a)));
  });

  test('a name equals itself', () => {
    fc.assert(fc.property(name, (a) => compareNames(a, a) === 'equal'));
  });

  test('likeness lies between 0 and 1 and is symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const value = likeness(a, b);
        return value >= 0 && value <= 1 && value === likeness(b, a);
      }),
    );
  });

  test('sound and skeleton of any string are defined and need no letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (words) => {
        expect(typeof soundOf(words)).toBe('string');
        expect(skeletonOf(words).length).toBeLessThanOrEqual(soundOf(words).length);
      }),
    );
  });
});
