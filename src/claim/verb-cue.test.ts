import { describe, expect, test } from 'vitest';
import { sayingsOf } from './claim.fixture.ts';

/** Rows: text, source, cue, content. */
type Row = readonly [string, string | null, string, string];

describe.each<readonly [string, readonly Row[], readonly string[]]>([
  [
    'a clause after its verb',
    [
      [
        'The ministry said that one drone was hit.',
        'The ministry',
        'said',
        'that one drone was hit',
      ],
      ['Officials say the talks have failed.', 'Officials', 'say', 'the talks have failed'],
      [
        'He stated that the army had left and that nobody would return.',
        'He',
        'stated',
        'that the army had left and that nobody would return',
      ],
      [
        'The mayor promised that the city would rebuild the bridge, in addition to the school.',
        'The mayor',
        'promised',
        'that the city would rebuild the bridge, in addition to the school',
      ],
      [
        'The mayor said on Monday that the bridge was safe.',
        'The mayor',
        'said',
        'that the bridge was safe',
      ],
    ],
    [
      'The mayor left the hall.',
      'The town held a record that nobody could beat.',
      'If it was proven that the army had left, the talks would resume.',
      'It will be recalled that the army left in May.',
      'He was found dead on Monday.',
    ],
  ],
  [
    'an infinitive, a gerund, a request',
    [
      ['Russia denied using the drones.', 'Russia', 'denied', 'using the drones'],
      ['The minister promised to resign.', 'The minister', 'promised', 'to resign'],
      ['She urged the council to act.', 'She', 'urged', 'the council to act'],
      ['They refused to take the money.', 'They', 'refused', 'to take the money'],
    ],
    [
      'The minister began to laugh.',
      'She helped the council to act.',
      'They hastened to take the money.',
      'A clerk at the court asked not to be named.',
      'Nobody refused to take the money.',
      'He stopped using the car.',
    ],
  ],
  [
    'an object',
    [
      ['Ukraine reported a surge in attacks.', 'Ukraine', 'reported', 'a surge in attacks'],
      ['Videos show three explosions.', 'Videos', 'show', 'three explosions'],
      ['The senator condemned the attack.', 'The senator', 'condemned', 'the attack'],
    ],
    [
      'The firm released its report.',
      'The guard showed his badge.',
      'The army attacked the town.',
      'He opened the letter.',
    ],
  ],
  [
    'naming, charging, speaking of',
    [
      ['The mayor called the plan a mistake.', 'The mayor', 'called', 'the plan a mistake'],
      [
        'The minister accused Iran of arming the rebels.',
        'The minister',
        'accused',
        'Iran of arming the rebels',
      ],
      [
        'The secretary spoke about the attack and the support for Russia.',
        'The secretary',
        'spoke',
        'about the attack and the support for Russia',
      ],
    ],
    [
      'The mayor called his wife.',
      'The secretary spoke at the meeting.',
      'They put the box in the car.',
      'The road links the two towns.',
    ],
  ],
])('%s', (_name, must, mustNot) => {
  test.each(must)('%s', (text, source, cue, content) => {
    expect(sayingsOf(text)).toEqual([{ source, cue, content }]);
  });

  test.each(mustNot)('not in: %s', (text) => {
    expect(sayingsOf(text)).toEqual([]);
  });
});

describe('who speaks', () => {
  test.each<readonly [string, string | null]>([
    [
      '“Nobody was hurt,” stated the deputy head of security, Reza Nesari.',
      'the deputy head of security, Reza Nesari',
    ],
    ['“Nobody was hurt,” said the mayor on Monday.', 'the mayor'],
    ['A post, citing the ministry stated that nobody was hurt.', 'A post'],
    ['The office said in a statement that nobody was hurt.', 'The office'],
    ['It was reported that nobody was hurt.', null],
    ['Nine people are reported to have died.', null],
    ['The attack was condemned by the senator.', 'the senator'],
  ])('%s', (text, source) => {
    expect(sayingsOf(text)[0]?.source).toBe(source);
  });
});

describe('where a said clause ends', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'The army said it had left the town, adding that it would not return.',
      ['it had left the town', 'that it would not return'],
    ],
    [
      'Police said the road was open and the mayor said the bridge was closed.',
      ['the road was open', 'the bridge was closed'],
    ],
  ])('%s', (text, contents) => {
    expect(sayingsOf(text).map(({ content }) => content)).toEqual(contents);
  });
});
