import type { Span } from '../text/index.ts';
import type { Caution, NameComparison } from './compare.ts';
import { FLAG, NAME_TYPES, type NameIndex, type NameType, SCHEMAS } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { LinkKind } from './name-links.ts';
import { type NameSchema, type NormalName, normaliseName } from './normalise.ts';
import { stringAt } from './string-table.ts';

/** A stretch of the name asked for and the stretch of the listed name that answers it. */
export interface AlignedSpans {
  /** In the name asked for, UTF-16 code units. */
  readonly asked: Span;
  /** In the listed name. */
  readonly listed: Span;
  readonly kind: LinkKind;
  /** 0 to 1. */
  readonly similarity: number;
}

/** An entry whose name may be the one asked for, with everything that its score stands on. */
export interface ScreeningHit {
  /** The publisher's id of the entry. */
  readonly id: string;
  /** Which list at which state. */
  readonly list: string;
  readonly schema: NameSchema | null;
  /** 0 to 1; from `SCORE_MIN` on it should be looked at. */
  readonly score: number;
  /** The name asked for, as written. */
  readonly asked: string;
  /** The listed name that fits best, as written. */
  readonly listed: string;
  readonly nameType: NameType;
  readonly weak: boolean;
  /** Share of the weight of the name asked for that the listed name answers. */
  readonly coverageAsked: number;
  /** Share of the weight of the listed name that the name asked for answers. */
  readonly coverageListed: number;
  /** Span by span, in the order of the name asked for. */
  readonly alignment: readonly AlignedSpans[];
  readonly cautions: readonly Caution[];
}

/** A listed name that was compared with the name asked for. */
export interface ScoredName {
  readonly name: number;
  readonly entry: number;
  readonly comparison: NameComparison;
  readonly score: number;
  readonly weak: boolean;
}

/** Writes out what a score stands on. */
export function hitOf(
  asked: NormalName,
  { name, entry, comparison, score, weak }: ScoredName,
  { index, lexicon }: { readonly index: NameIndex; readonly lexicon: NameLexicon },
): ScreeningHit {
  const schema = SCHEMAS[index.entrySchemas[entry] ?? 255] ?? null;
  const listed = stringAt(index.names, name);
  const places = placesAt(index, name) ?? normaliseName(listed, { schema, lexicon }).tokens;
  return {
    id: stringAt(index.entryIds, entry),
    list: stringAt(index.lists, index.entryLists[entry] as number),
    schema,
    score,
    asked: asked.source,
    listed,
    nameType: NAME_TYPES[(index.nameTypes[name] as number) & (FLAG - 1)] ?? 'aka',
    weak,
    coverageAsked: comparison.coverageA,
    coverageListed: comparison.coverageB,
    alignment: comparison.links
      .map(({ a, b, kind, similarity }) => ({
        asked: spanOf(asked.tokens, a),
        listed: spanOf(places, b),
        kind,
        similarity,
      }))
      .sort((x, y) => x.asked.start - y.asked.start),
    cautions: weak ? [...comparison.cautions, 'weak-alias'] : comparison.cautions,
  };
}

/** Where the tokens of a listed name stand in it; null where the index does not hold it. */
function placesAt({ nameTokens, tokenPlaces }: NameIndex, name: number): Span[] | null {
  const places: Span[] = [];
  const to = nameTokens[name + 1] as number;
  for (let at = nameTokens[name] as number; at < to; at++) {
    const end = tokenPlaces[2 * at + 1] as number;
    if (end === 0) return null;
    places.push({ start: tokenPlaces[2 * at] as number, end });
  }
  return places;
}

function spanOf(places: readonly Span[], [from, to]: readonly [number, number]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let at = from; at < to; at++) {
    const place = places[at];
    if (place === undefined) continue;
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  return { start, end };
}
