import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { recogniseParties } from './index.ts';
import type { PartyMention } from './mention.ts';

const english = loadEnglish();

function partiesIn(text: string): readonly PartyMention[] {
  return recogniseParties({ text, analysis: english.analyse(text), publishedAt: null });
}

/** Surfaces of the mentions; pronouns left out unless asked for. */
function surfaces(text: string, { pronouns = false } = {}): readonly string[] {
  return partiesIn(text)
    .filter((one) => pronouns || one.form !== 'pronoun')
    .map(({ start, end }) => text.slice(start, end));
}

describe('finds who acts or speaks', () => {
  test.each([
    [
      'a ministry of a state',
      "Iran's defence ministry said three drones were stopped.",
      "Iran's defence ministry",
    ],
    ['a bare ministry', 'The ministry said the attack took place at night.', 'The ministry'],
    ['an office', 'The deputy governor said nobody was hurt.', 'The deputy governor'],
    ['officials of a state', 'Iranian officials denied the report.', 'Iranian officials'],
    ['a state that speaks', 'Russia denied using the drones.', 'Russia'],
    ['a capital that speaks', 'Tehran denied the accusation.', 'Tehran'],
    ['a state after "according to"', 'According to Israel, the city is a hub.', 'Israel'],
    ['kin by whose they are', 'His cousin said that nobody shot back.', 'His cousin'],
    ['sources in the plural', 'Sources said there were three explosions.', 'Sources'],
    [
      'a described unnamed source',
      'A senior official in the capital said the plant was empty.',
      'A senior official in the capital',
    ],
    [
      'residents of places',
      'Residents of two villages said they heard blasts.',
      'Residents of two villages',
    ],
    ['the press of a country', 'The Israeli press reported on the attack.', 'The Israeli press'],
    ['social media', 'Social media named several reasons.', 'Social media'],
    ['a post', 'A Twitter post said the roof was damaged.', 'A Twitter post'],
    ['a newspaper', 'The Jerusalem Post reported three explosions.', 'The Jerusalem Post'],
    ['a name with a sign', 'Baltic & Levant Mutual said so.', 'Baltic & Levant Mutual'],
    ['somebody unknown', 'Someone at the company said the crew saw it.', 'Someone at the company'],
    [
      'a title before a name',
      'Captain Nizar Oueslati said no patrol had fired.',
      'Captain Nizar Oueslati',
    ],
    [
      'an office in capitals before a name',
      'Foreign Minister Hossein Amir-Abdollahian said it was untrue.',
      'Foreign Minister Hossein Amir-Abdollahian',
    ],
    [
      'a secretary of state',
      'Secretary of State Antony Blinken spoke on Monday.',
      'Secretary of State Antony Blinken',
    ],
    [
      'a committee by its full name',
      'The State Committee for Defence Exports denied it.',
      'The State Committee for Defence Exports',
    ],
    [
      'an occupation no list holds, where it speaks',
      'A falconer said the sky turned orange.',
      'A falconer',
    ],
    [
      'a plural with a reduced clause',
      'People briefed on the damage said it was small.',
      'People briefed on the damage',
    ],
  ])('%s', (_what, text, wanted) => {
    expect(surfaces(text)).toContain(wanted);
  });
});

describe('joins a name and a role in apposition', () => {
  test.each([
    [
      'role, name',
      'The deputy head of security for Isfahan governorate, Mohammad Reza Jan-Nesari, said so.',
      'Mohammad Reza Jan-Nesari',
      'The deputy head of security for Isfahan governorate, Mohammad Reza Jan-Nesari',
    ],
    [
      'role, name',
      '“It has burned down,” stated the acting chief of staff for Borno province, Amina Musa Bello.',
      'Amina Musa Bello',
      'the acting chief of staff for Borno province, Amina Musa Bello',
    ],
    [
      'name, role',
      'Marat Zhumadilov, spokesman for the State Committee for Defence Exports, told journalists.',
      'Marat Zhumadilov',
      'Marat Zhumadilov, spokesman for the State Committee for Defence Exports',
    ],
    [
      'name without a comma',
      'Mykhailo Podolyak an aide to President Volodymyr Zelenskyy said they did warn.',
      'Mykhailo Podolyak',
      'Mykhailo Podolyak an aide to President Volodymyr Zelenskyy',
    ],
    [
      'name, role with a clause about its bearer',
      'The list names Kestrel Aviation Works, a Hungarian manufacturer that builds drones.',
      'Kestrel Aviation Works',
      'Kestrel Aviation Works, a Hungarian manufacturer',
    ],
    [
      'possessive role, titled name',
      'Its spokesman, Captain Nizar Oueslati, would not tell.',
      'Nizar Oueslati',
      'Its spokesman, Captain Nizar Oueslati',
    ],
    [
      'a field of two adjectives',
      'We were joined by the deputy governor for political and security affairs, Reza Nesari.',
      'Reza Nesari',
      'the deputy governor for political and security affairs, Reza Nesari',
    ],
    [
      'a seat in a body whose name is also a participle',
      "Iran's ambassador to the United Nations, Amir Saeid Iravani, wrote a letter.",
      'Amir Saeid Iravani',
      "Iran's ambassador to the United Nations, Amir Saeid Iravani",
    ],
    [
      "an adviser in another's office",
      'Mykhailo Podolyak, an adviser in the office of President Volodymyr Zelenskyy, said so.',
      'Mykhailo Podolyak',
      'Mykhailo Podolyak, an adviser in the office of President Volodymyr Zelenskyy',
    ],
    [
      'an office after a time of day',
      'On Monday afternoon Secretary of State Antony Blinken spoke.',
      'Antony Blinken',
      'Secretary of State Antony Blinken',
    ],
    [
      'a name with its acronym',
      'The Islamic Republic News Agency (IRNA) said so.',
      'Islamic Republic News Agency',
      'The Islamic Republic News Agency (IRNA)',
    ],
  ])('%s', (_what, text, name, whole) => {
    const found = partiesIn(text).find(({ start, end }) => text.slice(start, end) === whole);
    expect(found?.name && text.slice(found.name.start, found.name.end)).toBe(name);
  });
});

describe('leaves alone what is no party there', () => {
  test.each([
    ['a state as a place', 'The blast happened in Iran.', 'Iran'],
    ['a city as a place', 'The plane landed in Moscow.', 'Moscow'],
    ['a city that was hit', 'Khartoum was hit by rockets.', 'Khartoum'],
    ['a state as an adjective', 'Iranian drones were used.', 'Iranian'],
    ['a day', 'On Sunday, the attack began.', 'Sunday'],
    ['a month', 'The talks begin in March.', 'March'],
    ['a plain thing', 'The roof was damaged.', 'The roof'],
    ['a number of things', 'Three small drones attacked the plant.', 'Three small drones'],
    ['a plant that is hit', 'A drone struck the plant.', 'the plant'],
    ['a hospital as a place', 'The wounded were taken to the hospital.', 'the hospital'],
    [
      'a relative clause',
      'The officer who lost his cap said nothing.',
      'The officer who lost his cap',
    ],
    ['an empty "it"', 'It was raining.', 'The rain'],
    ['a damaged house', 'Two houses burned down.', 'Two houses'],
    ['an amount of money', 'It cost two million dollars.', 'two million dollars'],
    ['weather', 'A storm reached the coast.', 'A storm'],
    ['a road', 'The road to the village is closed.', 'The road'],
    ['an abstract subject', 'The situation remains tense.', 'The situation'],
    ['a weapon that fails', 'One missile failed.', 'One missile'],
    ['a closing comma', 'The ministry, however, said no.', 'The ministry,'],
    ['the verb after a name', 'Smith said no.', 'Smith said'],
    ['a vague time', 'Early last autumn, attacks rose.', 'Early last autumn'],
    ['an explosion', 'The explosion woke the town.', 'The explosion'],
    ['food', 'Bread was handed out.', 'Bread'],
    ['a river', 'The river rose overnight.', 'The river'],
    ['two parties in a list as one', 'Iran, the minister and others met.', 'Iran, the minister'],
    [
      'a body and a listener as one',
      'In remarks to Reuters, the ministry said no.',
      'Reuters, the ministry',
    ],
    ['the place of a dateline', 'DUBAI, United Arab Emirates (AP) – Drones came.', 'DUBAI'],
    ['the country of a dateline', 'DUBAI, Oman – Officials denied it.', 'Oman'],
    ['a government seat in a dateline', 'TEHRAN, Jan. 29 – Officials denied it.', 'TEHRAN'],
    ['a day after a body', 'The Treasury today listed a firm.', 'The Treasury today'],
    [
      'a noun before a name',
      'With these words Mykhailo Podolyak left.',
      'these words Mykhailo Podolyak',
    ],
    ['a piece of an office', 'He wrote to the Secretary-General.', 'General'],
    [
      'the verb after a described source',
      'An Israeli source quoted by Axios called the operation successful.',
      'An Israeli source quoted by Axios called the operation successful',
    ],
    [
      'a verb of saying that looks like a noun',
      'A plant was hit, the Associated Press reports, citing the ministry.',
      'reports',
    ],
    ['a common body without article', 'All were safe on board.', 'board'],
  ])('%s', (_what, text, unwanted) => {
    expect(surfaces(text)).not.toContain(unwanted);
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    'The ministry said',
    'Captain Nizar Oueslati,',
    'he told',
    'two officials',
    "Iran's",
    'who fled,',
    'a spokesman for the Guard',
    '“We know',
    'nothing,”',
    'Reuters (RTR)',
    'according to',
    '.',
    '\n\n',
    'of the',
    '—',
  );

  test('every mention, name and role lies in the text, in order, name and role inside', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const one of partiesIn(text)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(one.start, one.end)).toBe(text.slice(one.start, one.end).trim());
          for (const inner of [one.name, one.role]) {
            if (inner === null) continue;
            expect(inner.start).toBeGreaterThanOrEqual(one.start);
            expect(inner.end).toBeLessThanOrEqual(one.end);
          }
          last = one.start;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same text gives the same mentions', () => {
    const text = "Iran's foreign minister said the ministry was wrong. He left.";
    expect(partiesIn(text)).toEqual(partiesIn(text));
  });
});
