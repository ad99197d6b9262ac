import { LikenessIndex } from './likeness-index.ts';
import { averageLinkage, type Edge } from './link.ts';
import type { WordRanks } from './load-word-ranks.ts';
import { profileOf, type StoryReport } from './profile.ts';

/**
 * Two groups of reports tell one story where their reports are more alike than this on average. One
 * setting for all collections; chosen as in profile.ts.
 */
const ONE_STORY_MEAN = 0.26;

/** Pairs less alike than this count as unlike: keeping them changed no grouping (0.06 to 0.14, 2026-11). */
const LIKENESS_MIN = 0.14;

/** Reports that tell of one incident. */
export interface Story {
  /** The first of its reports' ids. */
  readonly id: string;
  /** Ids of its reports, in order. */
  readonly reports: readonly string[];
}

interface Entry {
  readonly id: string;
  /** Numbers of the reports before it that are alike, and how much. */
  readonly others: Int32Array;
  readonly likenesses: Float64Array;
  /** Number of the part of the graph that it belongs to. */
  part: number;
}

/**
 * Which reports tell of one incident. Takes reports one by one; the stories are the same in whatever
 * order they came. A new report is compared with those that share its words (an inverted index), and
 * only the part of the graph that it touches is grouped again.
 */
export class Stories {
  readonly #ranks: WordRanks;
  readonly #entries: Entry[] = [];
  readonly #ids = new Map<string, number>();
  readonly #index = new LikenessIndex();
  readonly #parts = new Map<number, readonly number[]>();
  readonly #grouped = new Map<number, readonly Story[]>();

  constructor(ranks: WordRanks) {
    this.#ranks = ranks;
  }

  /** Number of reports taken in. */
  get size(): number {
    return this.#entries.length;
  }

  /** Takes a report in; one whose id is known changes nothing. */
  add(report: StoryReport): void {
    if (this.#ids.has(report.id)) return;
    const profile = profileOf(report, this.#ranks);
    const at = this.#entries.length;
    const alike = this.#index.add(profile, LIKENESS_MIN);
    this.#ids.set(report.id, at);
    this.#entries.push({
      id: report.id,
      others: Int32Array.from(alike, (other) => other.at),
      likenesses: Float64Array.from(alike, ({ likeness }) => likeness),
      part: at,
    });
    // A group whose mean is above the threshold holds a pair above it: others join nothing.
    const joining = alike.filter(({ likeness }) => likeness > ONE_STORY_MEAN);
    const touched = new Set(joining.map((other) => (this.#entries[other.at] as Entry).part));
    this.#join(at, touched);
  }

  /** The stories, by their ids in order; every report belongs to exactly one. */
  list(): readonly Story[] {
    const stories = [...this.#parts].flatMap(([part, members]) => {
      let grouped = this.#grouped.get(part);
      if (grouped === undefined) {
        grouped = this.#group(members);
        this.#grouped.set(part, grouped);
      }
      return grouped;
    });
    return stories.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #join(at: number, touched: ReadonlySet<number>): void {
    const members = [at, ...[...touched].flatMap((part) => this.#parts.get(part) ?? [])];
    for (const part of touched) {
      this.#parts.delete(part);
      this.#grouped.delete(part);
    }
    for (const member of members) (this.#entries[member] as Entry).part = at;
    this.#parts.set(at, members);
  }

  #group(members: readonly number[]): readonly Story[] {
    const entries = this.#entries;
    const idOf = (member: number) => (entries[member] as Entry).id;
    const ordered = [...members].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    const place = new Map(ordered.map((member, n) => [member, n]));
    const edges: Edge[] = [];
    for (const [a, member] of ordered.entries()) {
      const { others, likenesses } = entries[member] as Entry;
      for (const [n, other] of others.entries()) {
        const b = place.get(other);
        if (b !== undefined) edges.push({ a, b, likeness: likenesses[n] as number });
      }
    }
    const groups = averageLinkage(edges, { size: ordered.length, meanMin: ONE_STORY_MEAN });
    const stories = new Map<number, string[]>();
    for (const [n, group] of groups.entries()) {
      const ids = stories.get(group) ?? [];
      ids.push(idOf(ordered[n] as number));
      stories.set(group, ids);
    }
    return [...stories.values()].map((ids) => ({ id: ids[0] as string, reports: ids }));
  }
}

/** The stories that reports tell, in whatever order the reports are given. */
export function groupStories(
  reports: readonly StoryReport[],
  { ranks }: { ranks: WordRanks },
): readonly Story[] {
  const stories = new Stories(ranks);
  for (const report of reports) stories.add(report);
  return stories.list();
}
