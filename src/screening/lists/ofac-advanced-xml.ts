import {
  type ListedParty,
  type ListedProperty,
  PartyBuilder,
  type PartySchema,
} from './listed-party.ts';
import {
  attribute,
  below,
  childrenOf,
  descend,
  textAt,
  type XmlElement,
  type XmlSource,
  xmlRecords,
} from './xml-records.ts';

/** Records in the order of the file: what numbers mean, then places, papers, parties, listings. */
const RECORDS = new Set([
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'SanctionsEntry',
]);

/** Features of a party by the words of their type; others are left out. */
const FEATURES: readonly (readonly [RegExp, ListedProperty])[] = [
  [/^birthdate$/iu, 'birthDate'],
  [/^place of birth$/iu, 'birthPlace'],
  [/^(?:nationality|citizenship) country$/iu, 'nationality'],
  [/^location$/iu, 'address'],
  [/^title$/iu, 'position'],
  [/^gender$/iu, 'gender'],
  [/^vessel call sign$/iu, 'callSign'],
  [/^vessel type$/iu, 'type'],
  [/^vessel flag$/iu, 'flag'],
  [/^vessel owner$/iu, 'owner'],
  [/^email address$/iu, 'email'],
  [/^website$/iu, 'website'],
];

/** Papers by the words of their type. */
const PAPERS: readonly (readonly [RegExp, ListedProperty])[] = [
  [/passport/iu, 'passportNumber'],
  [/vessel registration/iu, 'imoNumber'],
  [/mmsi/iu, 'mmsi'],
  [/tax/iu, 'taxNumber'],
  [/registration|company/iu, 'registrationNumber'],
  [/./u, 'idNumber'],
];

/**
 * Parties of OFAC's list in the Advanced Sanctions Data Model (`sdn_advanced.xml`). Everything in the
 * file is a number that another part explains, and programmes come last, so the parties are given
 * when the file has been read to its end.
 *
 * @throws {input-malformed} where the XML is broken.
 * @see https://ofac.treasury.gov/sdn-list-data-formats-data-schemas, "Advanced Sanctions List Standard"
 */
export function* readOfacAdvancedXml(source: XmlSource): Generator<ListedParty> {
  const meanings = new Map<string, string>();
  const places = new Map<string, string>();
  const papers = new Map<string, Paper[]>();
  const parties = new Map<string, Draft>();
  for (const record of xmlRecords(source, RECORDS)) {
    switch (record.name) {
      case 'ReferenceValueSets':
        for (const set of record.children) addMeanings(meanings, set);
        break;
      case 'Location':
        places.set(attribute(record, 'ID'), placeWords(record, meanings));
        break;
      case 'IDRegDocument':
        addPaper(papers, record, meanings);
        break;
      case 'DistinctParty':
        addParty(parties, record, { meanings, places, papers });
        break;
      default:
        addListing(parties, record);
    }
  }
  for (const { id, schema, party } of parties.values()) yield party.build(id, schema);
}

interface Paper {
  readonly property: ListedProperty;
  readonly number: string;
}

interface Draft {
  readonly id: string;
  readonly schema: PartySchema;
  readonly party: PartyBuilder;
}

interface Tables {
  readonly meanings: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly papers: ReadonlyMap<string, readonly Paper[]>;
}

/** The words behind a number: `AliasType 1403` is "Name". */
function addMeanings(meanings: Map<string, string>, set: XmlElement): void {
  for (const value of set.children) {
    meanings.set(`${value.name} ${attribute(value, 'ID')}`, value.text);
  }
}

function placeWords(location: XmlElement, meanings: ReadonlyMap<string, string>): string {
  const parts = childrenOf(location, 'LocationPart').flatMap((part) =>
    childrenOf(part, 'LocationPartValue').map((value) => textAt(value, 'Value')),
  );
  const country = descend(location, 'LocationCountry');
  if (country !== null) {
    parts.push(meanings.get(`Country ${attribute(country, 'CountryID')}`) ?? '');
  }
  return parts.filter((part) => part !== '').join(', ');
}

function addPaper(
  papers: Map<string, Paper[]>,
  record: XmlElement,
  meanings: ReadonlyMap<string, string>,
): void {
  const type = meanings.get(`IDRegDocType ${attribute(record, 'IDRegDocTypeID')}`) ?? 'other';
  const property = PAPERS.find(([words]) => words.test(type))?.[1] ?? 'idNumber';
  const identity = attribute(record, 'IdentityID');
  const paper = { property, number: textAt(record, 'IDRegistrationNo').replace(/^IMO\s*/u, '') };
  papers.set(identity, [...(papers.get(identity) ?? []), paper]);
}

function addParty(parties: Map<string, Draft>, record: XmlElement, tables: Tables): void {
  const profile = descend(record, 'Profile');
  if (profile === null) return;
  const party = new PartyBuilder();
  const identities = childrenOf(profile, 'Identity');
  const aliases = identities.flatMap((identity) => childrenOf(identity, 'Alias'));
  // The primary name leads, wherever it stands.
  for (const primary of [true, false]) {
    for (const alias of aliases) {
      if ((attribute(alias, 'Primary') === 'true') === primary) addAlias(party, alias, tables);
    }
  }
  for (const feature of childrenOf(profile, 'Feature')) addFeature(party, feature, tables);
  for (const identity of identities) {
    for (const { property, number } of tables.papers.get(attribute(identity, 'ID')) ?? []) {
      party.add(property, number);
    }
  }
  party.add('notes', textAt(record, 'Comment'));
  const kind = tables.meanings.get(`PartySubType ${attribute(profile, 'PartySubTypeID')}`) ?? '';
  parties.set(attribute(profile, 'ID'), {
    id: attribute(record, 'FixedRef'),
    schema: schemaOf(kind, identities),
    party,
  });
}

/** Sub-types name vessels and aircraft; persons and bodies have the sub-type "Unknown". */
function schemaOf(subType: string, identities: readonly XmlElement[]): PartySchema {
  if (/vessel/iu.test(subType)) return 'Vessel';
  if (/aircraft/iu.test(subType)) return 'Airplane';
  const groups = identities.flatMap((identity) => [...below(identity, 'NamePartGroup')]);
  // 1520 and 1521 are "Last Name" and "First Name" in every edition; 1525 is "Entity Name".
  return groups.some((group) => ['1520', '1521'].includes(attribute(group, 'NamePartTypeID')))
    ? 'Person'
    : 'Organization';
}

function addAlias(party: PartyBuilder, alias: XmlElement, { meanings }: Tables): void {
  const type = meanings.get(`AliasType ${attribute(alias, 'AliasTypeID')}`) ?? '';
  const weak = attribute(alias, 'LowQuality') === 'true';
  for (const documented of childrenOf(alias, 'DocumentedName')) {
    const parts = [...below(documented, 'NamePartValue')].map(({ text }) => text);
    const name = parts.join(' ');
    if (attribute(alias, 'Primary') === 'true') party.add('name', name);
    if (weak) party.add('weakAlias', name, type);
    else if (/^f\.k\.a/iu.test(type)) party.add('previousName', name, type);
    else if (attribute(alias, 'Primary') !== 'true') party.add('alias', name, type);
  }
}

function addFeature(party: PartyBuilder, feature: XmlElement, tables: Tables): void {
  const type = tables.meanings.get(`FeatureType ${attribute(feature, 'FeatureTypeID')}`) ?? '';
  const property = FEATURES.find(([words]) => words.test(type))?.[1];
  if (property === undefined) return;
  for (const version of childrenOf(feature, 'FeatureVersion')) {
    const start = descend(version, 'DatePeriod', 'Start', 'From');
    if (start !== null) party.add(property, dateOf(start));
    for (const location of childrenOf(version, 'VersionLocation')) {
      const words = tables.places.get(attribute(location, 'LocationID')) ?? '';
      party.add(property, words);
      if (property === 'address') party.add('country', words.split(', ').at(-1));
    }
    for (const detail of childrenOf(version, 'VersionDetail')) {
      const reference = `DetailReference ${attribute(detail, 'DetailReferenceID')}`;
      party.add(property, detail.text || tables.meanings.get(reference));
    }
  }
}

/** An ISO date; a whole year where the list gives its first day, is still that day. */
function dateOf(from: XmlElement): string {
  const [year, month, day] = [textAt(from, 'Year'), textAt(from, 'Month'), textAt(from, 'Day')];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Programmes stand as the words of measures of the sort "Program" (1). */
function addListing(parties: ReadonlyMap<string, Draft>, record: XmlElement): void {
  const party = parties.get(attribute(record, 'ProfileID'))?.party;
  if (party === undefined) return;
  for (const measure of childrenOf(record, 'SanctionsMeasure')) {
    if (attribute(measure, 'SanctionsTypeID') === '1')
      party.add('program', textAt(measure, 'Comment'));
  }
  const listed = descend(record, 'EntryEvent', 'Date');
  if (listed !== null) party.add('listingDate', dateOf(listed));
}
