import { openCandidates } from './candidates.ts';
import { compareNames, SCORE_MIN } from './compare.ts';
import { weighedNameAt } from './listed-name.ts';
import { FLAG, type NameIndex } from './name-index.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { type NameSchema, normaliseName } from './normalise.ts';
import { queryReader } from './query-reading.ts';
import { hitOf, type ScoredName, type ScreeningHit } from './screening-hit.ts';
import { splitWords } from './split-words.ts';
import { countOf, stringAt } from './string-table.ts';
import { openVocabulary } from './vocabulary.ts';
import type { WeighedName } from './weighed-name.ts';

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
/** Code units of a name that are looked at for it. */
const SURFACE_MAX = 1_000;
/** Entries in an answer where nothing else is asked for. */
const LIMIT = 10;
/** What is left of the score of a weak alias that nothing seconds. */
const WEAK_SHARE = 0.85;

/** Opens an index for screening. */
export function openScreener(index: NameIndex, lexicon: NameLexicon): Screener {
  const vocabulary = openVocabulary(index);
  const reader = queryReader(vocabulary, lexicon);
  const finder = openCandidates(index, vocabulary);
  const lists = Array.from({ length: countOf(index.lists) }, (_, row) =>
    stringAt(index.lists, row),
  );
  const scored = (name: number, asked: WeighedName, options: ScreeningOptions): ScoredName => {
    const entry = index.nameEntries[name] as number;
    const listed = weighedNameAt(index, name, { vocabulary });
    const comparison = compareNames(asked, listed, { lexicon });
    const weak = (index.nameTypes[name] as number) >= FLAG;
    const alone = weak && options.seconded?.(stringAt(index.entryIds, entry)) !== true;
    return { name, entry, comparison, weak, score: comparison.score * (alone ? WEAK_SHARE : 1) };
  };
  return {
    index,
    lists,
    entryCount: countOf(index.entryIds),
    screen(name, options = {}) {
      const asked = normaliseName(name, { schema: options.schema ?? null, lexicon });
      const query = reader.read(asked);
      const candidates = finder.find(query, { limit: COMPARED_MAX });
      const floor = (candidates[0]?.share ?? 0) * SHARE_MIN;
      const all: ScoredName[] = [];
      for (const { name: candidate, share } of candidates) {
        if (share < floor && all.length >= COMPARED_MIN) break;
        if (options.without?.includes(stringAt(index.names, candidate))) continue;
        all.push(scored(candidate, query.weighed, options));
      }
      const best = bestByEntry(all, { index, asked: name })
        .filter(({ score }) => score > 0 && score >= (options.scoreMin ?? 0))
        .sort((x, y) => y.score - x.score || x.entry - y.entry)
        .slice(0, options.limit ?? LIMIT);
      const hits = best.map((one) => hitOf(asked, one, { index, lexicon }));
      return { asked: name, hits, lists, cut: asked.cut };
    },
  };
}

/** The best name of each entry; among names near the top the one that is written alike. */
function bestByEntry(
  all: readonly ScoredName[],
  { index, asked }: { index: NameIndex; asked: string },
): ScoredName[] {
  const top = all.reduce((max, one) => Math.max(max, one.score), 0);
  const surface = new Set(splitWords(asked, SURFACE_MAX).map((word) => word.text));
  const byEntry = new Map<number, ScoredName>();
  for (const one of all) {
    const listed = one.score < top - NEAR_TOP ? null : stringAt(index.names, one.name);
    const score = listed === null ? one.score : one.score * writtenAlike(listed, surface);
    const known = byEntry.get(one.entry);
    if (known === undefined || score > known.score) byEntry.set(one.entry, { ...one, score });
  }
  return [...byEntry.values()];
}

/** Nearly 1, the nearer the more words both names have as written (`OOO` and `TAA` are two). */
function writtenAlike(listed: string, surface: ReadonlySet<string>): number {
  const words = splitWords(listed, SURFACE_MAX);
  const shared = words.filter((word) => surface.has(word.text)).length;
  const share = (2 * shared) / (words.length + surface.size);
  return 1 - SURFACE_SHARE * (1 - Math.min(1, share));
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
