import { type ListedParty, PartyBuilder } from './listed-party.ts';
import { childrenOf, textAt, type XmlElement, type XmlSource, xmlRecords } from './xml-records.ts';

const RECORDS = new Set(['INDIVIDUAL', 'ENTITY']);

/**
 * Parties of the UN Security Council's consolidated list (XML). An alias of quality `Low` is a weak
 * one; names in the original script are aliases of type `original script`.
 *
 * @throws {input-malformed} where the XML is broken.
 * @see https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list
 */
export function* readUnConsolidated(source: XmlSource): Generator<ListedParty> {
  for (const record of xmlRecords(source, RECORDS)) {
    const individual = record.name === 'INDIVIDUAL';
    const party = new PartyBuilder().add('name', leadingNameOf(record));
    party.add('alias', textAt(record, 'NAME_ORIGINAL_SCRIPT'), 'original script');
    const prefix = `${record.name}_`;
    for (const alias of childrenOf(record, `${prefix}ALIAS`)) addAlias(party, alias);
    party.add('program', textAt(record, 'UN_LIST_TYPE'));
    party.add('reference', textAt(record, 'REFERENCE_NUMBER'));
    party.add('listingDate', textAt(record, 'LISTED_ON'));
    party.add('gender', textAt(record, 'GENDER'));
    for (const nationality of childrenOf(record, 'NATIONALITY')) {
      for (const value of childrenOf(nationality, 'VALUE')) party.add('nationality', value.text);
    }
    for (const value of ['DESIGNATION', 'TITLE'].flatMap((name) => valuesOf(record, name))) {
      party.add('position', value);
    }
    for (const address of childrenOf(record, `${prefix}ADDRESS`)) addAddress(party, address);
    for (const born of childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH')) {
      party.add('birthDate', birthDateOf(born));
    }
    for (const born of childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH')) {
      party.add('birthPlace', joined(born, ['CITY', 'STATE_PROVINCE', 'COUNTRY']));
    }
    for (const paper of childrenOf(record, 'INDIVIDUAL_DOCUMENT')) addPaper(party, paper);
    party.add('notes', textAt(record, 'COMMENTS1'));
    yield party.build(textAt(record, 'DATAID'), individual ? 'Person' : 'Organization');
  }
}

function leadingNameOf(record: XmlElement): string {
  return joined(record, ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'], ' ');
}

function joined(element: XmlElement, names: readonly string[], by = ', '): string {
  return names
    .map((name) => textAt(element, name))
    .filter((text) => text !== '')
    .join(by);
}

function valuesOf(record: XmlElement, name: string): readonly string[] {
  return childrenOf(record, name).flatMap((each) =>
    childrenOf(each, 'VALUE').map(({ text }) => text),
  );
}

function addAlias(party: PartyBuilder, alias: XmlElement): void {
  const quality = textAt(alias, 'QUALITY');
  const property = /^low$/iu.test(quality)
    ? 'weakAlias'
    : /^f\.?k\.?a/iu.test(quality)
      ? 'previousName'
      : 'alias';
  // One field may hold several spellings, set apart by semicolons.
  for (const name of textAt(alias, 'ALIAS_NAME').split(';')) party.add(property, name, quality);
}

function addAddress(party: PartyBuilder, address: XmlElement): void {
  party.add('country', textAt(address, 'COUNTRY'));
  party.add(
    'address',
    joined(address, ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY']),
  );
}

/** ISO date, a year, or an EDTF interval of years. */
function birthDateOf(born: XmlElement): string {
  const exact = textAt(born, 'DATE') || textAt(born, 'YEAR');
  if (exact !== '') return exact;
  const [from, to] = [textAt(born, 'FROM_YEAR'), textAt(born, 'TO_YEAR')];
  return from === '' && to === '' ? '' : `${from}/${to}`;
}

function addPaper(party: PartyBuilder, paper: XmlElement): void {
  const passport = /passport/iu.test(textAt(paper, 'TYPE_OF_DOCUMENT'));
  party.add(passport ? 'passportNumber' : 'idNumber', textAt(paper, 'NUMBER'));
}
