/** Formats of watch-lists that can be read, with what each is. */
export const LIST_FORMATS = {
  'ofac-csv': 'OFAC sdn.csv, with alt.csv and add.csv beside it',
  'ofac-xml': 'OFAC sdn.xml or consolidated.xml',
  'ofac-advanced-xml': 'OFAC sdn_advanced.xml',
  'un-xml': 'UN Security Council consolidated list, XML',
  'eu-xml': 'EU consolidated financial sanctions list, XML 1.1',
  'uk-csv': 'UK Sanctions List, or OFSI consolidated list, CSV',
  ftm: 'FollowTheMoney entities, JSON lines',
  csv: 'plain CSV with --mapping FILE',
} as const;

/** One of the formats. */
export type ListFormat = keyof typeof LIST_FORMATS;

/** What in the first characters of a file shows its format. The first that matches holds. */
const MARKS: readonly (readonly [RegExp, ListFormat])[] = [
  [/<CONSOLIDATED_LIST\b/u, 'un-xml'],
  [/<sdnList\b/u, 'ofac-xml'],
  [/<Sanctions\b[^>]*ADVANCED_XML|<Sanctions\b/u, 'ofac-advanced-xml'],
  [/<(?:\w+:)?export\b[^<>]{0,2000}(?:fsd|generationDate)/u, 'eu-xml'],
  [/"?Name 6"?,"?Name 1"?,/u, 'uk-csv'],
  [/^\s*\{.*"schema"\s*:/u, 'ftm'],
  [/^\d+,"[^"\n]*",(?:-0-|"(?:individual|entity|vessel|aircraft)")/imu, 'ofac-csv'],
];

/** Characters of a file that are looked at. */
export const HEAD_UNITS = 16_384;

/** The format that the head of a file shows, or null. */
export function formatOf(head: string): ListFormat | null {
  return MARKS.find(([mark]) => mark.test(head))?.[1] ?? null;
}
