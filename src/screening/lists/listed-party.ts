/** Sort of a listed party, by FollowTheMoney's schema names. */
export type PartySchema =
  | 'Person'
  | 'Organization'
  | 'Company'
  | 'LegalEntity'
  | 'Vessel'
  | 'Airplane';

/**
 * What a statement tells, by FollowTheMoney's property names. The first four hold names: `name` is
 * the one that the publisher leads with, `weakAlias` one that the publisher itself calls weak.
 *
 * @see https://followthemoney.tech/explorer/
 */
export type ListedProperty =
  | 'name'
  | 'alias'
  | 'weakAlias'
  | 'previousName'
  | 'program'
  | 'country'
  | 'nationality'
  | 'birthDate'
  | 'birthPlace'
  | 'gender'
  | 'position'
  | 'address'
  | 'passportNumber'
  | 'idNumber'
  | 'registrationNumber'
  | 'taxNumber'
  | 'imoNumber'
  | 'mmsi'
  | 'callSign'
  | 'type'
  | 'flag'
  | 'owner'
  | 'email'
  | 'website'
  | 'listingDate'
  | 'reference'
  | 'linkedTo'
  | 'notes';

/** Properties whose values are names of the party. */
export const NAME_PROPERTIES: ReadonlySet<ListedProperty> = new Set([
  'name',
  'alias',
  'weakAlias',
  'previousName',
]);

/** One thing that a list says of a party. */
export interface ListedStatement {
  readonly property: ListedProperty;
  /** As published, trimmed. */
  readonly value: string;
  /** The publisher's own word for a sort of name (`aka`, `fka`, `Low`), or null. */
  readonly nameType: string | null;
}

/** One entry of a watch-list, as one state of the list has it. */
export interface ListedParty {
  /** The publisher's own id. */
  readonly id: string;
  readonly schema: PartySchema;
  /** In the order of the list; the first of property `name` leads. */
  readonly statements: readonly ListedStatement[];
}

/** Collects the statements of one party: trims, leaves out what is empty and what is said twice. */
export class PartyBuilder {
  readonly #statements = new Map<string, ListedStatement>();

  /** Adds a statement; an empty, missing or repeated value adds nothing. */
  add(property: ListedProperty, value: string | null | undefined, nameType?: string | null): this {
    const trimmed = (value ?? '').replace(/\s+/gu, ' ').trim();
    if (trimmed === '') return this;
    const key = `${property}\u0000${trimmed}`;
    if (!this.#statements.has(key)) {
      this.#statements.set(key, { property, value: trimmed, nameType: nameType ?? null });
    }
    return this;
  }

  /** The party with what was added, in order. */
  build(id: string, schema: PartySchema): ListedParty {
    return { id, schema, statements: [...this.#statements.values()] };
  }
}

/** Names of a party, in order. */
export function namesOf({ statements }: ListedParty): readonly ListedStatement[] {
  return statements.filter(({ property }) => NAME_PROPERTIES.has(property));
}

/** The name that leads, or the id where the list gives none. */
export function leadingName(party: ListedParty): string {
  return party.statements.find(({ property }) => property === 'name')?.value ?? party.id;
}
