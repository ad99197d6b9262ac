import { type CsvSource, csvRows } from './csv-rows.ts';
import { type ListedParty, PartyBuilder, type PartySchema } from './listed-party.ts';
import { addRemarks } from './ofac-remarks.ts';

/** OFAC's three joined files. */
export interface OfacCsv {
  /** sdn.csv: id, name, type, programmes, title, vessel fields, remarks. */
  readonly sdn: CsvSource;
  /** alt.csv: other names, or null where it is not at hand. */
  readonly alt: CsvSource | null;
  /** add.csv: addresses, or null where it is not at hand. */
  readonly add: CsvSource | null;
}

/** OFAC's sort of party by FollowTheMoney's names; entities may be companies or organisations. */
export const OFAC_SCHEMAS: Readonly<Record<string, PartySchema>> = {
  individual: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
};

/**
 * Parties of OFAC's list in its own CSV layout.
 *
 * @throws {input-malformed} where a file is no such CSV.
 * @see https://ofac.treasury.gov/sdn-list-data-formats-data-schemas, "Data Specification"
 */
export function* readOfacCsv({ sdn, alt, add }: OfacCsv): Generator<ListedParty> {
  const aliases = byParty(alt);
  const addresses = byParty(add);
  for (const row of csvRows(sdn)) {
    const [id = '', name, type, programs, title, callSign, vesselType, , , flag, owner, remarks] =
      row.map(given);
    const party = new PartyBuilder().add('name', name);
    for (const [, , aliasType = '', alias] of aliases.get(id) ?? []) {
      party.add(aliasType === 'fka' ? 'previousName' : 'alias', alias, aliasType);
    }
    for (const program of (programs ?? '').split('] [')) party.add('program', program);
    party.add('position', title).add('callSign', callSign).add('type', vesselType);
    party.add('flag', flag).add('owner', owner);
    for (const [, , street = '', city = '', country = ''] of addresses.get(id) ?? []) {
      party.add('country', country);
      const parts = [street, city, country].filter((part) => part !== '');
      // A country alone is no address.
      if (parts.length > 1) party.add('address', parts.join(', '));
    }
    addRemarks(party, remarks ?? '');
    yield party.build(id, OFAC_SCHEMAS[(type ?? '').toLowerCase()] ?? 'Organization');
  }
}

/** OFAC writes `-0-` where a field is empty. */
function given(field: string): string {
  const trimmed = field.trim();
  return trimmed === '-0-' ? '' : trimmed;
}

function byParty(source: CsvSource | null): ReadonlyMap<string, readonly string[][]> {
  const rows = new Map<string, string[][]>();
  for (const row of source === null ? [] : csvRows(source)) {
    const fields = row.map(given);
    const id = fields[0] ?? '';
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [fields]);
    else known.push(fields);
  }
  return rows;
}
