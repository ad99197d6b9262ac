import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';
import { sum, type Tally } from './tally.ts';

type Roles = Readonly<Record<string, readonly (readonly string[])[] | undefined>>;

interface Report {
  readonly id: string;
  readonly roles: Roles;
}

const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'];

/**
 * Fillers of the roles of MUC-4 by entity, strictly (CEAF-REE; Du, Rush and Cardie, GRIT, EACL 2021):
 * a filler counts where all its mentions are among those of one labelled entity, one to one.
 */
export function scoreMucRoles(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(jsonLines<Report>(system).map(({ id, roles }) => [id, roles]));
  return jsonLines<Report>(gold).map(({ id, roles }) => {
    const tallies = Object.fromEntries(
      ROLES.map((role): [string, Tally] => {
        const labelled = (roles[role] ?? []).map((entity) => new Set(entity.map(normalised)));
        const found = (given.get(id)?.[role] ?? []).map((entity) => entity.map(normalised));
        const fits = found.map((entity) =>
          labelled.flatMap((one, at) => (entity.every((words) => one.has(words)) ? [at] : [])),
        );
        return [role, { hit: matched(fits), gold: labelled.length, system: found.length }];
      }),
    );
    return { id, tallies: { all: sum(Object.values(tallies)), ...tallies } };
  });
}

/** Small letters without punctuation and articles. */
function normalised(mention: string): string {
  return mention
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/** Size of the largest one-to-one matching, by augmenting paths. */
function matched(fits: readonly (readonly number[])[]): number {
  const holder = new Map<number, number>();
  const place = (found: number, seen: Set<number>): boolean => {
    for (const labelled of fits[found] ?? []) {
      if (seen.has(labelled)) continue;
      seen.add(labelled);
      const other = holder.get(labelled);
      if (other === undefined || place(other, seen)) {
        holder.set(labelled, found);
        return true;
      }
    }
    return false;
  };
  return fits.filter((_, found) => place(found, new Set())).length;
}
