import { describe, expect, test } from 'vitest';
import { sayingsOf } from './claim.fixture.ts';

/** Rows: text, source, content. */
type Row = readonly [string, string | null, string];

describe.each<readonly [string, readonly string[], readonly Row[], readonly string[]]>([
  [
    'according-to',
    ['according-to'],
    [
      ['According to the mayor, two houses burned.', 'the mayor', 'two houses burned'],
      ['Two houses burned, according to the mayor.', 'the mayor', 'Two houses burned'],
      ['Two houses, according to police, burned down.', 'police', 'Two houses … burned down'],
      ['The fire was, in his words, a disgrace.', 'his', 'The fire was … a disgrace'],
    ],
    [
      'The work went according to plan.',
      'They were paid according to their age.',
      'He spoke in other words.',
      'She answered in a few words.',
    ],
  ],
  [
    'a clause before its source and cue',
    ['fronted', 'quotation-first'],
    [
      ['One sailor is missing, the command said.', 'the command', 'One sailor is missing'],
      ['Nobody was hurt, he added.', 'he', 'Nobody was hurt'],
      [
        'The bridge will open on Monday, a spokesman for the ministry said.',
        'a spokesman for the ministry',
        'The bridge will open on Monday',
      ],
      ['“Why did nobody come?” the general asked.', 'the general', '“Why did nobody come?”'],
      [
        'The latest test, the ministry said, was its biggest yet.',
        'the ministry',
        'The latest test … was its biggest yet',
      ],
      ['“Nobody came to help us,” the mayor said.', 'the mayor', '“Nobody came to help us,”'],
    ],
    [
      'On Monday, the ministry said that one sailor was missing.',
      'When the fire broke out, the ministry said nothing.',
      'In Paris, the minister said the talks had failed.',
      'The ship sank, and the crew swam ashore.',
      'If it rains, the match is off.',
      'The ministry, the mayor and the press said that it rained.',
    ],
  ],
  [
    'a participle at the head of the sentence',
    ['fronted-participle'],
    [
      [
        'After first denying that it had sent any drones, the ministry admitted to twelve.',
        'the ministry',
        'that it had sent any drones',
      ],
      [
        'Claiming that the vote was stolen, the senator left the hall.',
        'the senator',
        'that the vote was stolen',
      ],
    ],
    [
      'Speaking quietly, the mayor left the hall.',
      'Running for the door, the mayor fell.',
      'Citing the ministry, the agency reported nine dead.',
      'Saying goodbye is hard.',
    ],
  ],
  [
    'hearsay adverbs',
    ['hearsay'],
    [
      [
        'The firm allegedly supplied drones to the army.',
        null,
        'The firm … supplied drones to the army',
      ],
      ['Nine people reportedly died.', null, 'Nine people … died'],
      ['It was fined after the firm allegedly sold the plans.', null, 'the firm … sold the plans'],
    ],
    [
      'The firm openly supplied drones to the army.',
      'Nine people sadly died.',
      'The alleged thief was fined.',
      'The reported attack was on Monday.',
    ],
  ],
  [
    'a name and a colon',
    ['colon', 'turn'],
    [
      ['WALLACE: Why would he do that? It is odd.', 'WALLACE', 'Why would he do that? It is odd.'],
      ['Podolyak: Drones were launched from there.', 'Podolyak', 'Drones were launched from there'],
    ],
    [
      'Ingredients: two eggs and milk.',
      'At 10:30 the doors opened.',
      'The list: flour, milk, eggs.',
      'There was one problem: nobody had come.',
      'UPDATE: The road is open again.',
      'CORRECTION: An earlier version gave the wrong day.',
    ],
  ],
  [
    'nouns of saying with their clause',
    ['noun'],
    [
      ['The claim that nobody was hurt is false.', null, 'that nobody was hurt'],
      [
        'The ministry’s claim that nobody was hurt is false.',
        'The ministry’s',
        'that nobody was hurt',
      ],
    ],
    [
      'The statement that was read on Monday was long.',
      'The report came on Monday.',
      'His claim to the throne was weak.',
      'The fact that nobody was hurt is known.',
    ],
  ],
  [
    'a quotation signed with a name',
    ['signature'],
    [
      [
        '“Nobody came to help us that night.” — Rosa Ferri, 54',
        'Rosa Ferri, 54',
        '“Nobody came to help us that night.”',
      ],
      ['“We will never forget this.” ― Ana Roth', 'Ana Roth', '“We will never forget this.”'],
    ],
    [
      '“Nobody came to help us that night” — and nobody said why.',
      'The “Night of Fire” — Rosa Ferri wrote it.',
      'Nobody came to help us. — Rosa Ferri',
      '“Fire” — Rosa Ferri',
    ],
  ],
])('%s', (_name, rules, must, mustNot) => {
  test.each(must)('%s', (text, source, content) => {
    expect(sayingsOf(text, ...rules)).toMatchObject([{ source, content }]);
  });

  test.each(mustNot)('not in: %s', (text) => {
    expect(sayingsOf(text, ...rules)).toEqual([]);
  });
});
