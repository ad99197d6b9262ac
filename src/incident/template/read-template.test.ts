import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../../language/index.ts';
import { type Role, readTemplate } from './read-template.ts';

const english = loadEnglish();

/** The first mention of each filler, by role. */
const rolesOf = (text: string) => {
  const found: Partial<Record<Role, string[]>> = {};
  for (const { role, mentions } of readTemplate(text, english.analyse(text))) {
    const [{ start, end } = { start: 0, end: 0 }] = mentions;
    found[role] = [...(found[role] ?? []), text.slice(start, end)];
  }
  return found;
};

describe('who and what had part in an incident', () => {
  test.each<[string, string, Partial<Record<Role, string[]>>]>([
    [
      'the one who did it and the one killed',
      'Two gunmen murdered Senator Luis Robles in Tarma on Monday.',
      { perpetrator: ['Two gunmen'], victim: ['Luis Robles'] },
    ],
    [
      'the passive with its agent',
      'The mayor, Pedro Salas, was kidnapped by armed men.',
      { perpetrator: ['armed men'], victim: ['Pedro Salas'] },
    ],
    [
      'a bomb and what it destroyed',
      'A powerful bomb destroyed a bank in the capital.',
      { weapon: ['powerful bomb'], target: ['bank'] },
    ],
    [
      'a body by its short form, with its members',
      'ELN guerrillas attacked the oil pipeline near Arauca.',
      { perpetrator: ['ELN guerrillas'], organisation: ['ELN'], target: ['oil pipeline'] },
    ],
    [
      'things are named without their number',
      'Rebels burned nine buses.',
      { perpetrator: ['Rebels'], target: ['buses'] },
    ],
    [
      'the noun of the deed',
      'They condemned the assassination of Carlos Mejia.',
      { victim: ['Carlos Mejia'] },
    ],
    [
      'a participle before the name',
      'He replaced the murdered Carlos Mejia.',
      { victim: ['Carlos Mejia'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });

  test.each([
    ['a meeting', 'President Luis Robles met Senator Carlos Mejia in the capital.'],
    ['a clash of fighters', 'Soldiers killed three guerrillas in a clash near Tarma.'],
    ['an attack in a game', 'The striker scored twice and the visitors won the match.'],
    ['a book', 'The murder mystery was published by a small press.'],
    ['talks', 'The guerrillas asked the government for peace talks.'],
    ['a building that is built', 'The bank opened a new branch near the embassy.'],
    ['a denial of talks', 'The FMLN denied that it had asked for a meeting.'],
    ['nothing', ''],
  ])('nobody had part in %s', (_, text) => {
    expect(rolesOf(text)).toEqual({});
  });

  test('a person is one filler, by the fullest name that the text has', () => {
    const text =
      'Carlos Mejia Soto was murdered on Monday. The senator had been threatened. The assassination of Mejia was condemned.';
    expect(rolesOf(text).victim).toEqual(['Carlos Mejia Soto']);
  });

  test('every mention is words of the text', () => {
    const text = 'Guerrillas of the FMLN burned a bus, a truck and the house of the mayor.';
    for (const { mentions } of readTemplate(text, english.analyse(text))) {
      expect(mentions.length).toBeGreaterThan(0);
      for (const { start, end } of mentions) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
      }
    }
  });
});
