import type { Sentence } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { GazetteerPlace } from './mention.ts';

/**
 * How some words refer to a place: they name it; they are an adjective or noun for its people
 * ("Iranian"); they stand for its government ("the Kremlin"); or they are part of another name
 * ("the [Jerusalem] Post"). Only the first sort, and the third, are place mentions.
 */
export type ToponymRole = 'name' | 'demonym' | 'seat' | 'within-name';

/** Words that refer to a place, before and after it is known which. */
export interface Toponym extends Span {
  /** How they refer to it. */
  readonly role: ToponymRole;
  /** The words as written. */
  readonly surface: string;
  /** Sentence that holds them. */
  readonly sentence: Sentence;
  /** Numbers of the first and the last of its words. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** What they may mean, most prominent first; empty where the gazetteer knows none. */
  readonly candidates: readonly GazetteerPlace[];
}

/** A toponym with the place that it was taken to mean. */
export interface ResolvedToponym extends Toponym {
  /** Null where the gazetteer knows no such place. */
  readonly place: GazetteerPlace | null;
}
