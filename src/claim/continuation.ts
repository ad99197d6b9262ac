import type { Sentence, Tree, Word } from '../language/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { type CueSense, cueSense, speechNouns } from './cue-lexicon.ts';
import { ownWords } from './own-words.ts';
import type { Quotation } from './quotation.ts';
import { joined } from './quoted-content.ts';
import { reachOf } from './reach.ts';
import { subjectOf } from './subject.ts';
import {
  quotationAround,
  quotationsIn,
  sentenceAt,
  spansOfWords,
  type TextView,
} from './text-view.ts';

/**
 * Gives quotations that stand alone to the one who is speaking:
 *
 * - after a sentence that brings them in with a colon ("The general said: ¶ “...”");
 * - after an attributed quotation of the same paragraph ("“...,” he said. “...”");
 * - in the next paragraph where the quotation before it was left open (newswire habit).
 *
 * A quotation that no one brings in stays unattributed.
 */
export function continued(
  view: TextView,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const growing = attributions.map((attribution) => ({ ...attribution }));
  const { sentences } = view.analysis;
  const bySentence = new Map<number, number[]>();
  growing.forEach((attribution, at) => {
    const list = bySentence.get(attribution.sentence) ?? [];
    list.push(at);
    bySentence.set(attribution.sentence, list);
  });
  const reach = reachOf(sentences, attributions);
  const taken = (sentence: Sentence, quotation: Span) =>
    (reach.get(sentence.index) ?? [])
      .flatMap((at) => attributions[at] ?? [])
      .some((a) => !isSpokenOf(view, a) && a.content.some((span) => overlaps(span, quotation)));
  let speaking: number | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    const alone = standsAlone(view, sentence);
    const fresh = sentence.paragraph !== paragraph;
    if (fresh && !(alone !== null && leftOpen(view, growing[speaking ?? -1]))) speaking = null;
    paragraph = sentence.paragraph;
    const here = bySentence.get(sentence.index);
    const speakers = here?.filter((at) => !isSpokenOf(view, growing[at]));
    if (speakers !== undefined && speakers.length > 0) {
      const quoted = speakers.findLast((at) => isContinuable(view, growing[at]));
      speaking = quoted ?? onlySpeaker(view.trees[sentence.index], speakers, growing) ?? speaking;
      continue;
    }
    if (alone === null || taken(sentence, alone)) continue;
    const speaker = growing[speaking ?? -1];
    if (speaker !== undefined) {
      const [first, ...rest] = joined([...speaker.content, { start: alone.start, end: alone.end }]);
      if (first !== undefined) speaker.content = [first, ...rest];
      continue;
    }
    const announced =
      announcement({ tree: view.trees[sentence.index - 1], quotation: alone }) ??
      followUp(view, { sentence, quotation: alone });
    if (announced !== null) {
      growing.push(announced);
      speaking = growing.length - 1;
    }
  }
  return growing.sort((a, b) => a.cueHead.start - b.cueHead.start);
}

/** The quotation that the sentence lies in or consists of, or null. */
function standsAlone(view: TextView, sentence: Sentence): Quotation | null {
  const [quotation] = quotationsIn(view, sentence);
  if (quotation === undefined) return null;
  if (contains(quotation, sentence)) return quotation;
  const outside = sentence.words.filter(
    (word) => !contains(quotation, word) && word.upos !== 'PUNCT',
  );
  return outside.length === 0 ? quotation : null;
}

/** The one who says all of a sentence in indirect speech: a quotation right after it is his. */
function onlySpeaker(
  tree: Tree | undefined,
  speakers: readonly number[],
  attributions: readonly Attribution[],
): number | null {
  const [first] = speakers;
  const attribution = attributions[first ?? -1];
  if (first === undefined || attribution === undefined || speakers.length > 1) return null;
  const { source, sourceHead, sense, rule } = attribution;
  const speaks = source !== null && sense.link === 'says' && sense.frames.includes('clause');
  const named = sourceHead !== null && !/^(who|which|that|what)$/i.test(sourceHead.form);
  const whole = tree !== undefined && ownWords(tree, [attribution]).length === 0;
  return speaks && named && whole && rule !== 'signature' ? first : null;
}

/** True where a quotation may go on from this one: signed quotations are closed by their name. */
function isContinuable(view: TextView, attribution: Attribution | undefined): boolean {
  if (attribution === undefined || attribution.rule === 'signature') return false;
  return attribution.content.some((span) => quotationsIn(view, span).length > 0);
}

/** True where the cue itself is part of someone's quoted words. */
function isSpokenOf(view: TextView, attribution: Attribution | undefined): boolean {
  return attribution !== undefined && quotationAround(view, attribution.cueHead) !== undefined;
}

function leftOpen(view: TextView, attribution: Attribution | undefined): boolean {
  const last = attribution?.content.at(-1);
  if (last === undefined) return false;
  return quotationsIn(view, last).at(-1)?.closed === false;
}

/** The sentence before a quotation, where it ends in a colon and has a cue verb with a subject. */
function announcement({
  tree,
  quotation,
}: {
  readonly tree: Tree | undefined;
  readonly quotation: Span;
}): Attribution | null {
  if (tree?.sentence.words.at(-1)?.form !== ':') return null;
  const verbs = [...tree.sentence.words].reverse();
  return cueOf({ tree, verbs, quotation, rule: 'announced' });
}

/** A cue this near to the head of its sentence can belong to the quotation before ("he asked."). */
const FOLLOWING_WORDS_MAX = 8;

/** The sentence after a quotation that ended in ? or !, where a cue without content opens it. */
function followUp(
  view: TextView,
  { sentence, quotation }: { readonly sentence: Sentence; readonly quotation: Span },
): Attribution | null {
  const tree = view.trees[sentenceAt(view, quotation.end)?.index ?? -1];
  if (tree === undefined || tree.sentence.paragraph !== sentence.paragraph) return null;
  if (view.text.slice(quotation.end, tree.sentence.start).trim() !== '') return null;
  const verbs = tree.sentence.words.slice(0, FOLLOWING_WORDS_MAX);
  return cueOf({ tree, verbs, quotation, rule: 'followed' });
}

/** "made the following comment:", "issued a statement:": the object is the saying. */
function makingSense(tree: Tree, verb: Word): CueSense | undefined {
  const made = tree.dependant(verb, 'obj');
  const stance = speechNouns.get(made?.lemma.toLowerCase() ?? '');
  return stance === undefined ? undefined : { frames: ['clause'], stance, link: 'says' };
}

function cueOf({
  tree,
  verbs,
  quotation,
  rule,
}: {
  tree: Tree;
  verbs: readonly Word[];
  quotation: Span;
  rule: 'announced' | 'followed';
}): Attribution | null {
  for (const verb of verbs) {
    const sense =
      verb.upos === 'VERB' ? (cueSense(verb.lemma) ?? makingSense(tree, verb)) : undefined;
    const source = sense === undefined ? undefined : subjectOf(tree, verb);
    if (sense === undefined || source === undefined) continue;
    if (rule === 'followed' && tree.dependant(verb, 'ccomp') !== undefined) continue;
    return {
      source: source.span,
      sourceHead: source.head,
      cue: spansOfWords(tree.sentence, (word) => word === verb),
      cueHead: verb,
      sentence: tree.sentence.index,
      content: [{ start: quotation.start, end: quotation.end }],
      sense,
      relays: [],
      rule,
    };
  }
  return null;
}
