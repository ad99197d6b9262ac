import { relation, type Tree, type Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import { asksForAnonymity } from './anonymity.ts';
import type { Attribution } from './attribution.ts';
import {
  addresseeVerbs,
  type CueSense,
  cueSense,
  gerundSense,
  relayVerbs,
  speechNouns,
} from './cue-lexicon.ts';
import type { CuedVerb } from './cued-verb.ts';
import { relaysOf } from './relay.ts';
import { sourceOf } from './source-by-order.ts';
import type { Subject } from './subject.ts';
import { quotationAround, spansOfWords, type TextView } from './text-view.ts';
import { contentOf, governsClause } from './verb-content.ts';

/**
 * Attributions whose cue is a verb of saying, thinking, showing, charging or naming.
 *
 * ```text
 * The ministry said that one drone was hit.      The plant burned, a resident told Reuters.
 * ^^source     ^cue ^^^^^^^^^content             ^^^^^^^^^content  ^source    ^cue
 * ```
 */
export function verbCues(view: TextView, tree: Tree): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const verb of tree.sentence.words) {
    const known = verb.upos === 'VERB' ? cueSense(verb.lemma) : mistakenForNoun(tree, verb);
    const sense = known ?? letOut(tree, verb);
    if (sense === undefined || (isInsideName(tree, verb) && !assures(tree, verb))) continue;
    const attribution = readVerb(view, { tree, verb, sense });
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function readVerb(
  view: TextView,
  { tree, verb, sense }: { tree: Tree; verb: Word; sense: CueSense },
): Attribution | null {
  if (isWithheld(tree, verb) || isConditional(tree, verb) || isReminder(tree, verb)) return null;
  if (asksForAnonymity(tree, verb)) return null;
  const source = sourceOf(view, tree, letterOf(tree, verb) ?? verb);
  if (isSelfTalk(view, verb, source) || isNobody(source)) return null;
  // "Claims that ... are untrue": a noun that the tagger took for a verb.
  if (verb.index === 0 && verb.xpos === 'VBZ' && source === undefined) return null;
  const group = new Set([verb, ...verbGroup(tree, verb)]);
  const cue: CuedVerb = { view, tree, verb, sense, source, group };
  if (relayVerbs.has(verb.lemma) && !governsClause(cue)) return null;
  const { spans, frame } = contentOf(cue);
  const [first, ...rest] = spans;
  if (first === undefined) return null;
  return {
    source: source?.span ?? null,
    sourceHead: source?.head ?? null,
    cue: spansOfWords(tree.sentence, (word) => group.has(word)),
    cueHead: verb,
    sentence: tree.sentence.index,
    content: [first, ...rest],
    sense,
    relays: relaysOf(view, { tree, verb, source }).map((relay) => ({
      ...relay,
      span: endingBefore(tree, relay.span, first.start),
    })),
    rule: `verb/${frame}`,
  };
}

/**
 * A verb of saying that the tagger took for a noun: "[the mayor] stating, “...”", "videos taken
 * there show that ...". Only where a quotation or `that` follows, and never for a noun of saying.
 */
function mistakenForNoun(tree: Tree, word: Word): CueSense | undefined {
  if (word.upos !== 'NOUN' || word.index === 0) return undefined;
  const [next, after] = tree.sentence.words.slice(word.index + 1, word.index + 3);
  const that = /^that$/i.test(next?.form ?? '');
  if (/ing$/.test(word.form)) {
    const quoted = next?.form === ',' && /^["“«]$/.test(after?.form ?? '');
    return that || quoted ? gerundSense(word.form) : undefined;
  }
  const noun = speechNouns.has(word.lemma.toLowerCase()) || isInsideName(tree, word);
  return that && !noun ? clauseSense(word.lemma) : undefined;
}

/** "let it be [known] that", "let [slip] that": a saying whose speaker is the subject of `let`. */
function letOut(tree: Tree, word: Word): CueSense | undefined {
  return letterOf(tree, word) === undefined ? undefined : cueSense('disclose');
}

function letterOf({ sentence: { words } }: Tree, word: Word): Word | undefined {
  const before = words.slice(Math.max(0, word.index - 3), word.index);
  const forms = before.map(({ form }) => form.toLowerCase());
  if (word.form === 'slip') return before.findLast(({ lemma }) => lemma === 'let');
  const [letting, it, be] = forms;
  const known = word.form === 'known' && it === 'it' && be === 'be';
  return known && /^let(?:s|ting)?$/.test(letting ?? '') ? before[0] : undefined;
}

function clauseSense(lemma: string): CueSense | undefined {
  const sense = cueSense(lemma);
  return sense?.frames.includes('clause') === true ? sense : undefined;
}

/** A phrase that the parser ran into what is said ends before that. */
function endingBefore(tree: Tree, span: Span, place: number): Span {
  if (span.start >= place || span.end <= place) return span;
  const last = tree.sentence.words.findLast((word) => word.end <= place);
  return { start: span.start, end: last?.end ?? place };
}

/** What nobody says is said by no one. */
function isNobody(source: Subject | undefined): boolean {
  return source !== undefined && /^(?:nobody|none|no-one)$/i.test(source.head.form);
}

/** "I think", "we know" inside a quotation: the speaker's own manner, no other source. */
function isSelfTalk(view: TextView, verb: Word, source: Subject | undefined): boolean {
  if (quotationAround(view, verb) === undefined) return false;
  return source === undefined || /^(i|we|you|me|us)$/i.test(source.head.form);
}

/** "If it was proven that ..." says nothing of anyone's saying it. */
function isConditional(tree: Tree, verb: Word): boolean {
  return tree
    .children(verb)
    .some((child) => relation(child) === 'mark' && /^(if|unless|whether)$/.test(child.lemma));
}

/** "declined to [confirm] the strike": the verb of declining is the cue. */
function isWithheld(tree: Tree, verb: Word): boolean {
  const up = tree.governor(verb);
  return (
    relation(verb) === 'xcomp' && up !== undefined && cueSense(up.lemma)?.stance === 'declines'
  );
}

/** "It will be recalled that", "it must be noted that": the publication speaks for itself. */
function isReminder(tree: Tree, verb: Word): boolean {
  const below = tree.children(verb);
  return (
    below.some((word) => word.lemma === 'it') &&
    below.some((word) => word.deprel === 'aux:pass') &&
    below.some((word) => word.xpos === 'MD')
  );
}

/** Auxiliaries, particles and negation that belong to the cue ("would not say", "pointed out"). */
function verbGroup(tree: Tree, verb: Word): readonly Word[] {
  return tree
    .children(verb)
    .filter(
      (child) =>
        relation(child) === 'aux' ||
        child.deprel === 'compound:prt' ||
        (relation(child) === 'advmod' && /^(not|n't|n’t|never|also)$/i.test(child.form)),
    );
}

/** "[assuring] viewers that nobody was hurt": no participle of the noun, which hears the clause. */
function assures({ sentence: { words } }: Tree, verb: Word): boolean {
  const after = words.slice(verb.index + 1, verb.index + 1 + HEARER_WORDS_MAX);
  return (
    verb.xpos === 'VBG' &&
    addresseeVerbs.has(verb.lemma) &&
    after.some((word) => word.upos === 'SCONJ' && word.lemma === 'that')
  );
}

/** Most words of the one spoken to, before `that`. */
const HEARER_WORDS_MAX = 6;

/** "the so called ...", "reported attacks": a participle before a noun says nothing of a source. */
function isInsideName(tree: Tree, verb: Word): boolean {
  return (
    relation(verb) === 'amod' ||
    relation(verb) === 'compound' ||
    tree.children(verb).some((child) => relation(child) === 'det')
  );
}
