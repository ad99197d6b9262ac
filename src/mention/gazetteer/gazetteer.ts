import type { GazetteerPlace } from '../mention.ts';

/**
 * A list of the world's places that answers to names. Immutable; every method is a pure function
 * of the table it was read from.
 */
export interface Gazetteer {
  /** What was added to the shipped table, by its bytes; empty for the shipped table alone. */
  readonly version: string;
  /** Places that bear this name, the most prominent first; empty where none is known. */
  lookup(name: string): readonly GazetteerPlace[];
  /** What a word for people or things belongs to ("Iranian": Iran), or null. */
  demonym(word: string): GazetteerPlace | null;
  /** The capital of the country whose government a name stands for ("Kremlin": Moscow), or null. */
  seat(name: string): GazetteerPlace | null;
  /** The division that a short form after a town's name means ("Alexandria, [La.]"), or null. */
  abbreviation(name: string): GazetteerPlace | null;
  /** The country of a code (ISO 3166-1 alpha-2), or null. */
  country(code: string): GazetteerPlace | null;
  /** True for the capital of a country. */
  isCapital(place: GazetteerPlace): boolean;
}

/** One place as the table builder is given it. */
export interface GazetteerEntry {
  /** What lookups return. */
  readonly place: GazetteerPlace;
  /** True for the seat of a country's government. */
  readonly capital: boolean;
  /** Every name that it answers to, its own included. */
  readonly names: readonly string[];
  /** Short forms that mean it after a town's name and a comma. */
  readonly abbreviations?: readonly string[];
  /** Words for its people and things. */
  readonly demonyms: readonly string[];
  /** Names that stand for its government. */
  readonly seats: readonly string[];
}
