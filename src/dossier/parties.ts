import type { Reading } from '../casework/index.ts';
import type { DatedRole, Entity, Held, OtherName, RoleStanding } from '../entity/index.ts';
import { edtfWords } from './edtf.ts';

/** Everyone who gives an account or is said to have borne another name, in the reading's order. */
export function partiesOf(reading: Pick<Reading, 'accounts' | 'entities'>): readonly Entity[] {
  const speaking = new Set(reading.accounts.map(({ party }) => party));
  return reading.entities.filter(({ id, otherNames }) => speaking.has(id) || otherNames.length > 0);
}

/** When something held, in words: "since June 2020, until 2022"; empty where nothing is said. */
export function heldWords({ since, until }: Held): string {
  const bounds = [
    ...(since === null ? [] : [`since ${edtfWords(since.edtf)}`]),
    ...(until === null ? [] : [`until ${edtfWords(until.edtf)}`]),
  ];
  return bounds.join(', ');
}

const STANDING: Readonly<Record<RoleStanding, string | null>> = {
  held: null,
  former: 'former',
  // biome-ignore lint/suspicious/noThenProperty: the standing is called so, and nothing awaits it.
  then: 'at the time',
  acting: 'acting',
  coming: 'to take office',
};

/** A role's standing and times in words: "former, until 2021". */
export function roleWords(role: DatedRole): string {
  return [STANDING[role.standing], heldWords(role)].filter(Boolean).join(', ');
}

/** What another name is said to be, in words: "former name, until 2019". */
export function otherNameWords(other: OtherName): string {
  const relation = other.relation === 'former-name' ? 'former name' : 'later name';
  return [relation, heldWords(other)].filter(Boolean).join(', ');
}
