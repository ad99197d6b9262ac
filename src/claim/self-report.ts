import type { Sentence } from '../language/index.ts';
import { contains } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { reachOf } from './reach.ts';

/**
 * Without what a speaker tells of his own seeing and thinking: in "residents told the agency that
 * they had counted nine" the residents speak, and `they` are no further source.
 */
export function withoutSelfReports(
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
): readonly Attribution[] {
  const reach = reachOf(sentences, attributions);
  return attributions.filter((inner) => {
    if (!isSelfReport(inner)) return true;
    const around = (reach.get(inner.sentence) ?? []).flatMap((at) => attributions[at] ?? []);
    return !around.some(
      (outer) =>
        outer !== inner &&
        outer.source !== null &&
        outer.content.some((span) => contains(span, inner.cueHead)),
    );
  });
}

/** A pronoun that sees, counts, thinks or hopes; one that says or denies is quoted. */
function isSelfReport({ sourceHead, sense, cueHead }: Attribution): boolean {
  if (sourceHead === null || !/^(they|he|she|we|i)$/i.test(sourceHead.form)) return false;
  if (sense.link === 'reports-seeing' || INWARD.has(cueHead.lemma)) return true;
  return sense.stance === 'hedges' || sense.stance === 'predicts';
}

/** Verbs of counting, hearing and learning among those of saying. */
const INWARD: ReadonlySet<string> = new Set(
  'count record hear learn recall decide feel worry read'.split(' '),
);
