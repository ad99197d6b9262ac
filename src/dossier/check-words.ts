import type { TextCheck } from '../mention/index.ts';
import type { Note } from './notes.ts';
import type { Material } from './statement.ts';

/** Something in one report that cannot hold: the numbers or places of its own words exclude it. */
export interface BrokenCheck {
  readonly check: TextCheck;
  /** The words that were checked. */
  readonly note: Note;
  /** Why they cannot hold, in words. */
  readonly words: string;
}

/** What stands above the list in every form of dossier. */
export const CHECKS_REMARK =
  'Each is held against its own report or the gazetteer: a number may be wrong, parts may overlap, or another place of the name may be meant.';

/** The checks of a dossier that do not hold, in the order of reports, then of place. */
export function brokenChecks({ checks, notes }: Material): readonly BrokenCheck[] {
  return checks.map(({ document, check }) => ({
    check,
    note: notes.at(document, check),
    words: checkWords(check),
  }));
}

/** A check in words: what is said, and what it comes to. */
export function checkWords(check: TextCheck): string {
  return check.kind === 'sum' ? sumWords(check) : distanceWords(check);
}

function sumWords({ together, whole, result }: TextCheck & { kind: 'sum' }): string {
  const [sum, said] = [figure(together), figure(whole)];
  switch (result) {
    case 'adds-up':
      return `the parts make ${sum}, as said`;
    case 'exceeds':
      return `the parts make ${sum}, more than the ${said} said, or they overlap`;
    case 'falls-short':
      return `the parts make ${sum} of the ${said} said`;
  }
}

function figure({ min, max }: { readonly min: number; readonly max: number | null }): string {
  if (max === null) return `${min} or more`;
  return min === max ? String(min) : `${min}-${max}`;
}

function distanceWords(check: TextCheck & { kind: 'distance' }): string {
  const { saidKm, saidBearing, actualKm, actualDegrees } = check;
  const said = [saidKm === null ? [] : [`${Math.round(saidKm)} km`], saidBearing ?? []].flat();
  return `said ${said.join(' ')}, by the gazetteer ${actualKm} km at ${actualDegrees}° (north is 0°)`;
}
