import type { Span } from '../text/index.ts';
import { openCandidates } from './candidates.ts';
import { type Caution, compareNames, type NameComparison, SCORE_MIN } from './compare.ts';
import { FLAG, NAME_TYPES, type NameIndex, type NameType, SCHEMAS } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { LinkKind } from './name-links.ts';
import { type NameSchema, type NormalName, normaliseName } from './normalise.ts';
import { splitWords } from './split-words.ts';
import { countOf, stringAt } from './string-table.ts';
import type { WeighedName } from './weighed-name.ts';

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

/** What lists say about a name. */
export interface ScreeningAnswer {
  readonly asked: string;
  /** Best first. May be below `SCORE_MIN`: the score says how far to go. */
  readonly hits: readonly ScreeningHit[];
  /** Lists and states that were searched. */
  readonly lists: readonly string[];
  /** Whether only the beginning of the name was compared. */
  readonly cut: boolean;
}

/** How a name is screened. */
export interface ScreeningOptions {
  /** What it names; entries that name something else are left out. */
  readonly schema?: NameSchema | null;
  /** How many entries at most; 10 where not given. */
  readonly limit?: number;
  /** Lowest score; 0 where not given. */
  readonly scoreMin?: number;
  /** Listed names, as written, that are treated as if they were not on the list. */
  readonly without?: readonly string[];
  /** Whether something beside the name (birth date, country) already speaks for the entry. */
  readonly seconded?: (id: string) => boolean;
}

/** Lists open for screening. */
export interface Screener {
  readonly index: NameIndex;
  readonly lists: readonly string[];
  /** How many entries the lists hold. */
  readonly entryCount: number;
  /** Entries that a name may mean, best first. */
  screen(name: string, options?: ScreeningOptions): ScreeningAnswer;
}

/** Names that are compared in full for one query: past the first fifty none has come first. */
const COMPARED_MAX = 48;
/** Scores this near to the best are told apart by how the names are written. */
const NEAR_TOP = 0.02;
/** What another writing (`OOO` for `TAA`) may cost a score. */
const SURFACE_SHARE = 0.004;
/** So many names are compared whatever they share; past them only what shares this part of the best. */
const COMPARED_MIN = 16;
const SHARE_MIN = 0.6;
/** What is left of the score of a weak alias that nothing seconds. */
const WEAK_SHARE = 0.85;

interface Scored {
  readonly name: number;
  readonly entry: number;
  readonly comparison: NameComparison;
  readonly score: number;
  readonly weak: boolean;
}

/** Opens an index for screening. */
export function openScreener(index: NameIndex, lexicon: NameLexicon): Screener {
  const finder = openCandidates(index, lexicon);
  const lists = Array.from({ length: countOf(index.lists) }, (_, row) =>
    stringAt(index.lists, row),
  );

  const scored = (name: number, asked: WeighedName, options: ScreeningOptions): Scored => {
    const entry = index.nameEntries[name] as number;
    const comparison = compareNames(asked, finder.weighed(name), { lexicon });
    const weak = (index.nameTypes[name] as number) >= FLAG;
    const alone = weak && options.seconded?.(stringAt(index.entryIds, entry)) !== true;
    return { name, entry, comparison, weak, score: comparison.score * (alone ? WEAK_SHARE : 1) };
  };

  /** Among names that score nearly alike, the one that is written alike comes first. */
  const bySurface = (one: Scored, surface: ReadonlySet<string>): Scored => {
    const words = splitWords(stringAt(index.names, one.name), 1_000).map((word) => word.text);
    const shared = words.filter((word) => surface.has(word)).length;
    const share = (2 * shared) / (words.length + surface.size);
    return { ...one, score: one.score * (1 - SURFACE_SHARE * (1 - Math.min(1, share))) };
  };

  const hitOf = (
    asked: NormalName,
    { name, entry, comparison, score, weak }: Scored,
  ): ScreeningHit => {
    const schema = SCHEMAS[index.entrySchemas[entry] ?? 255] ?? null;
    const listed = stringAt(index.names, name);
    const { tokens } = normaliseName(listed, { schema, lexicon });
    return {
      id: stringAt(index.entryIds, entry),
      list: lists[index.entryLists[entry] as number] ?? '',
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
          listed: spanOf(tokens, b),
          kind,
          similarity,
        }))
        .sort((x, y) => x.asked.start - y.asked.start),
      cautions: weak ? [...comparison.cautions, 'weak-alias'] : comparison.cautions,
    };
  };

  return {
    index,
    lists,
    entryCount: countOf(index.entryIds),
    screen(name, options = {}) {
      const asked = normaliseName(name, { schema: options.schema ?? null, lexicon });
      const weighed = finder.weighedQuery(asked);
      const all: Scored[] = [];
      const candidates = finder.find(asked, { limit: COMPARED_MAX });
      const floor = (candidates[0]?.share ?? 0) * SHARE_MIN;
      for (const { name: candidate, share } of candidates) {
        if (share < floor && all.length >= COMPARED_MIN) break;
        if (options.without?.includes(stringAt(index.names, candidate))) continue;
        all.push(scored(candidate, weighed, options));
      }
      const top = all.reduce((max, one) => Math.max(max, one.score), 0);
      const surface = new Set(splitWords(name, 1_000).map((word) => word.text));
      const byEntry = new Map<number, Scored>();
      for (const one of all) {
        const fine = one.score < top - NEAR_TOP ? one : bySurface(one, surface);
        const known = byEntry.get(one.entry);
        if (known === undefined || fine.score > known.score) byEntry.set(one.entry, fine);
      }
      const best = [...byEntry.values()]
        .filter(({ score }) => score > 0 && score >= (options.scoreMin ?? 0))
        .sort((x, y) => y.score - x.score || x.entry - y.entry)
        .slice(0, options.limit ?? 10);
      return { asked: name, hits: best.map((one) => hitOf(asked, one)), lists, cut: asked.cut };
    },
  };
}

function spanOf(tokens: NormalName['tokens'], [from, to]: readonly [number, number]): Span {
  const run = tokens.slice(from, to);
  return {
    start: Math.min(...run.map((token) => token.start)),
    end: Math.max(...run.map((token) => token.end)),
  };
}

/**
 * The answer in a sentence. Says that no entry was found, on which lists and as of when; never that
 * someone is not sanctioned: lists are late, incomplete, and not all that there are.
 */
export function inSentence({ asked, hits, lists }: ScreeningAnswer): string {
  const where = lists.join(', ');
  const over = hits.filter((hit) => hit.score >= SCORE_MIN);
  const best = over[0];
  if (best === undefined) return `No entry for "${asked}" in ${where}.`;
  const more = over.length === 1 ? '' : ` and ${over.length - 1} more`;
  return `"${asked}" may be "${best.listed}" (${best.id} in ${best.list}, ${best.score.toFixed(2)})${more}.`;
}
