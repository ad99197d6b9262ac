import type { Reading } from '../casework/index.ts';
import type { Entity } from '../entity/index.ts';

/** Everyone who gives an account or is said to have borne another name, in the reading's order. */
export function partiesOf(reading: Pick<Reading, 'accounts' | 'entities'>): readonly Entity[] {
  const speaking = new Set(reading.accounts.map(({ party }) => party));
  return reading.entities.filter(({ id, otherNames }) => speaking.has(id) || otherNames.length > 0);
}
