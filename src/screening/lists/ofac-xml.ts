import { type ListedParty, type ListedProperty, PartyBuilder } from './listed-party.ts';
import { OFAC_SCHEMAS } from './ofac-csv.ts';
import { childrenOf, textAt, type XmlElement, type XmlSource, xmlRecords } from './xml-records.ts';

const RECORDS = new Set(['sdnEntry']);

/** Papers of an entry by the words of their type; others go to the notes. */
const PAPERS: readonly (readonly [RegExp, ListedProperty])[] = [
  [/passport/iu, 'passportNumber'],
  [/national id|identification number|personal id|cedula|d\.n\.i/iu, 'idNumber'],
  [/tax id|r\.f\.c|nit #|cuit/iu, 'taxNumber'],
  [/imo/iu, 'imoNumber'],
  [/mmsi/iu, 'mmsi'],
  [/registration|company number|commercial registry|license/iu, 'registrationNumber'],
  [/email/iu, 'email'],
  [/website/iu, 'website'],
  [/gender/iu, 'gender'],
];

/**
 * Parties of OFAC's list in its plain XML (`sdn.xml`, `consolidated.xml`).
 *
 * @throws {input-malformed} where the XML is broken.
 * @see https://ofac.treasury.gov/sdn-list-data-formats-data-schemas
 */
export function* readOfacXml(source: XmlSource): Generator<ListedParty> {
  for (const entry of xmlRecords(source, RECORDS)) {
    const party = new PartyBuilder().add('name', nameOf(entry));
    for (const aka of listed(entry, 'akaList', 'aka')) addAlias(party, aka);
    for (const program of listed(entry, 'programList', 'program'))
      party.add('program', program.text);
    party.add('position', textAt(entry, 'title'));
    for (const address of listed(entry, 'addressList', 'address')) addAddress(party, address);
    for (const [list, item] of [
      ['nationalityList', 'nationality'],
      ['citizenshipList', 'citizenship'],
    ] as const) {
      for (const each of listed(entry, list, item))
        party.add('nationality', textAt(each, 'country'));
    }
    for (const born of listed(entry, 'dateOfBirthList', 'dateOfBirthItem')) {
      party.add('birthDate', textAt(born, 'dateOfBirth'));
    }
    for (const born of listed(entry, 'placeOfBirthList', 'placeOfBirthItem')) {
      party.add('birthPlace', textAt(born, 'placeOfBirth'));
    }
    for (const paper of listed(entry, 'idList', 'id')) addPaper(party, paper);
    for (const vessel of childrenOf(entry, 'vesselInfo')) addVessel(party, vessel);
    party.add('notes', textAt(entry, 'remarks'));
    const schema = OFAC_SCHEMAS[textAt(entry, 'sdnType').toLowerCase()] ?? 'Organization';
    yield party.build(textAt(entry, 'uid'), schema);
  }
}

function listed(entry: XmlElement, list: string, item: string): readonly XmlElement[] {
  return childrenOf(entry, list).flatMap((each) => childrenOf(each, item));
}

/** "LAST, First" as the CSV has it. */
function nameOf(element: XmlElement): string {
  const [last, first] = [textAt(element, 'lastName'), textAt(element, 'firstName')];
  return first === '' ? last : `${last}, ${first}`;
}

function addAlias(party: PartyBuilder, aka: XmlElement): void {
  const type = textAt(aka, 'type').replaceAll('.', '');
  const weak = textAt(aka, 'category') === 'weak';
  const property = weak ? 'weakAlias' : type === 'fka' ? 'previousName' : 'alias';
  party.add(property, nameOf(aka), type);
}

function addAddress(party: PartyBuilder, address: XmlElement): void {
  party.add('country', textAt(address, 'country'));
  const parts = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'];
  const given = [...parts, 'country'].map((part) => textAt(address, part)).filter((p) => p !== '');
  if (given.length > 1) party.add('address', given.join(', '));
}

function addPaper(party: PartyBuilder, paper: XmlElement): void {
  const [type, number] = [textAt(paper, 'idType'), textAt(paper, 'idNumber')];
  const property = PAPERS.find(([words]) => words.test(type))?.[1];
  if (property === undefined) party.add('notes', `${type} ${number}`);
  else party.add(property, property === 'imoNumber' ? number.replace(/^IMO\s*/iu, '') : number);
}

function addVessel(party: PartyBuilder, vessel: XmlElement): void {
  party.add('callSign', textAt(vessel, 'callSign')).add('type', textAt(vessel, 'vesselType'));
  party.add('flag', textAt(vessel, 'vesselFlag')).add('owner', textAt(vessel, 'vesselOwner'));
}
