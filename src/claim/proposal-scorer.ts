import model from '../../resources/models/en-claims.json' with { type: 'json' };
import type { Attribution } from './attribution.ts';
import { hearsayVerbs } from './cue-lexicon.ts';
import { type Feature, featuresOf } from './proposal-features.ts';
import { isPassive } from './subject.ts';
import type { TextView } from './text-view.ts';

/** What the scorer made of one proposal. */
export interface Weighing {
  /** Features that hold and bear a weight, heaviest first. */
  readonly grounds: readonly { readonly feature: Feature; readonly weight: number }[];
  /** Log-odds before any feature. */
  readonly bias: number;
  /** Log-odds that the proposal is an attribution. */
  readonly odds: number;
  /** False where the construction shows a saying by its form, whatever the odds. */
  readonly decided: boolean;
  /** True where the proposal is taken for an attribution. */
  readonly kept: boolean;
}

/**
 * Log-odds from which a proposal is kept: the best content F1 on 210 articles of PolNeAR train,
 * 22 November 2026. Above 0, for the corpus has fewer proposals that are none than news has.
 */
const ODDS_MIN = 0.2;

/**
 * Constructions that the scorer decides on. The others show a saying by their form alone (a name and
 * a colon, "according to", a signed quotation), and the corpus has too few that are none.
 */
const DECIDED: ReadonlySet<string> = new Set([
  'fronted',
  'fronted-participle',
  'noun',
  'verb/charge',
  'verb/clause',
  'verb/infinitive',
  'verb/naming',
  'verb/object',
  'verb/request',
  'verb/rest',
  'verb/topic',
]);

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));

/**
 * Weighs a proposal against the others of its sentence: a logistic regression that was trained on
 * the project's corpus (`training/train-claims.ts`, card in `resources/models/claims.md`).
 */
export function weigh(
  view: TextView,
  proposal: Attribution,
  beside: readonly Attribution[],
): Weighing {
  const grounds = featuresOf(view, proposal, beside)
    .map((feature) => ({ feature, weight: weights.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const odds = grounds.reduce((sum, { weight }) => sum + weight, model.bias);
  const decided =
    DECIDED.has(proposal.rule) && !isHearsay(view, proposal) && !isIntroduced(view, proposal);
  return { grounds, bias: model.bias, odds, decided, kept: !decided || odds >= ODDS_MIN };
}

/** `said: “It burned.”`: a mark and a whole quotation right after the cue leave nothing to decide. */
function isIntroduced({ text }: TextView, { cueHead, content: [first] }: Attribution): boolean {
  return (
    /^\s*[,:]\s*$/.test(text.slice(cueHead.end, first.start)) &&
    /^["“«]\p{Lu}.*[.?!,]["”»]$/su.test(text.slice(first.start, first.end))
  );
}

/** "Nine are reported to have died": an unnamed source, which the corpus has seldom. */
function isHearsay(view: TextView, { source, cueHead, sentence, sense }: Attribution): boolean {
  const tree = view.trees[sentence];
  return (
    source === null &&
    sense.frames.includes('clause') &&
    tree !== undefined &&
    isPassive(tree, cueHead) &&
    (hearsayVerbs.has(cueHead.lemma) || cueHead.lemma === 'say')
  );
}
