import { type CsvSource, type NamedRow, namedRows } from './csv-rows.ts';
import { type ListedParty, PartyBuilder, type PartySchema } from './listed-party.ts';

const NAME_COLUMNS = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'];

/** The same field under the name of either edition. */
const COLUMNS = {
  id: ['Unique ID', 'Group ID'],
  kind: ['Designation Type', 'Individual, Entity, Ship', 'Group Type'],
  nameType: ['Name type', 'Alias Type'],
  strength: ['Alias strength', 'Alias Quality'],
  originalName: ['Name non-latin script'],
  program: ['Regime Name', 'Regime'],
  listed: ['Date Designated', 'UK Sanctions List Date Designated', 'Listed On'],
  born: ['D.O.B', 'DOB'],
  birthTown: ['Town of birth'],
  birthCountry: ['Country of birth'],
  nationality: ['Nationality(/ies)', 'Nationality'],
  passport: ['Passport number'],
  nationalId: ['National Identifier number', 'National Identification Number'],
  position: ['Position'],
  country: ['Address Country', 'Country'],
  postcode: ['Address Postal Code', 'Post/Zip Code'],
  imo: ['IMO number'],
  flag: ['Current believed flag of ship', 'Flag of ship'],
  notes: ['Other Information', 'UK Statement of Reasons'],
} as const;

/**
 * Parties of the UK Sanctions List in its CSV, or of OFSI's consolidated list, which it replaced in
 * January 2026. Each row is one name of a party; a row of the type "Primary name" leads.
 *
 * @throws {input-malformed} where no row names the columns.
 * @see https://www.gov.uk/government/publications/the-uk-sanctions-list
 */
export function* readUkCsv(source: CsvSource): Generator<ListedParty> {
  const groups = new Map<string, NamedRow[]>();
  for (const row of namedRows(source, ['Name 6', 'Name 1']).rows) {
    const id = field(row, 'id');
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [row]);
    else known.push(row);
  }
  for (const [id, rows] of groups) {
    const party = new PartyBuilder();
    for (const row of rows) if (isLeading(row)) party.add('name', wholeName(row));
    for (const row of rows) addRow(party, row);
    yield party.build(id, schemaOf(rows[0]));
  }
}

function field(row: NamedRow, name: keyof typeof COLUMNS): string {
  for (const column of COLUMNS[name]) {
    const value = row(column);
    if (value !== '') return value;
  }
  return '';
}

/** Given names first, the family or whole name (Name 6) last. */
function wholeName(row: NamedRow): string {
  return NAME_COLUMNS.map(row)
    .filter((part) => part !== '')
    .join(' ');
}

function isLeading(row: NamedRow): boolean {
  return /^primary name$/iu.test(field(row, 'nameType'));
}

function addRow(party: PartyBuilder, row: NamedRow): void {
  const type = field(row, 'nameType');
  if (!isLeading(row)) {
    const weak = /^(?:low|weak)/iu.test(field(row, 'strength'));
    const former = /^f\.?k\.?a/iu.test(type);
    party.add(weak ? 'weakAlias' : former ? 'previousName' : 'alias', wholeName(row), type);
  }
  party.add('alias', field(row, 'originalName'), 'original script');
  party.add('program', field(row, 'program')).add('listingDate', isoDate(field(row, 'listed')));
  party.add('birthDate', isoDate(field(row, 'born')));
  party.add('birthPlace', joined([field(row, 'birthTown'), field(row, 'birthCountry')]));
  party.add('nationality', field(row, 'nationality')).add('position', field(row, 'position'));
  party.add('passportNumber', field(row, 'passport')).add('idNumber', field(row, 'nationalId'));
  party.add('imoNumber', field(row, 'imo')).add('flag', field(row, 'flag'));
  const country = field(row, 'country');
  party.add('country', country);
  const lines = [1, 2, 3, 4, 5, 6].map(
    (line) => row(`Address ${line}`) || row(`Address Line ${line}`),
  );
  const address = joined([...lines, field(row, 'postcode'), country]);
  if (address !== country) party.add('address', address);
  party.add('notes', field(row, 'notes'));
}

/** `31/01/2023` as `2023-01-31`, `00/00/1971` as `1971`; other words as they stand. */
function isoDate(words: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(words) ?? [];
  if (day === undefined || month === undefined || year === undefined) return words;
  if (month === '00') return year;
  return day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function schemaOf(row: NamedRow | undefined): PartySchema {
  const kind = row === undefined ? '' : field(row, 'kind').toLowerCase();
  if (kind.startsWith('individual')) return 'Person';
  return kind.startsWith('ship') ? 'Vessel' : 'Organization';
}
