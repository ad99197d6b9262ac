import { relation, type Tree, type Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import {
  addresseeVerbs,
  type CueSense,
  chargePrepositions,
  cueSense,
  relayVerbs,
  topicPrepositions,
} from './cue-lexicon.ts';
import { adjacentQuotations, wholeQuotations } from './quoted-content.ts';
import { relaysOf } from './relay.ts';
import { isPassive, type Subject, subjectOf } from './subject.ts';
import { quotationAround, spansOfWords, type TextView } from './text-view.ts';

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
    if (verb.upos !== 'VERB' && !(verb.upos === 'NOUN' && verb.deprel === 'root')) continue;
    const sense = cueSense(verb.lemma);
    if (sense === undefined || isInsideName(tree, verb)) continue;
    const attribution = readVerb({ view, tree, verb, sense });
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

interface Candidate {
  readonly view: TextView;
  readonly tree: Tree;
  readonly verb: Word;
  readonly sense: CueSense;
}

function readVerb(candidate: Candidate): Attribution | null {
  const { view, tree, verb, sense } = candidate;
  if (relayVerbs.has(verb.lemma) && clauseOf(candidate) === undefined) return null;
  const source = subjectOf(tree, verb);
  if (isSelfTalk(candidate, source)) return null;
  const cueWords = new Set([verb, ...verbGroup(tree, verb)]);
  const held = new Set<Word>([...cueWords, ...cueAdjuncts(tree, verb)]);
  if (source !== undefined) {
    for (const word of tree.sentence.words) {
      if (word.start >= source.span.start && word.end <= source.span.end) held.add(word);
    }
  }
  const content = contentOf(candidate, { held, source });
  const [first, ...rest] = content.spans;
  if (first === undefined) return null;
  return {
    source: source?.span ?? null,
    sourceHead: source?.head ?? null,
    cue: spansOfWords(tree.sentence, (word) => cueWords.has(word)),
    cueHead: verb,
    sentence: tree.sentence.index,
    content: [first, ...rest],
    sense,
    relays: relaysOf(view, { tree, verb, source }),
    rule: `verb/${content.frame}`,
  };
}

/** "I think", "we know" inside a quotation: the speaker's own manner, no other source. */
function isSelfTalk({ view, verb }: Candidate, source: Subject | undefined): boolean {
  if (quotationAround(view, verb) === undefined) return false;
  return source === undefined || /^(i|we|you|me|us)$/i.test(source.head.form);
}

/** Auxiliaries, particles and negation that belong to the cue ("would not say", "pointed out"). */
function verbGroup(tree: Tree, verb: Word): readonly Word[] {
  return tree
    .children(verb)
    .filter(
      (child) =>
        relation(child) === 'aux' ||
        child.deprel === 'compound:prt' ||
        (relation(child) === 'advmod' && /^(not|n't|never|also)$/i.test(child.form)),
    );
}

/** When, where and to whom it was said: neither cue nor content. */
function cueAdjuncts(tree: Tree, verb: Word): readonly Word[] {
  const adjuncts = tree.children(verb).filter((child) => {
    const name = relation(child);
    if (name === 'advmod' || child.deprel === 'obl:tmod' || child.deprel === 'obl:unmarked')
      return true;
    if (name === 'obl' || name === 'iobj') return true;
    if (name === 'obj') return addresseeVerbs.has(verb.lemma);
    return name === 'advcl';
  });
  return adjuncts.flatMap((adjunct) => [...tree.subtree(adjunct)]);
}

/**
 * A clause after its cue that stops in the middle of a phrase has lost its end to a parsing
 * mistake: it runs on to the next comma, stop or conjunction.
 */
function toClauseEnd(
  tree: Tree,
  { words, verb }: { words: ReadonlySet<Word>; verb: Word },
): ReadonlySet<Word> {
  const last = [...words].reduce((a, b) => (a.index > b.index ? a : b));
  if (last.index < verb.index || last.upos === 'PUNCT') return words;
  const grown = new Set(words);
  for (const word of tree.sentence.words.slice(last.index + 1)) {
    if (word.upos === 'PUNCT' || word.upos === 'CCONJ') break;
    grown.add(word);
  }
  return grown;
}

interface Content {
  readonly spans: readonly Span[];
  readonly frame: string;
}

const nothing: Content = { spans: [], frame: 'none' };

function contentOf(
  candidate: Candidate,
  around: { held: ReadonlySet<Word>; source: Subject | undefined },
): Content {
  const { view, tree, verb, sense } = candidate;
  const complete = (words: ReadonlySet<Word>, frame: string): Content => {
    const whole = frame === 'clause' ? toClauseEnd(tree, { words, verb }) : words;
    const spans = spansOfWords(tree.sentence, (word) => whole.has(word));
    return { spans: wholeQuotations(view, { spans, avoid: [...around.held] }), frame };
  };
  const quoted = isSaying(sense)
    ? adjacentQuotations(view, { tree, verb, source: around.source?.span ?? null })
    : [];
  if (quoted.length > 0 && tree.dependant(verb, 'ccomp') === undefined && isLoose(candidate)) {
    return { spans: quoted, frame: 'quotation' };
  }
  for (const frame of sense.frames) {
    const content = frameContent(frame, candidate, around);
    if (content !== null) return complete(content, frame);
  }
  return quoted.length > 0 ? { spans: quoted, frame: 'quotation' } : nothing;
}

function isSaying({ frames }: CueSense): boolean {
  return frames.includes('clause') || frames.includes('topic');
}

/** True where the verb governs no clause but only stands beside one. */
function isLoose({ tree, verb }: Candidate): boolean {
  return relation(verb) !== 'parataxis' && tree.dependant(verb, 'parataxis') !== undefined;
}

function frameContent(
  frame: CueSense['frames'][number],
  candidate: Candidate,
  around: { held: ReadonlySet<Word>; source: Subject | undefined },
): ReadonlySet<Word> | null {
  const { tree, verb } = candidate;
  switch (frame) {
    case 'clause':
      return clauseContent(candidate, around.held);
    case 'infinitive': {
      const inner = tree.dependant(verb, 'xcomp') ?? gerundOf(tree, verb);
      return inner === undefined ? null : new Set(tree.subtree(inner));
    }
    case 'object': {
      const object = tree.dependant(verb, 'obj');
      if (object === undefined || addresseeVerbs.has(verb.lemma)) return passiveSubject(tree, verb);
      return object.upos === 'PRON' && object.lemma !== 'all'
        ? null
        : new Set(tree.subtree(object));
    }
    case 'naming':
      return namingContent(tree, verb);
    case 'charge':
      return chargeContent(tree, verb);
    case 'topic':
      return topicContent(tree, verb);
  }
}

/** The finite clause that the verb governs, or that governs it from around a comma. */
function clauseOf({ view, tree, verb }: Candidate): Word | undefined {
  const governed = tree.dependant(verb, 'ccomp');
  if (governed !== undefined) return governed;
  const up = tree.governor(verb);
  if (up !== undefined && relation(verb) === 'parataxis' && up.start !== verb.start) return up;
  const loose = tree.dependants(verb, 'parataxis').find((child) => child.upos !== 'PUNCT');
  if (loose !== undefined && quotationAround(view, verb) === undefined) return loose;
  return undefined;
}

function clauseContent(candidate: Candidate, held: ReadonlySet<Word>): ReadonlySet<Word> | null {
  const { tree, verb } = candidate;
  const clause = clauseOf(candidate);
  if (clause === undefined) {
    const infinitive = tree.dependant(verb, 'xcomp');
    return infinitive !== undefined &&
      candidate.sense.stance !== 'declines' &&
      hasSubject(tree, infinitive)
      ? new Set(tree.subtree(infinitive))
      : null;
  }
  if (tree.governor(clause) === verb) {
    const words = tree.subtree(clause);
    const before = (words[0]?.index ?? 0) < verb.index;
    return new Set(before ? upTo(candidate, { words, held }) : words);
  }
  // The verb stands inside or after what is said: all of the clause but the verb's own branch.
  const saying = new Set(tree.subtree(verb));
  return new Set(tree.subtree(clause).filter((word) => !saying.has(word)));
}

/**
 * A fronted clause ("The plant burned on Sunday, he said"): everything before the cue belongs to
 * it, also what the parser hung elsewhere, and what follows the cue only where the tree says so.
 */
function upTo(
  { tree, verb }: Candidate,
  { words, held }: { words: readonly Word[]; held: ReadonlySet<Word> },
): readonly Word[] {
  const said = new Set(words);
  const cluster = Math.min(
    verb.index,
    ...[...held].filter((w) => w.index > (words[0]?.index ?? 0)).map((w) => w.index),
  );
  return tree.sentence.words.filter(
    (word) =>
      !held.has(word) &&
      (said.has(word) || (word.index >= (words[0]?.index ?? 0) && word.index < cluster)),
  );
}

function hasSubject(tree: Tree, verb: Word): boolean {
  return tree.dependant(verb, 'nsubj') !== undefined;
}

function gerundOf(tree: Tree, verb: Word): Word | undefined {
  return tree
    .dependants(verb, 'advcl', 'ccomp')
    .find((child) => child.xpos === 'VBG' && child.index > verb.index);
}

/** "Three explosions were reported": the passive's subject is what is said. */
function passiveSubject(tree: Tree, verb: Word): ReadonlySet<Word> | null {
  const subject = tree.dependant(verb, 'nsubj:pass');
  if (subject === undefined || !isPassive(tree, verb) || subject.upos === 'PRON') return null;
  return new Set(tree.subtree(subject));
}

function namingContent(tree: Tree, verb: Word): ReadonlySet<Word> | null {
  const named = tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass');
  if (named === undefined || (verb.lemma === 'put' && !putsAt(tree, verb))) return null;
  const said = tree
    .children(verb)
    .filter(
      (child) =>
        child.index > verb.index &&
        child !== named &&
        (relation(child) === 'xcomp' ||
          relation(child) === 'obl' ||
          relation(child) === 'advcl' ||
          relation(child) === 'obj'),
    );
  return said.length === 0
    ? null
    : new Set([...tree.subtree(named), ...said.flatMap((word) => [...tree.subtree(word)])]);
}

/** "Put the toll at nine", but not "put it in place". */
function putsAt(tree: Tree, verb: Word): boolean {
  return tree
    .dependants(verb, 'obl')
    .some((noun) => tree.dependants(noun, 'case').some((word) => word.lemma === 'at'));
}

function chargeContent(tree: Tree, verb: Word): ReadonlySet<Word> | null {
  const charged = tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass');
  if (charged === undefined) return null;
  const laid = tree
    .children(verb)
    .filter(
      (child) =>
        (relation(child) === 'obl' || relation(child) === 'advcl') &&
        tree
          .children(child)
          .some((word) => chargePrepositions.has(word.lemma) && word.index < child.index),
    );
  const bare = verb.lemma === 'blame' || verb.lemma === 'accuse';
  return laid.length === 0 && !bare
    ? null
    : new Set([...tree.subtree(charged), ...laid.flatMap((word) => [...tree.subtree(word)])]);
}

function topicContent(tree: Tree, verb: Word): ReadonlySet<Word> | null {
  const topic = tree
    .children(verb)
    .find(
      (child) =>
        child.index > verb.index &&
        (relation(child) === 'obl' || relation(child) === 'advcl' || relation(child) === 'xcomp') &&
        (relation(child) === 'xcomp' ||
          tree
            .children(child)
            .some((word) => topicPrepositions.has(word.lemma) && word.index < child.index)),
    );
  return topic === undefined ? null : new Set(tree.subtree(topic));
}

/** "the so called ...", "reported attacks": a participle before a noun says nothing of a source. */
function isInsideName(tree: Tree, verb: Word): boolean {
  return (
    relation(verb) === 'amod' ||
    relation(verb) === 'compound' ||
    tree.children(verb).some((c) => c.deprel === 'det')
  );
}
