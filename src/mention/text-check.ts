import type { Span } from '../text/index.ts';

/** A number with its bounds and its place in the text. */
interface Bounded extends Span {
  /** Inclusive. */
  readonly min: number;
  /** Inclusive; null where open. */
  readonly max: number | null;
}

/** A whole and the parts that a text gives of it. */
export interface SumCheck extends Span {
  readonly kind: 'sum';
  readonly whole: Bounded;
  readonly parts: readonly Bounded[];
  /** Sum of the parts. */
  readonly together: Pick<Bounded, 'min' | 'max'>;
  /** How the sum stands to the whole. */
  readonly result: 'adds-up' | 'exceeds' | 'falls-short';
  /** False where the words cannot hold together: a number is wrong, or parts overlap. */
  readonly holds: boolean;
}

/** What a text says about how far and which way two named places lie from each other. */
export interface DistanceCheck extends Span {
  readonly kind: 'distance';
  /** Where the place that is described stands in the text. */
  readonly place: Span;
  /** Where the place that it is described from stands. */
  readonly anchor: Span;
  /** As said; null where no number is given. */
  readonly saidKm: number | null;
  /** As said, in words ("south"), or null. */
  readonly saidBearing: string | null;
  /** Great-circle distance by the gazetteer, whole kilometres. */
  readonly actualKm: number;
  /** Bearing from the anchor by the gazetteer, degrees clockwise from north. */
  readonly actualDegrees: number;
  /** What does not fit: the distance, the direction, both, or nothing. */
  readonly result: 'fits' | 'distance' | 'direction' | 'both';
  /** False where the gazetteer's places cannot stand as the words say. */
  readonly holds: boolean;
}

/** Something that a text says which can be checked without another text. */
export type TextCheck = SumCheck | DistanceCheck;
