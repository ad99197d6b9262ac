import { type ListedParty, type ListedProperty, PartyBuilder } from './listed-party.ts';
import {
  attribute,
  childrenOf,
  textAt,
  type XmlElement,
  type XmlSource,
  xmlRecords,
} from './xml-records.ts';

const RECORDS = new Set(['sanctionEntity']);

const PAPERS: Readonly<Record<string, ListedProperty>> = {
  passport: 'passportNumber',
  diplpassport: 'passportNumber',
  regnumber: 'registrationNumber',
  fiscalcode: 'taxNumber',
  imo: 'imoNumber',
};

/**
 * Parties of the EU's consolidated financial sanctions list (XML, version 1.1). The first strong name
 * leads; a name that the list does not call strong is weak.
 *
 * @throws {input-malformed} where the XML is broken.
 * @see https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions
 */
export function* readEuXml(source: XmlSource): Generator<ListedParty> {
  for (const entity of xmlRecords(source, RECORDS)) {
    const party = new PartyBuilder();
    addNames(party, childrenOf(entity, 'nameAlias'));
    for (const regulation of childrenOf(entity, 'regulation')) {
      party.add('program', attribute(regulation, 'programme'));
      party.add('listingDate', attribute(regulation, 'entryIntoForceDate'));
    }
    for (const alias of childrenOf(entity, 'nameAlias')) {
      party.add('position', attribute(alias, 'function'));
      party.add('gender', attribute(alias, 'gender'));
    }
    for (const citizen of childrenOf(entity, 'citizenship')) {
      party.add('nationality', countryOf(citizen));
    }
    for (const born of childrenOf(entity, 'birthdate')) {
      party.add('birthDate', attribute(born, 'birthdate') || attribute(born, 'year'));
      party.add(
        'birthPlace',
        joined([attribute(born, 'city'), attribute(born, 'place'), countryOf(born)]),
      );
    }
    for (const address of childrenOf(entity, 'address')) addAddress(party, address);
    for (const paper of childrenOf(entity, 'identification')) {
      const type = attribute(paper, 'identificationTypeCode').toLowerCase();
      party.add(PAPERS[type] ?? 'idNumber', attribute(paper, 'number'));
    }
    party.add('reference', attribute(entity, 'euReferenceNumber'));
    party.add('reference', attribute(entity, 'unitedNationId'));
    party.add('notes', textAt(entity, 'remark'));
    const kind = childrenOf(entity, 'subjectType')[0];
    const person = kind !== undefined && attribute(kind, 'code') === 'person';
    yield party.build(attribute(entity, 'logicalId'), person ? 'Person' : 'Organization');
  }
}

function addNames(party: PartyBuilder, aliases: readonly XmlElement[]): void {
  const leading = aliases.find((alias) => attribute(alias, 'strong') === 'true') ?? aliases[0];
  if (leading !== undefined) party.add('name', attribute(leading, 'wholeName'));
  for (const alias of aliases) {
    if (alias === leading) continue;
    const strong = attribute(alias, 'strong') === 'true';
    const language = attribute(alias, 'nameLanguage');
    party.add(strong ? 'alias' : 'weakAlias', attribute(alias, 'wholeName'), language || null);
  }
}

/** The list writes UNKNOWN where it knows no country. */
function countryOf(element: XmlElement): string {
  const country = attribute(element, 'countryDescription');
  return country === 'UNKNOWN' ? '' : country;
}

function addAddress(party: PartyBuilder, address: XmlElement): void {
  const country = countryOf(address);
  party.add('country', country);
  const parts = ['street', 'poBox', 'zipCode', 'city', 'region', 'place'];
  const given = joined([...parts.map((part) => attribute(address, part)), country]);
  if (given !== country) party.add('address', given);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
