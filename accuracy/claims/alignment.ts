import type { Attribution as Found } from '../../src/claim/index.ts';
import type { Analysis } from '../../src/language/index.ts';
import type { Span } from '../../src/text/index.ts';
import { lettersOf, matches, sameSource, sharedOf } from '../scorers/attribution.ts';

/** An attribution as it is labelled in PolNeAR and in the corpus. */
export interface Labelled {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An attribution that the program gives, in the shape of the labels. */
export interface Given extends Labelled {
  /** Name of the construction that found it. */
  readonly rule: string;
}

/** What became of one labelled or given attribution. */
export type Outcome =
  /** Contents match; `sourceRight` as the scorer counts it. */
  | {
      readonly kind: 'matched';
      readonly gold: Labelled;
      readonly given: Given;
      readonly sourceRight: boolean;
    }
  /** The cue was found and brings in other words than the labelled ones. */
  | { readonly kind: 'other-extent'; readonly gold: Labelled; readonly given: Given }
  /** No attribution with this cue was given. */
  | { readonly kind: 'missed'; readonly gold: Labelled }
  /** Nothing is labelled with this cue. */
  | { readonly kind: 'invented'; readonly given: Given };

/** An article with its labels, what the program gives for it, and how the two lie together. */
export interface AlignedArticle {
  readonly id: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly outcomes: readonly Outcome[];
}

/** An attribution of the program in the shape of the labels. */
export function given({ source, cue, content, rule }: Found): Given {
  return { source: source === null ? [] : [source], cue, content, rule };
}

/**
 * Lays what the program found beside the labels: contents matched as the scorer matches them, then
 * what is left by shared letters of the cue.
 */
export function align(
  text: string,
  { labelled, found }: { labelled: readonly Labelled[]; found: readonly Given[] },
): readonly Outcome[] {
  const gold = labelled.filter(({ content }) => content.length > 0);
  const pairs = matches(text, { labelled: gold, found });
  const outcomes: Outcome[] = pairs.map(([left, right]) => ({
    kind: 'matched',
    gold: left,
    given: right,
    sourceRight: sameSource(text, left, right),
  }));
  const used = new Set<Labelled>(pairs.flat());
  for (const label of gold) {
    if (used.has(label)) continue;
    const letters = lettersOf(text, label.cue);
    const sameCue = found.find(
      (each) => !used.has(each) && sharedOf(letters, lettersOf(text, each.cue)) > 0,
    );
    if (sameCue === undefined) outcomes.push({ kind: 'missed', gold: label });
    else {
      used.add(sameCue);
      outcomes.push({ kind: 'other-extent', gold: label, given: sameCue });
    }
  }
  for (const each of found) if (!used.has(each)) outcomes.push({ kind: 'invented', given: each });
  return outcomes;
}
