// The layout of the shipped table, in one place for the writer and the reader: a header of
// little-endian 32-bit words, then these sections, each padded to 4 bytes. Names and keys are
// concatenated strings with an array of offsets (one longer than the list). Keys are sorted by
// their bytes, so that a name is found by binary search without building anything at the start.

/** First word of a table. */
export const MAGIC = 0x5a475256;
/** Grows whenever the layout or the meaning of a field changes. */
export const TABLE_VERSION = 1;

/** Sections in file order with the element size in bytes. */
export const SECTIONS = [
  ['numbers', 4],
  ['latitudes', 4],
  ['longitudes', 4],
  ['populations', 4],
  ['nameAt', 4],
  ['keyAt', 4],
  ['postingAt', 4],
  ['postings', 4],
  ['regions', 2],
  ['countries', 2],
  ['zones', 2],
  ['kinds', 1],
  ['names', 1],
  ['keys', 1],
  ['lists', 1],
] as const;

/** Name of a section. */
export type SectionName = (typeof SECTIONS)[number][0];

/** Steps of a degree in stored coordinates: 1e-5 degrees is about one metre. */
export const STEPS_PER_DEGREE = 100_000;

/** Low bits of a kind: index into this list. Bit 4 marks the capital of a country. */
export const PRECISIONS = ['facility', 'city', 'near', 'region', 'country', 'area'] as const;
/** Bit of a kind that marks a capital. */
export const CAPITAL_BIT = 16;

/** First character of keys that are demonyms, and of keys that stand for governments. */
export const DEMONYM_MARK = '~';
/** See DEMONYM_MARK. */
export const SEAT_MARK = '!';

/** Region index of a place that lies in no region. */
export const NO_REGION = 0xffff;
/** First character of keys that are country codes, out of the way of names. */
export const COUNTRY_MARK = '=';
/** First character of keys that stand for a division after a town's name. */
export const ABBREVIATION_MARK = '+';
