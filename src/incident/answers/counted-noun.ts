import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import type { Question, Signal } from '../catalogue/catalogue.ts';
import { type AnswerContext, isPassive, lemmaOf, subjectOf } from './context.ts';

/** A word that carries a figure, as the signal that named it says. */
export interface Carrier {
  readonly tree: Tree;
  readonly word: Word;
  readonly signal: Signal;
  readonly question: Question;
}

/**
 * The noun whose number the word carries: by the order of the words where a bare figure stands right
 * beside it, by the tree, by the nearest figure where the parser went astray.
 */
export function countedNoun(context: AnswerContext, carrier: Carrier): Word | undefined {
  const counted =
    figureBeside(context, carrier) ?? countedBy(carrier) ?? besideOf(context, carrier);
  return counted === undefined ? undefined : (noneBetween(carrier, counted) ?? counted);
}

/** "nine were admitted; [none] of them, he said, had died": nobody, told nearer than the figure. */
function noneBetween({ tree, word, signal }: Carrier, counted: Word): Word | undefined {
  if (signal.things !== 'people' || word.upos === 'NOUN') return undefined;
  return tree.sentence.words
    .slice(counted.index + 1, word.index)
    .findLast(({ form }) => /^(?:none|nobody)$/i.test(form));
}

/** The noun whose number the signal word carries. */
function countedBy({ tree, word, signal }: Carrier): Word | undefined {
  switch (signal.counts) {
    case 'itself':
      return word;
    case 'object':
      return word.upos === 'NOUN' ? ofWhom(tree, word) : patientOf(tree, word);
    case 'subject':
      return word.upos === 'NOUN' ? subjectAbove(tree, word) : agentOf(tree, word);
    case 'bearer':
      return bearerOf(tree, word);
  }
}

export function ofWhom(tree: Tree, noun: Word): Word | undefined {
  return tree
    .dependants(noun, 'nmod')
    .find((child) => tree.children(child).some((mark) => lemmaOf(mark) === 'of'));
}

/** What is acted on: the object, the subject of a passive, the noun before a participle. */
function patientOf(tree: Tree, verb: Word): Word | undefined {
  const subject = subjectOf(tree, verb);
  if (subject !== undefined && (subject.deprel === 'nsubj:pass' || isPassive(tree, verb))) {
    return subject;
  }
  const object = tree.dependant(verb, 'obj');
  if (object !== undefined) return object;
  const up = tree.governor(verb);
  if (up === undefined) return undefined;
  const name = relation(verb);
  if (name === 'acl' && verb.xpos === 'VBN') return up;
  if (name === 'amod') return up;
  if (name === 'conj' && verb.xpos === 'VBN' && tree.dependant(verb, 'aux:pass') === undefined) {
    return patientOf(tree, up);
  }
  if ((name === 'xcomp' || name === 'ccomp') && verb.xpos === 'VBN') {
    return tree.dependant(up, 'obj') ?? subjectOf(tree, up);
  }
  return verb.xpos === 'VBN' || isShortPassive(tree, verb) ? subject : undefined;
}

/** "All persons accounted for.": a passive without its auxiliary ends in its preposition. */
function isShortPassive(tree: Tree, verb: Word): boolean {
  const [next, after] = [1, 2].map((step) => tree.sentence.words[verb.index + step]);
  return next?.upos === 'ADP' && (after === undefined || after.upos === 'PUNCT');
}

/**
 * A bare figure right before a participle or adjective, or right after a verb with an object: "one
 * dead and [three] wounded", "killed an engineer and hurt [two] of his shipmates". The order of the
 * words tells it better than trees, which join such figures to what they please.
 */
function figureBeside(
  { mentions }: AnswerContext,
  { tree, word, signal }: Carrier,
): Word | undefined {
  if (word.upos === 'NOUN' && signal.counts === 'object') return undefined;
  const { words } = tree.sentence;
  // "fourteen burned cars": the figure counts what the participle describes.
  const described = tree.governor(word);
  const describes = relation(word) === 'amod' && (described?.index ?? 0) > word.index;
  if (describes) return undefined;
  const isFigure = (beside: Word | undefined) =>
    beside !== undefined &&
    mentions.quantities.some(
      ({ start, end, counted, unit, min, max }) =>
        unit === null &&
        beside.start >= start &&
        beside.end === end &&
        (counted === null || counted.end <= end || min === max) &&
        /\d|^[a-z-]+$/i.test(beside.form),
    );
  const before = words[word.index - 1];
  const stands =
    signal.as === 'adjective' || (signal.counts === 'object' && /^VB[ND]$/.test(word.xpos));
  if (
    stands &&
    signal.things === 'people' &&
    isFigure(before) &&
    !/^an?$/i.test(before?.form ?? '')
  ) {
    return before;
  }
  const after = words[word.index + 1];
  const takes = signal.as === 'verb' && signal.counts === 'object' && signal.with === null;
  if (!takes || !isFigure(after) || /^an?$/i.test(after?.form ?? '')) return undefined;
  const counted = mentions.quantities.find(({ start }) => start === after?.start)?.counted ?? null;
  if (counted === null) return after;
  return words.findLast(
    ({ start, end }) => start >= counted.start && end <= counted.end && end > (after?.end ?? 0),
  ) === undefined
    ? after
    : headIn(tree, counted);
}

/** The word of a span on which the others hang. */
function headIn(tree: Tree, span: Span): Word | undefined {
  return tree.sentence.words.find((word) => {
    if (word.start < span.start || word.end > span.end) return false;
    const up = tree.governor(word);
    return up === undefined || up.start < span.start || up.end > span.end;
  });
}

/** How far from the word a figure may stand where the tree does not join them. */
const BESIDE_WORDS = 7;

/**
 * The counted noun by its place where the parser went astray: the nearest figure before a passive
 * or intransitive, after a transitive verb, with no other verb between.
 */
function besideOf({ mentions }: AnswerContext, { tree, word, signal }: Carrier): Word | undefined {
  if (signal.counts === 'itself' || word.upos === 'NOUN') return undefined;
  const takes = tree.dependant(word, 'obj') !== undefined && !isPassive(tree, word);
  if (signal.counts === 'object' && takes) return undefined;
  const after =
    hasObjectBehind(tree, word) ||
    (signal.counts === 'object' && word.upos === 'VERB' && word.xpos !== 'VBN');
  const words = tree.sentence.words;
  const near = after
    ? words.slice(word.index + 1, word.index + 1 + BESIDE_WORDS)
    : words.slice(Math.max(0, word.index - BESIDE_WORDS), word.index).reverse();
  for (const candidate of near) {
    if (candidate.upos === 'VERB' || candidate.form === ',' || candidate.form === ';')
      return undefined;
    const isCounted = mentions.quantities.some(
      ({ counted, start, end, unit }) =>
        unit === null &&
        (counted === null
          ? start <= candidate.start && candidate.end <= end
          : candidate.end === counted.end),
    );
    if (isCounted) return candidate;
  }
  return undefined;
}

/** Who acts: the subject, that of the verb it is joined to, the noun that a clause belongs to. */
function agentOf(tree: Tree, verb: Word): Word | undefined {
  const own = subjectOf(tree, verb);
  if (own !== undefined && !isRelative(own)) return own;
  const up = tree.governor(verb);
  if (up === undefined) return undefined;
  const name = relation(verb);
  if (name === 'acl') return up;
  if (name === 'conj' || name === 'xcomp' || name === 'advcl')
    return agentOf(tree, up) ?? tree.dependant(up, 'nsubj:pass');
  return undefined;
}

function isRelative(word: Word): boolean {
  return /^(?:who|which|that|whom)$/i.test(word.form);
}

/** Verbs that only place their subject: "remained in hospital", "was taken into custody". */
const PLACING = /^(?:be|remain|stay|lie|end|keep|hold|take|bring|rush|carry|put|land)$/;

/** "One person was in custody": the subject of the predicate that the noun is or belongs to. */
function subjectAbove(tree: Tree, noun: Word): Word | undefined {
  const up = tree.governor(noun);
  if (
    tree.dependant(noun, 'cop') === undefined &&
    up?.upos === 'VERB' &&
    !PLACING.test(lemmaOf(up))
  ) {
    return undefined;
  }
  return subjectOf(tree, noun) ?? (up === undefined ? undefined : agentOf(tree, up));
}

/** The noun that an adjective belongs to: "23 dead", "one guard is dead", "leaving two wounded". */
function bearerOf(tree: Tree, adjective: Word): Word | undefined {
  const subject = subjectOf(tree, adjective);
  if (subject !== undefined) return subject;
  const up = tree.governor(adjective);
  if (up === undefined) return undefined;
  switch (relation(adjective)) {
    case 'amod':
    case 'acl':
      return up;
    case 'xcomp':
    case 'ccomp':
    case 'obj':
      return tree.dependant(up, 'obj') === adjective
        ? adjective
        : (tree.dependant(up, 'obj') ?? subjectOf(tree, up));
    case 'conj':
      // "killed two people and injured many": the second verb has people of its own.
      if (up.upos === 'VERB' || hasObjectBehind(tree, adjective)) return undefined;
      return tree.children(adjective).some((child) => relation(child) === 'nummod')
        ? adjective
        : bearerOf(tree, up);
    default:
      return undefined;
  }
}

/** "killed two people and injured hundreds", where the tree hangs the second verb on the people. */
function hasObjectBehind(tree: Tree, verb: Word): boolean {
  const behind = tree.sentence.words[verb.index + 1];
  return verb.upos === 'VERB' && behind !== undefined && /^(?:NOUN|NUM|ADJ)$/.test(behind.upos);
}
