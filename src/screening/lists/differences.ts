import { type ListedParty, type ListedStatement, leadingName } from './listed-party.ts';

/** How one entry differs between two states of a list. */
export type EntryDifference =
  | { readonly kind: 'added' | 'removed'; readonly party: ListedParty }
  | {
      readonly kind: 'changed';
      readonly party: ListedParty;
      readonly added: readonly ListedStatement[];
      readonly removed: readonly ListedStatement[];
    };

/** Differences from one state to another, in the order of ids. Linear in the statements. */
export function differencesBetween(
  before: Iterable<ListedParty>,
  after: Iterable<ListedParty>,
): readonly EntryDifference[] {
  const earlier = new Map([...before].map((party) => [party.id, party]));
  const found: EntryDifference[] = [];
  for (const party of after) {
    const was = earlier.get(party.id);
    earlier.delete(party.id);
    if (was === undefined) {
      found.push({ kind: 'added', party });
      continue;
    }
    const added = missingFrom(was, party);
    const removed = missingFrom(party, was);
    if (added.length + removed.length > 0) found.push({ kind: 'changed', party, added, removed });
  }
  for (const party of earlier.values()) found.push({ kind: 'removed', party });
  return found.sort((a, b) => byId(a.party.id, b.party.id));
}

/** One line for people: the sort of difference, id, and the leading name. */
export function differenceHead({ kind, party }: EntryDifference): string {
  const sign = { added: '+', removed: '-', changed: '~' }[kind];
  return `${sign} ${party.id} ${leadingName(party)}`;
}

/** Statements of one party that another lacks. */
function missingFrom(other: ListedParty, party: ListedParty): readonly ListedStatement[] {
  const known = new Set(other.statements.map(keyOf));
  return party.statements.filter((statement) => !known.has(keyOf(statement)));
}

function keyOf({ property, value }: ListedStatement): string {
  return `${property}\u0000${value}`;
}

/** Numbers by size, other ids by their characters. */
function byId(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isInteger(x) && Number.isInteger(y)) return x - y;
  return a < b ? -1 : Number(a > b);
}
