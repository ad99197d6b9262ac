import { foldSpelling } from '../mention/index.ts';
import type { Cluster } from './cluster.ts';

/** Sentences below this length are alike by chance ("Two officials said so."). */
const COPY_WORDS_MIN = 8;

/** Words of a run that two copies share, as the lineage of reports counts them. */
const RUN_WORDS = 5;

/** Share of the shorter sentence's runs: each small edit breaks five of them, a dateline none. */
const SHARE_MIN = 0.5;

/** The words by which a cluster was first described, folded and without article. */
export function descriptionOf(cluster: Cluster | undefined): string {
  return foldSpelling(cluster?.aliases[0] ?? '').replace(/^(?:the|a|an|these|those|this) /, '');
}

/**
 * True where both are only described and the sentences that do so are copies of one text, up to
 * small edits: a wire story in two outlets has one "official in the capital". Symmetric.
 */
export function isCopied(a: Cluster | undefined, b: Cluster | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (Math.min(a.setting.length, b.setting.length) < COPY_WORDS_MIN) return false;
  const [x, y] = [runsOf(a.setting), runsOf(b.setting)];
  const shared = [...x].filter((run) => y.has(run)).length;
  return shared / Math.min(x.size, y.size) >= SHARE_MIN;
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.slice(RUN_WORDS - 1).map((_, at) => words.slice(at, at + RUN_WORDS).join(' ')),
  );
}
