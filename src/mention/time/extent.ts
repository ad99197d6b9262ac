import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';
import { edtfOf, timexOf } from './moment.ts';
import type { Resolved } from './teller.ts';

/**
 * The EDTF of item `at`: its own, or with the other end of its range ("12 to 14 July"), or open on
 * one side ("since March", "until March"); null where nothing anchors it.
 */
export function extentOf(
  tokens: readonly Token[],
  resolved: readonly Resolved[],
  at: number,
): string | null {
  const item = resolved[at];
  if (item === undefined) return null;
  const own = edtfOfItem(item);
  if (own === null || item.moment === null) return own;
  const [before, next] = [resolved[at - 1], resolved[at + 1]];
  if (next !== undefined && isRange(tokens, item, next)) {
    return rangeOf(own, edtfOfItem(next)) ?? own;
  }
  if (before !== undefined && isRange(tokens, before, item)) {
    return rangeOf(edtfOfItem(before), own) ?? own;
  }
  if (own.includes('/')) return own;
  const word = lowerAt(tokens, item.reading.start - 1);
  if (word === 'since') return `${dayOf(own)}/..`;
  return word === 'until' || word === 'till' ? `../${dayOf(own)}` : own;
}

function edtfOfItem({ moment, told, reading }: Resolved): string | null {
  if (moment !== null) return edtfOf(moment, reading.modifier);
  return told === null ? null : edtfOf(told, null);
}

/** The outer ends of two stretches as one, or null where they do not follow one another. */
function rangeOf(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return null;
  const first = start.split('/')[0] ?? start;
  const last = end.split('/').at(-1) ?? end;
  if (first === last || !inOrder(first, last)) return null;
  return dayOf(first) === dayOf(last) ? null : `${dayOf(first)}/${dayOf(last)}`;
}

/** The day of a clock time; other values as they are. Ends of EDTF intervals are dates. */
function dayOf(edtf: string): string {
  return edtf.replace(/T.*/, '');
}

/** Whether one moment in EDTF does not begin after another; years before Christ are negative. */
function inOrder(first: string, last: string): boolean {
  const [a, b] = [yearOf(first), yearOf(last)];
  if (a !== b) return a < b;
  const [restA, restB] = [restOf(first), restOf(last)];
  // "2020 to May 2020": the shorter holds the longer, and is no end of a stretch.
  return restA !== '' && restB !== '' && restA <= restB;
}

const YEAR = /^-?\d{4}/;

function yearOf(edtf: string): number {
  return Number(YEAR.exec(edtf)?.[0] ?? Number.NaN);
}

function restOf(edtf: string): string {
  return edtf.replace(YEAR, '').replace(/[~?%]/g, '');
}

/** "from 12 to 14 July", "1861-1863", "between 2014 and 2016". */
function isRange(tokens: readonly Token[], a: Resolved, b: Resolved): boolean {
  if (a.moment === null || b.moment === null) return false;
  if (a.reading.meaning.kind === 'clock' || b.reading.meaning.kind === 'clock') {
    if (a.reading.meaning.kind !== b.reading.meaning.kind) return false;
  }
  if (b.reading.start - a.reading.end > 2) return false;
  const link = lowerAt(tokens, a.reading.end);
  const opening = lowerAt(tokens, a.reading.start - 1);
  if (timexOf(a.moment).replace('BC', '') === timexOf(b.moment).replace('BC', '')) return false;
  if (link === '-') return b.reading.start === a.reading.end + 1 && opening !== 'overnight';
  if (link === 'to' || link === 'until' || link === 'till' || link === 'through') return true;
  return link === 'and' && opening === 'between';
}
