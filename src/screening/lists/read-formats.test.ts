// Each reader on a small list of our own making in the publisher's layout; parties are invented.
import { describe, expect, test } from 'vitest';
import { VariorumError } from '../../error/index.ts';
import { readEuXml } from './eu-xml.ts';
import { readFollowTheMoney } from './follow-the-money.ts';
import { formatOf } from './formats.ts';
import type { ListedParty } from './listed-party.ts';
import { csvMappingShape, readMappedCsv } from './mapped-csv.ts';
import { readOfacAdvancedXml } from './ofac-advanced-xml.ts';
import { readOfacCsv } from './ofac-csv.ts';
import { readOfacXml } from './ofac-xml.ts';
import { readUkCsv } from './uk-csv.ts';
import { readUnConsolidated } from './un-consolidated.ts';

const xml = (text: string) => ({ path: 'list.xml', chunks: [text] });
const csv = (text: string) => ({ path: 'list.csv', text });

/** Statements as `property: value (type)`, which is how they are compared here. */
function lines(party: ListedParty | undefined): readonly string[] {
  return (party?.statements ?? []).map(
    ({ property, value, nameType }) => `${property}: ${value}${nameType ? ` (${nameType})` : ''}`,
  );
}

const OFAC_SDN = `7001,"KESTREL AIR WORKS","entity","NPWMD] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Website www.kestrel.example; a.k.a. 'KAW'; Linked To: HERON GROUP."
7002,"VARGA, Imre","individual","SDGT","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 03 Mar 1961; alt. DOB 1962; POB Pecs, Hungary; nationality Hungary; Passport X123 (Hungary)."
7003,"BLUE TERN","vessel","IRAN",-0- ,"9HXX","Tanker",-0- ,-0- ,"Malta","Tern Shipping","Vessel Registration Identification IMO 9300001; MMSI 249000001."
\u001a`;
const OFAC_ALT = `7001,1,"aka","KESTREL AERO INDUSTRIES",-0- \n7001,2,"fka","KESTREL ""OLD"" WORKS",-0- \n`;
const OFAC_ADD = `7001,1,"Mill Road 4","Pecs","Hungary",-0- \n7002,2,-0- ,-0- ,"Hungary",-0- \n`;

describe("OFAC's CSV", () => {
  const parties = [...readOfacCsv({ sdn: csv(OFAC_SDN), alt: csv(OFAC_ALT), add: csv(OFAC_ADD) })];

  test('joins names, addresses and what the remarks say', () => {
    expect(parties.map(({ id, schema }) => `${id} ${schema}`)).toEqual([
      '7001 Organization',
      '7002 Person',
      '7003 Vessel',
    ]);
    expect(lines(parties[0])).toEqual([
      'name: KESTREL AIR WORKS',
      'alias: KESTREL AERO INDUSTRIES (aka)',
      'previousName: KESTREL "OLD" WORKS (fka)',
      'program: NPWMD',
      'program: IFSR',
      'country: Hungary',
      'address: Mill Road 4, Pecs, Hungary',
      'website: www.kestrel.example',
      'weakAlias: KAW (a.k.a. in remarks)',
      'linkedTo: HERON GROUP',
    ]);
  });

  test('reads dates of birth, papers and the marks of a ship', () => {
    expect(lines(parties[1])).toEqual(
      expect.arrayContaining(['birthDate: 1962', 'nationality: Hungary', 'passportNumber: X123']),
    );
    expect(lines(parties[2])).toEqual(
      expect.arrayContaining(['imoNumber: 9300001', 'mmsi: 249000001', 'callSign: 9HXX']),
    );
  });

  test('does without the files of aliases and addresses', () => {
    const [alone] = readOfacCsv({ sdn: csv(OFAC_SDN), alt: null, add: null });
    expect(lines(alone)).not.toContain('alias: KESTREL AERO INDUSTRIES (aka)');
  });
});

const OFAC_XML = `<?xml version="1.0"?><sdnList xmlns="urn:x"><sdnEntry><uid>7001</uid>
<lastName>KESTREL AIR WORKS</lastName><sdnType>Entity</sdnType>
<programList><program>NPWMD</program></programList>
<idList><id><uid>1</uid><idType>Website</idType><idNumber>kestrel.example</idNumber></id></idList>
<akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>KAW</lastName></aka>
<aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>OLD KESTREL</lastName></aka></akaList>
<addressList><address><uid>3</uid><address1>Mill Road 4</address1><city>Pecs</city><country>Hungary</country></address></addressList>
</sdnEntry><sdnEntry><uid>7002</uid><firstName>Imre</firstName><lastName>VARGA</lastName><sdnType>Individual</sdnType>
<dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>03 Mar 1961</dateOfBirth></dateOfBirthItem></dateOfBirthList>
</sdnEntry></sdnList>`;

test("OFAC's plain XML gives names by sort, papers and addresses", () => {
  const [firm, person] = readOfacXml(xml(OFAC_XML));
  expect(lines(firm)).toEqual([
    'name: KESTREL AIR WORKS',
    'weakAlias: KAW (aka)',
    'previousName: OLD KESTREL (fka)',
    'program: NPWMD',
    'country: Hungary',
    'address: Mill Road 4, Pecs, Hungary',
    'website: kestrel.example',
  ]);
  expect(lines(person)).toEqual(['name: VARGA, Imre', 'birthDate: 03 Mar 1961']);
  expect(person?.schema).toBe('Person');
});

const ADVANCED = `<Sanctions xmlns="urn:ADVANCED_XML"><ReferenceValueSets>
<AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<PartySubTypeValues><PartySubType ID="1">Vessel</PartySubType><PartySubType ID="4">Unknown</PartySubType></PartySubTypeValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
<CountryValues><Country ID="11">Hungary</Country></CountryValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues></ReferenceValueSets>
<Locations><Location ID="5"><LocationCountry CountryID="11"/><LocationPart><LocationPartValue><Value>Pecs</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="9" IDRegDocTypeID="1571" IdentityID="70"><IDRegistrationNo>X123</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties><DistinctParty FixedRef="7002"><Profile ID="7002" PartySubTypeID="4"><Identity ID="70" Primary="true">
<Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName><DocumentedNamePart><NamePartValue>Imi</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue>VARGA</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue>Imre</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start><From><Year>1961</Year><Month>3</Month><Day>3</Day></From></Start></DatePeriod></FeatureVersion></Feature>
<Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="5"/></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties>
<SanctionsEntries><SanctionsEntry ProfileID="7002"><EntryEvent><Date><Year>2020</Year><Month>1</Month><Day>9</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>`;

test("OFAC's advanced XML is put together from its numbered parts", () => {
  const [person] = readOfacAdvancedXml(xml(ADVANCED));
  expect(person).toMatchObject({ id: '7002', schema: 'Person' });
  expect(lines(person)).toEqual([
    'name: VARGA Imre',
    'weakAlias: Imi (A.K.A.)',
    'birthDate: 1961-03-03',
    'address: Pecs, Hungary',
    'country: Hungary',
    'passportNumber: X123',
    'program: SDGT',
    'listingDate: 2020-01-09',
  ]);
});

const UN = `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>81</DATAID><FIRST_NAME>IMRE</FIRST_NAME><SECOND_NAME>VARGA</SECOND_NAME>
<NAME_ORIGINAL_SCRIPT>ايمره</NAME_ORIGINAL_SCRIPT><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.900</REFERENCE_NUMBER>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Imi; Imrus</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>82</DATAID><FIRST_NAME>HERON GROUP</FIRST_NAME><ENTITY_ALIAS><QUALITY>F.k.a.</QUALITY><ALIAS_NAME>Heron Bros</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;

test("the UN's list gives original script, weak aliases one by one, and spans of birth", () => {
  const [person, group] = readUnConsolidated(xml(UN));
  expect(lines(person)).toEqual([
    'name: IMRE VARGA',
    'alias: ايمره (original script)',
    'weakAlias: Imi (Low)',
    'weakAlias: Imrus (Low)',
    'program: DRC',
    'reference: CDi.900',
    'birthDate: 1960/1962',
  ]);
  expect(lines(group)).toEqual(['name: HERON GROUP', 'previousName: Heron Bros (F.k.a.)']);
});

const EU = `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-01"><sanctionEntity euReferenceNumber="EU.1.2" logicalId="13"><regulation programme="BLR" entryIntoForceDate="2021-06-21"/>
<subjectType code="person"/><nameAlias wholeName="Imi" strong="false"/><nameAlias wholeName="Imre Varga" strong="true" function="director"/><nameAlias wholeName="Имре Варга" strong="true" nameLanguage="RU"/>
<citizenship countryDescription="HUNGARY"/><birthdate birthdate="1961-03-03" city="Pecs" countryDescription="UNKNOWN"/><identification identificationTypeCode="passport" number="X123"/></sanctionEntity></export>`;

test("the EU's list leads with the first strong name", () => {
  const [person] = readEuXml(xml(EU));
  expect(lines(person)).toEqual([
    'name: Imre Varga',
    'weakAlias: Imi',
    'alias: Имре Варга (RU)',
    'program: BLR',
    'listingDate: 2021-06-21',
    'position: director',
    'nationality: HUNGARY',
    'birthDate: 1961-03-03',
    'birthPlace: Pecs',
    'passportNumber: X123',
    'reference: EU.1.2',
  ]);
});

const UK = `Report Date: 01-Feb-2026
Last Updated,Unique ID,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,D.O.B,Address Country
02/01/2026,RUS0001,VARGA,Imre,Primary name,,Russia,Individual,00/00/1961,Hungary
02/01/2026,RUS0001,IMI,,Alias,Weak,Russia,Individual,,
02/01/2026,RUS0002,BLUE TERN,,Primary name,,Russia,Ship,,`;

test("the UK's list joins the rows of one party, and keeps a year that has no day", () => {
  const [person, ship] = readUkCsv(csv(UK));
  expect(lines(person)).toEqual([
    'name: Imre VARGA',
    'program: Russia',
    'birthDate: 1961',
    'country: Hungary',
    'weakAlias: IMI (Alias)',
  ]);
  expect(ship).toMatchObject({ id: 'RUS0002', schema: 'Vessel' });
});

test('FollowTheMoney entities are taken where they are parties', () => {
  const rows = [
    '{"id":"a","schema":"Company","properties":{"name":["Kestrel","Kestrel Air"],"weakAlias":["KAW"]}}',
    '{"id":"b","schema":"Ownership","properties":{}}',
  ];
  const parties = [...readFollowTheMoney(csv(rows.join('\n')))];
  expect(parties.map(lines)).toEqual([['name: Kestrel', 'alias: Kestrel Air', 'weakAlias: KAW']]);
});

test('a plain CSV is read as its mapping says', () => {
  const mapping = csvMappingShape.parse({
    id: 'Nr',
    schema: { column: 'Sort', values: { firm: 'Company' } },
    columns: { name: 'Name', alias: ['Trade name'] },
    separator: ';',
  });
  const text = 'Nr,Name,Trade name,Sort\n1,Kestrel,KAW; Kestrel Air,firm\n2,Varga,,?\n';
  const parties = [...readMappedCsv(csv(text), mapping)];
  expect(parties.map(lines)).toEqual([
    ['name: Kestrel', 'alias: KAW', 'alias: Kestrel Air'],
    ['name: Varga'],
  ]);
  expect(parties.map(({ schema }) => schema)).toEqual(['Company', 'LegalEntity']);
});

describe('the format of a file shows in its head', () => {
  test.each([
    [OFAC_SDN, 'ofac-csv'],
    [OFAC_XML, 'ofac-xml'],
    [ADVANCED, 'ofac-advanced-xml'],
    [UN, 'un-xml'],
    [EU, 'eu-xml'],
    [UK, 'uk-csv'],
    ['{"id":"a","schema":"Company"}', 'ftm'],
  ])('%.20s…', (head, format) => {
    expect(formatOf(head)).toBe(format);
  });

  test.each([
    [''],
    ['name,country\nKestrel,Hungary'],
    ['{"id": 1}'],
    ['<rss><channel/></rss>'],
    ['Sanctions were announced.'],
    ['7001,Kestrel,entity'],
    ['<html><body>sdnList</body></html>'],
  ])('none in %s', (head) => {
    expect(formatOf(head)).toBeNull();
  });
});

describe('what is broken is told with its line', () => {
  test.each([
    ['XML that breaks off', () => [...readUnConsolidated(xml('<CONSOLIDATED_LIST>\n<INDIV'))]],
    ['an entity of a DTD', () => [...readEuXml(xml('<export>&bomb;</export>'))]],
    ['a line that is no entity', () => [...readFollowTheMoney(csv('{"id":"a"}'))]],
    ['a CSV without the columns', () => [...readUkCsv(csv('a,b\n1,2'))]],
  ])('%s', (_, read) => {
    expect(read).toThrow(VariorumError);
    expect(read).toThrow(/line \d+/);
  });

  test('elements that nest too deep', () => {
    const deep = `<a>${'<b>'.repeat(100)}`;
    expect(() => [...readUnConsolidated(xml(deep))]).toThrow(/nest deeper than 64/);
  });
});

test('an XML text may come in pieces of any size', () => {
  const whole = [...readUnConsolidated(xml(UN))];
  const pieces = { path: 'list.xml', chunks: UN.match(/.{1,7}/gsu) ?? [] };
  expect([...readUnConsolidated(pieces)]).toEqual(whole);
});
