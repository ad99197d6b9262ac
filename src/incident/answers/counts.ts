import { relation, type Tree, type Word } from '../../language/index.ts';
import type { QuantityMention } from '../../mention/index.ts';
import { contains, lengthOf, type Span, wordsAt } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import { type Catalogue, listOf, type Question, type Signal } from '../catalogue/catalogue.ts';
import { triggersIn } from '../triggers.ts';
import { figureOf } from './carried-counts.ts';
import {
  type AnswerContext,
  companions,
  type Finding,
  isNobody,
  isPassive,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  phraseOf,
  subjectOf,
  touching,
} from './context.ts';

type NumberValue = Extract<AnswerValue, { kind: 'number' }>;

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

interface Carrier {
  readonly tree: Tree;
  readonly word: Word;
  readonly signal: Signal;
  readonly question: Question;
}

function carries(signal: Signal, { tree, word }: { tree: Tree; word: Word }): boolean {
  if (!isA(signal.as, { tree, word })) return false;
  // "burned out two of its halls", "burned down": buildings burn out, people are burned.
  if (/^(?:out|down)$/i.test(tree.sentence.words[word.index + 1]?.form ?? '') && isBurning(word)) {
    return false;
  }
  if (signal.with === null) return true;
  const near = companions(tree, word);
  return signal.with.some((lemma) => near.has(lemma));
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
  const inTree = figureBeside(context, carrier) ?? countedBy(carrier);
  const counted = inTree ?? besideOf(context, carrier);
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

function ofWhom(tree: Tree, noun: Word): Word | undefined {
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
  const after = signal.counts === 'object' && word.upos === 'VERB' && word.xpos !== 'VBN';
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
      if (up.upos === 'VERB') return undefined;
      return tree.children(adjective).some((child) => relation(child) === 'nummod')
        ? adjective
        : bearerOf(tree, up);
    default:
      return undefined;
  }
}

interface Amount {
  readonly value: NumberValue;
  readonly span: Span;
  /** True where one person or some named ones are told of, with no figure: there may be more. */
  readonly single?: true;
}

/** How many a noun phrase counts; null where it gives no number. */
function amountOf(
  context: AnswerContext,
  { tree, head, signal }: { tree: Tree; head: Word; signal: Signal },
): Amount | null {
  const span = localPhrase(tree, head);
  if (isNobody(tree, head) || (signal.zero && isSaidOfNobody(tree, head))) {
    return { value: exactly(0), span };
  }
  const torn = figureOf(context.mentions.quantities, head);
  const near = touching(context.mentions.quantities, span);
  const quantities = (near.length > 0 || torn === undefined ? near : [torn]).filter(
    ({ unit, start, end, counted }) =>
      (unit === null || signal.things === 'any') &&
      (start >= span.start || end <= span.end) &&
      (counted === null ||
        (counted.start <= head.start && head.end <= counted.end) ||
        start <= head.start),
  );
  const [quantity] = quantities;
  const told = signal.things === 'people' ? ofThem(context, { tree, head, quantity }) : undefined;
  if (told !== undefined) {
    const { min, max, hedge, unit } = told;
    return { value: { kind: 'number', min, max, hedge, unit }, span };
  }
  if (quantity === undefined && signal.things === 'events') return seriesOf(tree, head);
  const article = quantity !== undefined && /^an?$/i.test(wordsAt(context.text, quantity));
  if (article && signal.things === 'events' && !isOnly(tree, head)) return null;
  if (quantity !== undefined) {
    const { min, max, hedge, unit } = quantity;
    return {
      value: { kind: 'number', min, max, hedge, unit },
      span: { start: Math.min(span.start, quantity.start), end: Math.max(span.end, quantity.end) },
      ...(article || ofTheKnown(tree, head) ? { single: true as const } : {}),
    };
  }
  if (isOne(tree, head)) {
    return {
      value: exactly(1),
      span,
      ...(ofTheKnown(tree, head) ? { single: true as const } : {}),
    };
  }
  if (signal.things !== 'people') return null;
  const names = namesIn(context, { tree, head });
  if (names > 0) {
    return { value: exactly(names), span: phraseOf(tree, head), single: true };
  }
  return isSingle(tree, head) ? { value: exactly(1), span, single: true } : null;
}

/** "Some of our lads got burned, [three] of them": a vague number made exact in the same breath. */
function ofThem(
  { mentions, text }: AnswerContext,
  { tree, head, quantity }: { tree: Tree; head: Word; quantity: QuantityMention | undefined },
): QuantityMention | undefined {
  const vague = quantity === undefined || quantity.max === null;
  if (!vague) return undefined;
  return mentions.quantities.find(
    ({ start, end, unit }) =>
      unit === null &&
      start > head.end &&
      end < tree.sentence.end &&
      /^ of (?:them|us|these|those)\b/.test(text.slice(end, end + 10)),
  );
}

/**
 * "No one had a scratch", "it caused no harm and not a casualty", "deaths were ruled out": what is
 * named befell nobody.
 */
function isSaidOfNobody(tree: Tree, head: Word): boolean {
  const up = tree.governor(head);
  if (up === undefined || up.upos !== 'VERB') return false;
  const excluded = lemmaOf(up) === 'rule' && tree.children(up).some((w) => lemmaOf(w) === 'out');
  const denied = negatorOf(tree, up) !== undefined;
  return excluded ? !denied : denied && relation(head) !== 'obl';
}

/** "Two of the dead were volunteers": a part of those told of before. */
function ofTheKnown(tree: Tree, head: Word): boolean {
  const { words } = tree.sentence;
  const at = words.findIndex(
    ({ form, index }) => index >= head.index - 4 && index <= head.index + 1 && /^of$/i.test(form),
  );
  return at > 0 && /^(?:the|these|those|them)$/i.test(words[at + 1]?.form ?? '');
}

/** "one guard", "one of three drones". */
function isOne(tree: Tree, head: Word): boolean {
  if (head.form.toLowerCase() === 'one' && relation(head) !== 'nummod') return true;
  return tree
    .children(head)
    .some((child) => relation(child) === 'nummod' && child.form.toLowerCase() === 'one');
}

/** "a string of blasts": several, however many. */
function seriesOf(tree: Tree, head: Word): Amount | null {
  const up = tree.governor(head);
  if (up === undefined || !/^(?:string|series|succession|wave)$/.test(lemmaOf(up))) return null;
  const span = { start: up.start, end: head.end };
  return { value: { kind: 'number', min: 2, max: null, hedge: 'several', unit: null }, span };
}

/** "a single detonation", "only one blast". */
function isOnly(tree: Tree, head: Word): boolean {
  return tree.children(head).some((child) => /^(?:single|sole|lone)$/.test(lemmaOf(child)));
}

function exactly(n: number): NumberValue {
  return { kind: 'number', min: n, max: n, hedge: 'exact', unit: null };
}

/** A phrase and its conjuncts that name persons count as many. */
function namesIn({ mentions }: AnswerContext, { tree, head }: { tree: Tree; head: Word }): number {
  const heads = [head, ...tree.dependants(head, 'conj')];
  return heads.filter((word) =>
    mentions.parties.some(
      (party) =>
        party.party === 'person' &&
        party.form === 'name' &&
        party.start <= word.start &&
        word.end <= party.end,
    ),
  ).length;
}

/** "a nurse", "another", in the singular. */
function isSingle(tree: Tree, head: Word): boolean {
  if (head.xpos !== 'NN') return false;
  return tree
    .children(head)
    .some((child) => relation(child) === 'det' && /^(?:an?|another)$/i.test(child.form));
}

/** Nouns of people that the list need not name: driver, shunter, technician, policeman. */
const PERSON_ENDING = /(?:[a-z]{2}(?:er|or|ist|ee|ian|eer)|man|woman|men|women|people)$/;

/** True where what is counted is of the sort that the signal asks for. */
function isThing(
  context: AnswerContext,
  { tree, head, signal }: { tree: Tree; head: Word; signal: Signal },
): boolean {
  const lemma = lemmaOf(head);
  const weapons = listOf(context.catalogue, 'weapons');
  switch (signal.things) {
    case 'any':
    case 'events':
      return true;
    case 'people':
      if (weapons.has(lemma)) return false;
      if (countsThings(context, { tree, head })) return false;
      if (signal.counts === 'itself' || isBareNumber(head))
        return !follows(context, { tree, head, weapons });
      return (
        listOf(context.catalogue, 'crowd').has(lemma) ||
        PERSON_ENDING.test(lemma) ||
        context.mentions.parties.some(({ start, end }) => start <= head.start && head.end <= end)
      );
    case 'weapons':
      if (weapons.has(lemma)) return true;
      if (touching(context.mentions.weapons, localPhrase(tree, head)).length > 0) return true;
      return isBareNumber(head) && follows(context, { tree, head, weapons });
  }
}

/** "two of its six halls": a number of something else than people. */
function countsThings(
  { catalogue }: AnswerContext,
  { tree, head }: { tree: Tree; head: Word },
): boolean {
  if (!isBareNumber(head)) return false;
  const of = ofWhom(tree, head);
  if (of === undefined || of.upos !== 'NOUN') return false;
  const lemma = lemmaOf(of);
  return !listOf(catalogue, 'crowd').has(lemma) && !PERSON_ENDING.test(lemma) && lemma !== 'dead';
}

/** "One", "the other two", "none", "they": a number that stands for a thing named before. */
function isBareNumber(head: Word): boolean {
  return (
    head.upos === 'NUM' ||
    head.upos === 'PRON' ||
    /^(?:one|other|others|all|both|more|some|several|many|few)$/i.test(head.form)
  );
}

/** True where weapons were counted shortly before, in this sentence or the one before it. */
function follows(
  { text, trees }: AnswerContext,
  { tree, head, weapons }: { tree: Tree; head: Word; weapons: ReadonlySet<string> },
): boolean {
  const ofPhrase = tree.subtree(head).some((word) => weapons.has(lemmaOf(word)));
  if (ofPhrase) return true;
  const before = tree.sentence.words.filter(({ index }) => index < head.index);
  if (before.some((word) => weapons.has(lemmaOf(word)))) return true;
  const previous = trees[tree.sentence.index - 1]?.sentence;
  if (previous === undefined || previous.paragraph !== tree.sentence.paragraph) return false;
  return (
    previous.words.some((word) => weapons.has(lemmaOf(word))) && wordsAt(text, previous).length > 0
  );
}
