import { relation, type Tree, type Word } from '../../language/index.ts';
import { contains, lengthOf } from '../../text/index.ts';
import type { Catalogue, Question, Signal } from '../catalogue/catalogue.ts';
import { triggersIn } from '../triggers.ts';
import { type Amount, amountOf, exactly } from './amount.ts';
import {
  type AnswerContext,
  companions,
  type Finding,
  isNobody,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
} from './context.ts';
import { type Carrier, countedNoun } from './counted-noun.ts';
import { isThing } from './counted-thing.ts';

/**
 * Figures governed by the words that the catalogue names for each question.
 *
 * ```text
 * Two people were killed     One of three small drones was shot down     there were no casualties
 * ^^^^^^^^^^ killed 2        ^^^ stopped 1                               ^^ killed 0, injured 0
 * ```
 */
export function readCounts(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence) || sumsUp(context, tree)) return [];
  const signals = signalsOf(context.catalogue);
  const found = tree.sentence.words.flatMap((word) => {
    const named = [
      ...(signals.get(lemmaOf(word)) ?? []),
      ...(signals.get(word.form.toLowerCase()) ?? []),
    ];
    return [...new Set(named)]
      .filter(({ signal }) => carries(signal, { tree, word }))
      .flatMap((one) => countsAt(context, { tree, word, ...one }));
  });
  return found.filter((wide) => !found.some((narrow) => isInside(narrow, wide)));
}

/** True where another figure answers the same question within the words of this one. */
function isInside(narrow: Finding, wide: Finding): boolean {
  return (
    narrow !== wide &&
    narrow.question === wide.question &&
    contains(wide.span, narrow.span) &&
    lengthOf(narrow.span) < lengthOf(wide.span) &&
    JSON.stringify(narrow.value) !== JSON.stringify(wide.value)
  );
}

/** "Two shootings in a fortnight, two dead": a sum over several events is the toll of none. */
function sumsUp({ mentions, catalogue }: AnswerContext, tree: Tree): boolean {
  return triggersIn(tree, catalogue).some(
    ({ word }) =>
      word.xpos === 'NNS' &&
      relation(word) !== 'compound' &&
      mentions.quantities.some(
        ({ min, unit, counted, start }) =>
          min > 1 &&
          unit === null &&
          counted !== null &&
          start < word.start &&
          counted.end === word.end,
      ) &&
      /^(?:attack|shooting|bombing|raid|strike|incident|accident|crash)$/.test(lemmaOf(word)),
  );
}

/** A signal with the question that it answers. */
interface Signalled {
  readonly signal: Signal;
  readonly question: Question;
}

const signalIndexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly Signalled[]>>();

/** The signals of all number questions by their words; made once a catalogue. */
function signalsOf(catalogue: Catalogue): ReadonlyMap<string, readonly Signalled[]> {
  const known = signalIndexes.get(catalogue);
  if (known !== undefined) return known;
  const index = new Map<string, Signalled[]>();
  for (const question of catalogue.questions.values()) {
    for (const signal of question.value === 'number' ? question.signals : []) {
      const row = { signal, question };
      for (const word of signal.words) index.set(word, [...(index.get(word) ?? []), row]);
    }
  }
  signalIndexes.set(catalogue, index);
  return index;
}

/** Rule of figures that tell of one person among possibly more: "a nurse was wounded". */
export const SINGLE_RULE = 'counts/single';

function carries(signal: Signal, { tree, word }: { tree: Tree; word: Word }): boolean {
  if (!isA(signal.as, { tree, word })) return false;
  // "burned out two of its halls", "burned down": buildings burn out, people are burned.
  if (/^(?:out|down)$/i.test(tree.sentence.words[word.index + 1]?.form ?? '') && isBurning(word)) {
    return false;
  }
  if (isLossOfThings(tree, word)) return false;
  if (signal.with === null) return true;
  const near = companions(tree, word);
  return signal.with.some((lemma) => near.has(lemma));
}

/** "a war loss", "no financial losses": only losses of people are deaths. */
function isLossOfThings(tree: Tree, word: Word): boolean {
  if (lemmaOf(word) !== 'loss') return false;
  return tree
    .children(word)
    .some(
      (child) =>
        /^(?:compound|amod)$/.test(relation(child)) &&
        !/^(?:human|own|further|heavy|personnel|troop|combat)$/.test(lemmaOf(child)),
    );
}

function isBurning(word: Word): boolean {
  return word.upos === 'VERB' && lemmaOf(word) === 'burn';
}

function isA(part: Signal['as'], { tree, word }: { tree: Tree; word: Word }): boolean {
  switch (part) {
    case 'verb':
      return word.upos === 'VERB';
    case 'noun':
      return word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ';
    case 'adjective':
      // "no one was hurt": predicates are often tagged as nouns.
      return word.upos !== 'NOUN' || tree.dependant(word, 'cop') !== undefined;
  }
}

function countsAt(context: AnswerContext, carrier: Carrier): Finding[] {
  const { tree, word, signal, question } = carrier;
  const counted = countedNoun(context, carrier);
  if (counted === undefined) return [];
  if (isOfAnotherCause(tree, word)) return [];
  const amount = sensed(amountOf(context, { tree, head: counted, signal }), {
    tree,
    word,
    counted,
    signal,
  });
  if (amount === null) return [];
  const { value, span } = amount;
  if (signal.zero && value.max !== 0) return [];
  if (value.max !== 0 && !isThing(context, { tree, head: counted, signal })) return [];
  if (value.max === 0 && !countsNone(signal, question.id)) return [];
  const rejected = value.max !== 0 && signal.sense === 'counted' && isRejected(tree, word);
  const start = Math.min(span.start, word.start);
  return [
    {
      question: question.id,
      value: { ...value, unit: question.unit ?? value.unit },
      span: { start, end: Math.max(span.end, word.end) },
      anchor: counted,
      sentence: tree.sentence.index,
      basis: 'read',
      rejected,
      rule: amount.single ? SINGLE_RULE : `counts/${signal.as}-${signal.counts}`,
      family: familyOf(question.id),
    },
  ];
}

/** Deaths that the incident did not cause: "died in a road accident", "died of a heart attack". */
const OTHER_CAUSES =
  /\b(?:(?:road|traffic|car) (?:accident|crash|collision)|heart attack|natural causes|(?:long |short )?illness|old age)\b/i;

function isOfAnotherCause(tree: Tree, word: Word): boolean {
  if (word.upos !== 'VERB' && word.upos !== 'NOUN') return false;
  const words = tree.sentence.words.slice(word.index, word.index + OTHER_CAUSE_WORDS);
  return OTHER_CAUSES.test(words.map(({ form }) => form).join(' '));
}

/** How far after the death its cause is told. */
const OTHER_CAUSE_WORDS = 9;

interface Sensing {
  readonly tree: Tree;
  readonly word: Word;
  readonly counted: Word;
  readonly signal: Signal;
}

/** The amount in the sense of the signal; null where the words do not have it. */
function sensed(amount: Amount | null, { tree, word, counted, signal }: Sensing): Amount | null {
  const denied = negatorOf(tree, word) !== undefined;
  const span = amount?.span ?? localPhrase(tree, counted);
  switch (signal.sense) {
    case 'counted':
      return amount;
    case 'when-denied': {
      const some = amount !== null && amount.value.max !== 0;
      const one = amount === null && counted.xpos === 'NN';
      return denied && !isNobody(tree, counted) && (some || one)
        ? (amount ?? { value: exactly(1), span })
        : null;
    }
    case 'all-means-none': {
      const all = tree.subtree(counted).some(({ form }) => /^(?:all|every)$/i.test(form));
      const whole = all || /^(?:everybody|everyone|all)$/i.test(counted.form);
      return whole && !denied ? { value: exactly(0), span } : null;
    }
  }
}

/** "No sorties were flown" is no number of drones sent. */
function countsNone(signal: Signal, question: string): boolean {
  return signal.things === 'people' || question === 'stopped';
}

function familyOf(question: string): string {
  return question === 'detained' ? 'detention' : 'violence';
}

/** "had not been hit": a verb's own negation rejects; a negative subject counts none instead. */
function isRejected(tree: Tree, word: Word): boolean {
  const negator = negatorOf(tree, word);
  return negator !== undefined && relation(negator) === 'advmod';
}
