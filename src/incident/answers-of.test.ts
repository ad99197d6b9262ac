import { describe, expect, test } from 'vitest';
import { readClaims } from '../claim/index.ts';
import { loadEnglish } from '../language/index.ts';
import {
  loadGazetteer,
  recogniseParties,
  recognisePlaces,
  recogniseQuantities,
  recogniseTimes,
} from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { AnswerValue } from './answer.ts';
import { answersOf, type Report } from './answers-of.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import { groupIncidents } from './group-incidents.ts';

const english = loadEnglish();
const gazetteer = loadGazetteer();
const catalogue = readCatalogue();

function report(
  text: string,
  { publisher = 'The Courier', at = '2024-04-14T12:00:00+05:00' } = {},
): Report {
  const document: Document = {
    id: `${publisher} ${at}` as DocumentId,
    text,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: at,
    address: 'https://example.org/',
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
  const analysis = english.analyse(text);
  const context = { text, analysis, publishedAt: at };
  const times = recogniseTimes(context);
  const mentions = {
    times,
    quantities: recogniseQuantities(context),
    places: recognisePlaces(context, { gazetteer }),
    parties: recogniseParties(context),
    weapons: [],
    damage: [],
  };
  return { document, analysis, mentions, claims: readClaims({ document, analysis, times }) };
}

function told(value: AnswerValue): string {
  switch (value.kind) {
    case 'number':
      return `${value.min}..${value.max ?? ''}`;
    case 'time':
      return value.edtf;
    case 'none':
      return 'none';
    case 'responsible':
      return `${value.polarity} ${value.value}`;
    default:
      return 'value' in value ? String(value.value) : '';
  }
}

/** Answers as "question value", rejected ones with "not". */
function answers(text: string): string[] {
  return answersOf(report(text), { catalogue }).answers.map(
    ({ question, value, rejected }) => `${question} ${rejected ? 'not ' : ''}${told(value)}`,
  );
}

describe('what a sentence answers', () => {
  test.each([
    ['Two people were killed in the attack.', 'killed 2..2'],
    ['At least three soldiers died when the depot exploded.', 'killed 3..'],
    ['The blast killed five workers.', 'killed 5..5'],
    ['Nobody was killed.', 'killed 0..0'],
    ['There were no casualties.', 'killed 0..0'],
    ['There were no casualties.', 'injured 0..0'],
    ['The attack left one guard dead.', 'killed 1..1'],
    ['Four civilians were wounded in the shelling.', 'injured 4..4'],
    ['One sailor is missing after the blast.', 'missing 1..1'],
    ['Police arrested five suspects after the attack.', 'detained 5..5'],
    ['Residents heard three explosions.', 'explosions 3..3'],
    ['Two drones were shot down over the plant.', 'stopped 2..2'],
    ['The ministry said it had foiled a drone attack.', 'outcome failed'],
    [
      'The ministry blamed the Northern Brigade for the attack.',
      'responsible accuses Northern Brigade',
    ],
    ['The fire was caused by faulty wiring.', 'cause faulty wiring'],
    ['Tehran has supplied a hundred drones to Moscow.', 'happened true'],
    ['Kazakhstan has not supplied missiles to Niger.', 'happened false'],
    ['The foreign ministry summoned the ambassador over the remarks.', 'summoned ambassador'],
    ['Iran has given Russia a limited number of drones.', 'supplier Iran'],
    ['Iran has given Russia a limited number of drones.', 'recipient Russia'],
    ['Moscow was given drones by Tehran.', 'recipient Moscow'],
    ['Washington sanctioned Qods Aviation on Monday.', 'listed-name Qods Aviation'],
    ['Washington sanctioned Qods Aviation on Monday.', 'listed-by Washington'],
    ['The company changed its name to Tarvo Works in 2020.', 'former-name Tarvo Works'],
    ['The company changed its name to Tarvo Works in 2020.', 'renamed-at 2020'],
    ['Four people died in the blast.', 'killed 4..4'],
    ['No loss of life is recorded.', 'killed 0..0'],
    ['The number of dead has gone up. It is three now.', 'killed 3..3'],
    ['An earthquake killed two people.', 'killed 2..2'],
    ['On Saturday an explosion hit a railway bridge.', 'when 2024-04-13'],
    ['On Saturday an explosion hit a railway bridge.', 'target railway bridge'],
    ['On Saturday an explosion hit a railway bridge.', 'what explosion'],
  ])('%s → %s', (text, expected) => {
    expect(answers(text)).toContain(expected);
  });

  test('people of one verb are not those of the next', () => {
    const read = answers('An earthquake killed two people and injured hundreds.');
    expect(read).toContain('killed 2..2');
    expect(read).not.toContain('injured 2..2');
  });
});

describe('what a sentence does not answer', () => {
  test.each([
    ['The bridge was built in 2011 by two engineers.', 'killed'],
    ['He killed time with three friends.', 'injured'],
    ['Were two people killed in the attack?', 'killed'],
    ['Two of its six halls burned in the attack.', 'injured'],
    ['There were no delays after the attack.', 'killed'],
    ['An explosion rocked the town.', 'explosions'],
    ['No sorties were flown over the town.', 'sent'],
    ['The company sells tea to Niger.', 'happened'],
    ['The court summoned up courage.', 'over'],
    ['The report was published on Friday.', 'when'],
    ['The museum lies in the old town.', 'where'],
    ['The price of millet was hit by the drought.', 'killed'],
    ['The engine room was painted blue.', 'responsible'],
    ['Nobody has lived on the island since 1990.', 'killed'],
    ['The list names four streets.', 'listed-name'],
    ['Three trains were delayed.', 'missing'],
    ['The minister denied that he had resigned.', 'responsible'],
    ['Two drones were shown at the fair.', 'stopped'],
    ['The firm changed its opening hours to six.', 'former-name'],
    ['She blamed herself.', 'cause'],
    ['The choir fired the imagination of many.', 'sent'],
    ['A drone was sold at the market for parts.', 'hit'],
    ['The team failed to win.', 'outcome'],
    ['The attack comes amid deliveries of drones to Russia.', 'weapon'],
    ['The ministry wants to stop exports of drones to Russia.', 'happened'],
    ['No independent body has examined the wreckage.', 'killed'],
    ['The attack caused minor damage to a roof.', 'cause'],
    ['It is three now. The shop opens at four.', 'killed'],
    ['When it announced the attack on 9 April, the army named nobody.', 'when'],
    ['The part in the engine room was sold.', 'cause'],
    ['The army denied that it was late.', 'responsible'],
  ])('%s says nothing about: %s', (text, question) => {
    const found = answers(text).filter((answer) => answer.startsWith(`${question} `));
    expect(found).toEqual([]);
  });
});

test('an answer lies in the words of the report and names its claim', () => {
  const read = report('The ministry said two people were killed. There were no other casualties.');
  const { answers: found } = answersOf(read, { catalogue });
  expect(found.length).toBeGreaterThan(0);
  for (const { span, claim } of found) {
    expect(read.document.text.slice(span.start, span.end).length).toBeGreaterThan(0);
    expect(read.claims.map(({ id }) => id)).toContain(claim.id);
  }
});

test.each([
  [
    'an attack and an earthquake of one day',
    'On Saturday drones attacked a depot. On Saturday an earthquake killed two people.',
    2,
  ],
  [
    'an earthquake that is only mentioned',
    'On Saturday drones attacked a depot that an earthquake had damaged.',
    1,
  ],
  [
    'supplies to two states by two others',
    'Iran supplied drones to Russia. France supplied missiles to Chad.',
    2,
  ],
  ['one supply told twice', 'Iran supplied drones to Russia. Tehran has sold drones to Moscow.', 1],
])('%s make so many incidents', (_, text, expected) => {
  const { incidents } = groupIncidents([answersOf(report(text), { catalogue })], { catalogue });
  expect(incidents.length).toBe(expected);
});

describe('incidents', () => {
  const night = 'On Saturday drones attacked a depot near Khujand. Two people were killed.';
  const first = report(night, { publisher: 'A' });
  const other = report('On Saturday an attack hit the depot near Khujand. Nobody was killed.', {
    publisher: 'B',
    at: '2024-04-14T15:00:00+05:00',
  });
  const later = report(
    'On Saturday an attack hit the depot near Khujand. Three people were killed.',
    {
      publisher: 'A',
      at: '2024-04-28T12:00:00+05:00',
    },
  );
  const grouped = (reports: readonly Report[]) =>
    groupIncidents(
      reports.map((one) => answersOf(one, { catalogue })),
      { catalogue },
    );

  test('two reports of one night tell of one incident', () => {
    const { incidents } = grouped([first, other]);
    expect(incidents.map(({ when, documents }) => [when, documents.length])).toEqual([
      ['2024-04-13', 2],
    ]);
  });

  test('two like incidents at one place two weeks apart stay two', () => {
    const { incidents } = grouped([first, later]);
    expect(incidents.map(({ when }) => when)).toEqual(['2024-04-13', '2024-04-27']);
  });

  test('a background paragraph is an incident of its own', () => {
    const both = report(`${night}\n\nIn 2019 a fire broke out at a warehouse. Five people died.`);
    const { incidents, answers: found } = grouped([both]);
    expect(incidents.map(({ when }) => when)).toEqual(['2024-04-13', '2019']);
    const killed = found.filter(({ question }) => question === 'killed');
    expect(new Set(killed.map(({ incident }) => incident)).size).toBe(2);
  });

  test('the order of the reports makes no difference', () => {
    expect(grouped([later, other, first])).toEqual(grouped([first, other, later]));
  });
});
