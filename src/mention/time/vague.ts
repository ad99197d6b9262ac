import type { Token } from '../token.ts';
import { lowerAt, standsAt } from '../token.ts';
import { yearAfter } from './calendar.ts';
import type { Meaning, Reading } from './meaning.ts';

type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** Words that point to the past, the present or the future as such. */
const REFERENCES: readonly (readonly [readonly string[], Reference])[] = [
  [['the', 'time', 'being'], 'PRESENT_REF'],
  [['the', 'present', 'day'], 'PRESENT_REF'],
  [['the', 'near', 'future'], 'FUTURE_REF'],
  [['the', 'future'], 'FUTURE_REF'],
  [['the', 'past'], 'PAST_REF'],
  [['the', 'present'], 'PRESENT_REF'],
  [['at', 'present'], 'PRESENT_REF'],
  [['more', 'recently'], 'PAST_REF'],
  [['most', 'recently'], 'PAST_REF'],
  [['now'], 'PRESENT_REF'],
  [['nowadays'], 'PRESENT_REF'],
  [['currently'], 'PRESENT_REF'],
  [['presently'], 'PRESENT_REF'],
  [['current'], 'PRESENT_REF'],
  [['recently'], 'PAST_REF'],
  [['recent'], 'PAST_REF'],
  [['former'], 'PAST_REF'],
  [['formerly'], 'PAST_REF'],
];

const REFERENCES_BY_WORD = Map.groupBy(REFERENCES, ([[first = '']]) => first);

/** "the same time", "that time": anchored by an event. */
const UNANCHORED: readonly (readonly string[])[] = [
  ['the', 'same', 'time'],
  ['that', 'same', 'time'],
  ['this', 'same', 'time'],
  ['that', 'time'],
  ['this', 'time'],
  ['the', 'time'],
];

/** "now", "recently", "the future", "at that time". */
export function readReference(tokens: readonly Token[], i: number): Reading | null {
  for (const [forms, value] of REFERENCES_BY_WORD.get(lowerAt(tokens, i)) ?? []) {
    if (!standsAt(tokens, i, forms)) continue;
    // "the present minister": an adjective, and no time.
    const noun = forms.length === 2 && forms[1] === 'present' ? tokens[i + 2] : undefined;
    if (noun?.kind === 'word' && !AFTER_THE_PRESENT.has(noun.lower)) continue;
    const meaning: Meaning = { kind: 'reference', value };
    return { start: i, end: i + forms.length, meaning, modifier: null };
  }
  if (!AT_A_TIME.has(lowerAt(tokens, i - 1))) return null;
  const forms = UNANCHORED.find((words) => standsAt(tokens, i, words));
  if (forms === undefined) return null;
  const meaning: Meaning = {
    kind: 'unanchored',
    type: 'TIME',
    told: forms[0] !== 'the' || forms[1] === 'same',
  };
  return { start: i, end: i + forms.length, meaning, modifier: null };
}

/** Words that may follow "the present" where it is a time. */
const AFTER_THE_PRESENT = new Set(
  [
    'day and or is was has have had are were be the a in at on to of for with from by but as that',
    'which it they he she we there while when may can could will would should',
  ].flatMap((line) => line.split(' ')),
);

const AT_A_TIME = new Set('at by around about during from since until'.split(' '));

/** Feasts with a fixed date, in words, to month and day. */
const FEASTS: readonly (readonly [readonly string[], number, number])[] = [
  [['christmas', 'eve'], 12, 24],
  [['christmas', 'day'], 12, 25],
  [['christmas'], 12, 25],
  [['boxing', 'day'], 12, 26],
  [['new', 'year', "'", 's', 'eve'], 12, 31],
  [['new', 'year', "'", 's', 'day'], 1, 1],
  [['may', 'day'], 5, 1],
  [['halloween'], 10, 31],
];

/** "Christmas Eve 1914", "New Year's Day". */
export function readFeast(tokens: readonly Token[], i: number): Reading | null {
  if (!tokens[i]?.capital) return null;
  const feast = FEASTS.find(([forms]) => standsAt(tokens, i, forms));
  if (feast === undefined) return null;
  const [forms, month, day] = feast;
  const end = i + forms.length;
  const year = yearAfter(tokens, end);
  const meaning: Meaning = {
    kind: 'calendar',
    year: year?.value.year ?? null,
    yearWhich: year?.value.yearWhich ?? null,
    which: null,
    month,
    day,
  };
  return { start: i, end: year?.end ?? end, meaning, modifier: null };
}
