import { relation, type Tree, type Word } from '../../language/index.ts';
import { contains } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  phraseOf,
  subjectOf,
  touching,
} from './context.ts';
import { clauseTimes, complement, finish, type Made, partyValue } from './dealing.ts';
import {
  isAmount,
  isGoods,
  isNothing,
  recipientAfter,
  type SupplyRoles,
  supplyRoles,
} from './supply-roles.ts';

const SUPPLY = { family: 'supply' } as const;

/**
 * Supplies: who handed what to whom, how many, when, or that nobody did.
 *
 * ```text
 * Tehran had provided Moscow with a limited number of drones      has not supplied drones to Niger
 * ^^^^^^ supplier     ^^^^^^ recipient     ^^^^^^^^^^^^^^^^ quantity      ^^^ happened: false
 * ```
 */
export function readSupplies(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const verbs = listOf(context.catalogue, 'supply');
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB' || !verbs.has(lemmaOf(verb))) return [];
    const roles = supplyRoles(context, tree, verb);
    if (roles.item === undefined) return [];
    const denied =
      isNothing(roles.item) || negatorOf(tree, verb) !== undefined || isDenied(tree, verb);
    return finish(tree, supplyAnswers(context, tree, { verb, roles, denied }), {
      rule: 'supply',
      ...SUPPLY,
    });
  });
}

/** Somebody who can deal: words that some mention of a party covers, or an unknown name. */
function dealer(context: AnswerContext, tree: Tree, head: Word | undefined): Word | undefined {
  if (head === undefined || isAmount(head) || isGoods(context, tree, head)) return undefined;
  const { parties, times } = context.mentions;
  if (touching(times, head).length > 0) return undefined;
  const named = head.upos === 'PROPN' || context.entityAt(head) !== null;
  return named || parties.some((party) => contains(party, head)) ? head : undefined;
}

function supplyAnswers(
  context: AnswerContext,
  tree: Tree,
  { verb, roles, denied }: { verb: Word; roles: SupplyRoles; denied: boolean },
): Made[] {
  const item = roles.item ?? verb;
  const span = phraseOf(tree, item);
  const clause = { start: Math.min(verb.start, span.start), end: Math.max(verb.end, span.end) };
  const made = roleAnswers(context, tree, roles);
  // "the government of the day" may be that of any dealing: only names tell which is meant.
  const named = made.filter(({ value }) => value.kind === 'party' && /\p{Lu}/u.test(value.value));
  const about = named.flatMap(({ question, value, anchor }) =>
    [keyOf(value), ...statesAt(context, anchor)].map((key) => `${question} ${key}`),
  );
  const happened: Made = {
    question: 'happened',
    value: { kind: 'yes-no', value: !denied },
    span: clause,
    anchor: verb,
    rejected: false,
    about,
  };
  if (denied) return [happened];
  const more = [...made, ...goodsAnswers(context, tree, item), ...clauseTimes(context, tree, verb)];
  // Each may be laid to another claim than the deed, and tells of the same dealing all the same.
  return [happened, ...more.map((answer) => ({ ...answer, about }))];
}

/** The state that a word names or, as its capital, stands for: Moscow and Russia are one bearer. */
function statesAt({ mentions }: AnswerContext, head: Word): string[] {
  return touching(mentions.places, head).flatMap(({ place }) =>
    place === null || place.country === '' ? [] : [`state:${place.country}`],
  );
}

function keyOf(value: AnswerValue): string {
  return value.kind === 'party' ? (value.entity ?? value.value.toLowerCase()) : '';
}

function roleAnswers(
  context: AnswerContext,
  tree: Tree,
  { supplier, recipient }: Omit<SupplyRoles, 'item'>,
): Made[] {
  return (
    [
      ['supplier', supplier],
      ['recipient', recipient],
    ] as const
  ).flatMap(([question, head]): Made[] => {
    const party = dealer(context, tree, head);
    if (party === undefined) return [];
    return [{ question, ...partyValue(context, tree, party), anchor: party, rejected: false }];
  });
}

/** What was handed over, and how many. */
function goodsAnswers(context: AnswerContext, tree: Tree, item: Word): Made[] {
  const { text, mentions } = context;
  const amount = isAmount(item) ? item : amountBefore(tree, item);
  const goods = isAmount(item) ? (complement(tree, item, /^of$/) ?? item) : item;
  const phrase = phraseOf(tree, goods);
  const to = text.slice(goods.end, phrase.end).search(/\s{1,9}(?:to|for)\s/);
  const span = to < 0 ? phrase : { start: phrase.start, end: goods.end + to };
  const found: Made[] = [
    {
      question: 'item',
      value: { kind: 'words', value: bareWords(text, span) },
      span,
      anchor: goods,
      rejected: false,
    },
  ];
  const counted = [
    localPhrase(tree, item),
    ...(amount === undefined ? [] : [localPhrase(tree, amount)]),
  ];
  const quantity = counted
    .flatMap((phrase) => touching(mentions.quantities, phrase))
    .find(({ unit }) => unit === null);
  if (quantity !== undefined) {
    const { min, max, hedge } = quantity;
    found.push({
      question: 'quantity',
      value: { kind: 'number', min, max, hedge, unit: null },
      span: { start: quantity.start, end: quantity.end },
      anchor: item,
      rejected: false,
    });
  }
  return found;
}

/** "a limited number of drones": the word that measures the goods. */
function amountBefore(tree: Tree, item: Word): Word | undefined {
  const up = tree.governor(item);
  return isAmount(up) ? up : undefined;
}

/** "denied ever having supplied": the negation stands on the verb above. */
function isDenied(tree: Tree, verb: Word): boolean {
  const denying = [...tree.ancestors(verb)].slice(0, 2).find((up) => lemmaOf(up) === 'deny');
  if (denying === undefined) return false;
  // "Having first denied it, he conceded that ...": what stands between said something else.
  const [first, last] = [denying.index, verb.index].sort((x, y) => x - y);
  return !tree.sentence.words
    .slice((first ?? 0) + 1, last)
    .some(({ upos, xpos }) => upos === 'VERB' && /^VB[DPZ]$/.test(xpos));
}

/** Supplies told by their result: goods that went somewhere, goods that one does not own. */
export function readArrivals(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB') return [];
    const made = /^(?:go|reach|arrive|leave)$/.test(lemmaOf(verb))
      ? arrival(context, tree, verb)
      : possession(context, tree, verb);
    return finish(tree, made, { rule: 'supply/arrival', ...SUPPLY }).map((finding) =>
      isOfATime(context.text, finding) ? { ...finding, rule: OF_A_TIME_RULE } : finding,
    );
  });
}

/** Rule of denials that hold for a time only: "nothing has left since the coup". */
export const OF_A_TIME_RULE = 'supply/of-a-time';

/** Room after a denial for the words that bound it. */
const BOUND_CODE_UNITS = 30;

function isOfATime(text: string, { value, span }: Finding): boolean {
  const denies = value.kind === 'yes-no' && !value.value;
  return (
    denies &&
    /\b(?:since|after|before|until)\b/i.test(text.slice(span.start, span.end + BOUND_CODE_UNITS))
  );
}

function arrival(context: AnswerContext, tree: Tree, verb: Word): Made[] {
  const goods = subjectOf(tree, verb) ?? goodsBefore(context, tree, verb);
  const to =
    complement(tree, verb, /^(?:to|for|in)$/) ??
    (lemmaOf(verb) === 'reach' ? tree.dependant(verb, 'obj') : undefined);
  if (goods === undefined || to === undefined || !isGoods(context, tree, goods)) return [];
  const roles: SupplyRoles = { supplier: undefined, recipient: to, item: goods };
  const denied = isNothing(goods) || negatorOf(tree, verb) !== undefined;
  return supplyAnswers(context, tree, { verb, roles, denied });
}

/** "that loitering munitions made in the town went abroad": the last goods before the verb. */
function goodsBefore(context: AnswerContext, tree: Tree, verb: Word): Word | undefined {
  const { words } = tree.sentence;
  for (let at = verb.index - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined || word.upos === 'SCONJ' || /^[,;:]$/.test(word.form)) return undefined;
    if (word.upos === 'NOUN' && isGoods(context, tree, word)) return word;
  }
  return undefined;
}

/** "does not possess such drones", "denies that it uses Iranian drones". */
function possession(context: AnswerContext, tree: Tree, verb: Word): Made[] {
  const object = tree.dependant(verb, 'obj');
  if (object === undefined) return [];
  const lemma = lemmaOf(verb);
  const none = negatorOf(tree, verb) !== undefined || isNothing(object);
  const owns = /^(?:possess|own|receive|acquire)$/.test(lemma) && none;
  const foreign = lemma === 'use' && isGoods(context, tree, object) && isForeign(tree, object);
  const deniedUse = foreign && context.claimAt(verb)?.stance === 'denies';
  if (!owns && !deniedUse) return [];
  const user = deniedUse
    ? dealer(context, tree, supplyRoles(context, tree, verb).supplier)
    : undefined;
  const about =
    user === undefined
      ? []
      : [keyOf(partyValue(context, tree, user).value), ...statesAt(context, user)].map(
          (key) => `recipient ${key}`,
        );
  const span = { start: verb.start, end: Math.max(verb.end, object.end) };
  const value: AnswerValue = { kind: 'yes-no', value: false };
  return [{ question: 'happened', value, span, anchor: verb, rejected: false, about }];
}

/** "Iranian drones": a weapon told by the state that it comes from. */
function isForeign(tree: Tree, object: Word): boolean {
  return tree
    .dependants(object, 'amod')
    .some(({ form, upos }) => upos === 'ADJ' && /^\p{Lu}/u.test(form));
}

/** Verbs whose subject takes part in the delivery that they govern. */
const TAKING_PART =
  /^(?:involve|participate|arrange|organise|organize|carry|make|begin|start|complete|approve|order|confirm|admit)$/;

/** Verbs of which a delivery that they govern need not have taken place. */
const PREVENTING = /^(?:stop|prevent|halt|block|ban|forbid|hinder|curb|end|seek|promise|want)$/;

/** Supplies told by a noun: "involved in the delivery of such munitions to the army". */
export function readSupplyNouns(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((noun): Finding[] => {
    const names = /^(?:delivery|supply|supplying|transfer|shipment|export)$/.test(lemmaOf(noun));
    if (noun.upos !== 'NOUN' || !names) return [];
    const item = complement(tree, noun, /^of$/);
    if (item === undefined || !isGoods(context, tree, item)) return [];
    const verb = [...tree.ancestors(noun)].find(({ upos }) => upos === 'VERB');
    if (verb !== undefined && PREVENTING.test(lemmaOf(verb))) return [];
    const denied =
      /^no$/i.test(tree.dependant(noun, 'det')?.form ?? '') ||
      (verb !== undefined && negatorOf(tree, verb) !== undefined);
    const takesPart = verb !== undefined && TAKING_PART.test(lemmaOf(verb));
    const owner = tree.children(noun).find(({ deprel }) => deprel === 'nmod:poss');
    const roles: SupplyRoles = {
      supplier: owner ?? (takesPart ? subjectOf(tree, verb) : undefined),
      recipient:
        complement(tree, noun, /^to$/) ??
        complement(tree, item, /^to$/) ??
        recipientAfter(tree, noun),
      item,
    };
    const anchored = supplyAnswers(context, tree, { verb: noun, roles, denied });
    const times = denied || verb === undefined ? [] : clauseTimes(context, tree, verb);
    return finish(tree, [...anchored, ...times], { rule: 'supply/noun', ...SUPPLY });
  });
}

/** Denials of a supply by nouns: "There was no contract and there was no shipment". */
export function readNoSupply(_context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const none = tree.sentence.words.find(
    (word) =>
      /^(?:contract|shipment|delivery|supply|consignment|transfer|sale)$/.test(lemmaOf(word)) &&
      word.upos === 'NOUN' &&
      tree.children(word).some((child) => relation(child) !== 'punct' && /^no$/i.test(child.form)),
  );
  if (none === undefined) return [];
  const value: AnswerValue = { kind: 'yes-no', value: false };
  const span = localPhrase(tree, none);
  return finish(tree, [{ question: 'happened', value, span, anchor: none, rejected: false }], {
    rule: 'supply/none',
    ...SUPPLY,
  });
}
