import type { Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { CueSense } from './cue-lexicon.ts';

/**
 * A saying as it stands in the text: source, cue and content, before it is placed in a chain.
 * This is what attribution corpora (PARC, PolNeAR) label.
 */
export interface Attribution {
  /** Words that name the source; null where it is left unexpressed ("allegedly"). */
  readonly source: Span | null;
  /** Syntactic head of the source. */
  readonly sourceHead: Word | null;
  /** Words that carry the saying, in order. */
  readonly cue: readonly Span[];
  /** The word that the cue hangs on, and its sentence. */
  readonly cueHead: Word;
  readonly sentence: number;
  /** What is said, in order, without overlap; never empty. */
  readonly content: readonly [Span, ...Span[]];
  /** What the cue tells about the saying. */
  readonly sense: CueSense;
  /** Another party that the same saying passes through ("told Reuters", "citing the ministry"). */
  readonly relays: readonly Relay[];
  /** Name of the construction that found it. */
  readonly rule: string;
}

/** A party that a saying passes through, on the way from the speaker to the publication. */
export interface Relay {
  readonly span: Span;
  readonly head: Word;
  /** `outside` stands nearer the publication than the source ("told Reuters"); `inside` further. */
  readonly side: 'outside' | 'inside';
  readonly link: 'relays' | 'cites' | 'quotes';
}
