import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
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
  within,
} from './context.ts';
import { partyAt } from './responsible.ts';

type Made = Pick<Finding, 'question' | 'value' | 'span' | 'anchor' | 'rejected'>;

/** Adds what all findings of one reader have in common. */
function finish(
  tree: Tree,
  made: readonly Made[],
  common: { rule: string; family: string },
): Finding[] {
  return made.map((finding) => ({
    ...finding,
    sentence: tree.sentence.index,
    basis: 'read',
    ...common,
  }));
}

function complement(tree: Tree, word: Word, marks: RegExp): Word | undefined {
  return tree
    .dependants(word, 'obl', 'nmod', 'iobj')
    .find((child) =>
      tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
    );
}

function partyValue(
  context: AnswerContext,
  tree: Tree,
  head: Word,
): { value: AnswerValue; span: Span } {
  const span = phraseOf(tree, head);
  const entity = partyAt(context, { tree, head, span });
  return { value: { kind: 'party', value: bareWords(context.text, span), entity }, span };
}

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
    const roles = supplyRoles(tree, verb);
    const item = roles.item;
    if (item === undefined) return [];
    if (/^(?:nothing|none|any)$/i.test(item.form)) return noneSupplied(tree, { verb, item });
    if (!isGoods(context, tree, item)) return [];
    return finish(tree, supplyAnswers(context, tree, { verb, ...roles, item }), {
      rule: 'supply',
      family: 'supply',
    });
  });
}

interface Roles {
  readonly supplier: Word | undefined;
  readonly recipient: Word | undefined;
  readonly item: Word | undefined;
}

function supplyRoles(tree: Tree, verb: Word): Roles {
  const passive = tree.dependant(verb, 'nsubj:pass');
  const object = tree.dependant(verb, 'obj');
  const indirect = tree.dependants(verb, 'iobj')[0];
  const withItem = complement(tree, verb, /^with$/);
  const to = complement(tree, verb, /^(?:to|for)$/);
  const by = complement(tree, verb, /^(?:by|from)$/);
  const above = relation(verb) === 'acl' ? tree.governor(verb) : undefined;
  const subject = supplierOf(tree, verb);
  if (withItem !== undefined && object !== undefined) {
    return { supplier: subject, recipient: object, item: withItem };
  }
  if (passive !== undefined || (above !== undefined && verb.xpos === 'VBN')) {
    return { supplier: by, recipient: to, item: passive ?? above };
  }
  return { supplier: subject, recipient: indirect ?? to, item: object };
}

function supplierOf(tree: Tree, verb: Word): Word | undefined {
  const own = tree.dependant(verb, 'nsubj');
  if (own !== undefined && own.deprel !== 'nsubj:pass') return own;
  const up = tree.governor(verb);
  const shares = up !== undefined && ['xcomp', 'conj', 'advcl'].includes(relation(verb));
  return shares ? tree.dependant(up, 'nsubj') : undefined;
}

/** Goods that can be handed over in war: drones, missiles, systems, "a number of drones". */
function isGoods({ catalogue, mentions }: AnswerContext, tree: Tree, item: Word): boolean {
  const goods = listOf(catalogue, 'goods');
  if (touching(mentions.weapons, phraseOf(tree, item)).length > 0) return true;
  return [item, ...tree.children(item)].some((word) => goods.has(lemmaOf(word)));
}

function supplyAnswers(
  context: AnswerContext,
  tree: Tree,
  { verb, supplier, recipient, item }: { verb: Word; item: Word } & Roles,
): Made[] {
  const made: Made[] = [];
  const denied = negatorOf(tree, verb) !== undefined || isDenied(tree, verb);
  const span = phraseOf(tree, item);
  const clause = { start: Math.min(verb.start, span.start), end: Math.max(verb.end, span.end) };
  made.push({
    question: 'happened',
    value: { kind: 'yes-no', value: !denied },
    span: clause,
    anchor: verb,
    rejected: false,
  });
  for (const [question, head] of [
    ['supplier', supplier],
    ['recipient', recipient],
  ] as const) {
    if (head === undefined || denied) continue;
    made.push({ question, ...partyValue(context, tree, head), anchor: head, rejected: false });
  }
  if (denied) return made;
  made.push({
    question: 'item',
    value: { kind: 'words', value: itemWords(context, tree, item) },
    span,
    anchor: item,
    rejected: false,
  });
  const [quantity] = touching(context.mentions.quantities, localPhrase(tree, item)).filter(
    ({ unit }) => unit === null,
  );
  if (quantity !== undefined) {
    const { min, max, hedge } = quantity;
    made.push({
      question: 'quantity',
      value: { kind: 'number', min, max, hedge, unit: null },
      span: { start: quantity.start, end: quantity.end },
      anchor: item,
      rejected: false,
    });
  }
  made.push(...supplyTimes(context, tree, verb));
  return made;
}

/** "a limited number of drones" supplies drones. */
function itemWords({ text }: AnswerContext, tree: Tree, item: Word): string {
  const of = /^(?:number|quantity|batch|series|amount|couple)$/.test(lemmaOf(item))
    ? complement(tree, item, /^of$/)
    : undefined;
  return bareWords(text, phraseOf(tree, of ?? item));
}

/** "denied ever having supplied": the negation stands on the verb above. */
function isDenied(tree: Tree, verb: Word): boolean {
  return [...tree.ancestors(verb)].slice(0, 2).some((up) => lemmaOf(up) === 'deny');
}

function supplyTimes({ mentions, text }: AnswerContext, tree: Tree, verb: Word): Made[] {
  const clause = tree.subtree(verb);
  return within(mentions.times, tree.sentence).flatMap((time): Made[] => {
    const inClause = clause.some((word) => time.start <= word.start && word.end <= time.end);
    if (!inClause || time.edtf === null) return [];
    const before = text.slice(Math.max(0, time.start - 6), time.start);
    const since = /\bsince\s$/i.test(before) || /^since\b/i.test(text.slice(time.start, time.end));
    return [
      {
        question: since ? 'since' : 'when',
        value: { kind: 'time', edtf: time.edtf },
        span: { start: time.start, end: time.end },
        anchor: verb,
        rejected: false,
      },
    ];
  });
}

/** "Nothing had ever been delivered." */
function noneSupplied(tree: Tree, { verb, item }: { verb: Word; item: Word }): Finding[] {
  const value: AnswerValue = { kind: 'yes-no', value: false };
  const span = { start: Math.min(item.start, verb.start), end: Math.max(item.end, verb.end) };
  return finish(tree, [{ question: 'happened', value, span, anchor: verb, rejected: false }], {
    rule: 'supply/nothing',
    family: 'supply',
  });
}

/** Supplies told by their result: goods that went somewhere, goods that one does not own. */
export function readArrivals(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB') return [];
    const lemma = lemmaOf(verb);
    const common = { rule: 'supply/arrival', family: 'supply' };
    if (/^(?:go|reach|arrive|leave)$/.test(lemma)) {
      const goods = subjectOf(tree, verb);
      const to =
        complement(tree, verb, /^(?:to|for|in)$/) ??
        (lemma === 'reach' ? tree.dependant(verb, 'obj') : undefined);
      if (goods === undefined || to === undefined) return [];
      const nothing = /^(?:nothing|none)$/i.test(goods.form);
      if (!nothing && !isGoods(context, tree, goods)) return [];
      const denied = nothing || negatorOf(tree, verb) !== undefined;
      const span = { start: Math.min(goods.start, verb.start), end: Math.max(to.end, verb.end) };
      const made: Made[] = [
        {
          question: 'happened',
          value: { kind: 'yes-no', value: !denied },
          span,
          anchor: verb,
          rejected: false,
        },
      ];
      if (!denied) {
        const phrase = phraseOf(tree, goods);
        const item: AnswerValue = { kind: 'words', value: itemWords(context, tree, goods) };
        made.push({ question: 'item', value: item, span: phrase, anchor: goods, rejected: false });
        made.push({
          question: 'recipient',
          ...partyValue(context, tree, to),
          anchor: to,
          rejected: false,
        });
      }
      return finish(tree, made, common);
    }
    if (!/^(?:possess|own|receive|acquire)$/.test(lemma)) return [];
    const object = tree.dependant(verb, 'obj');
    const denied =
      negatorOf(tree, verb) !== undefined || /^(?:nothing|none)$/i.test(object?.form ?? '');
    if (!denied || object === undefined) return [];
    const value: AnswerValue = { kind: 'yes-no', value: false };
    const span = { start: verb.start, end: Math.max(verb.end, object.end) };
    return finish(
      tree,
      [{ question: 'happened', value, span, anchor: verb, rejected: false }],
      common,
    );
  });
}

/** Supplies told by a noun: "involved in the delivery of such munitions to the army". */
export function readSupplyNouns(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((noun): Finding[] => {
    if (
      noun.upos !== 'NOUN' ||
      !/^(?:delivery|supply|supplying|transfer|shipment)$/.test(lemmaOf(noun))
    )
      return [];
    const item = complement(tree, noun, /^of$/);
    if (item === undefined || !isGoods(context, tree, item)) return [];
    const verb = [...tree.ancestors(noun)].find(({ upos }) => upos === 'VERB');
    const denied = verb !== undefined && negatorOf(tree, verb) !== undefined;
    const span = { start: noun.start, end: Math.max(noun.end, item.end) };
    const made: Made[] = [
      {
        question: 'happened',
        value: { kind: 'yes-no', value: !denied },
        span,
        anchor: noun,
        rejected: false,
      },
    ];
    if (!denied) {
      const to = complement(tree, noun, /^to$/) ?? complement(tree, item, /^to$/);
      const by = verb === undefined ? undefined : subjectOf(tree, verb);
      if (to !== undefined)
        made.push({
          question: 'recipient',
          ...partyValue(context, tree, to),
          anchor: to,
          rejected: false,
        });
      if (by !== undefined)
        made.push({
          question: 'supplier',
          ...partyValue(context, tree, by),
          anchor: by,
          rejected: false,
        });
      if (verb !== undefined) made.push(...supplyTimes(context, tree, verb));
    }
    return finish(tree, made, { rule: 'supply/noun', family: 'supply' });
  });
}

/** Denials of a supply by nouns: "There was no contract and there was no shipment". */
export function readNoSupply(_context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const none = tree.sentence.words.find(
    (word) =>
      /^(?:contract|shipment|delivery|supply|consignment|transfer|sale)$/.test(lemmaOf(word)) &&
      word.upos === 'NOUN' &&
      tree.children(word).some((child) => /^no$/i.test(child.form)),
  );
  if (none === undefined) return [];
  const value: AnswerValue = { kind: 'yes-no', value: false };
  const span = localPhrase(tree, none);
  return finish(tree, [{ question: 'happened', value, span, anchor: none, rejected: false }], {
    rule: 'supply/none',
    family: 'supply',
  });
}

/** "There was no strike", "no attack took place". */
export function readNoEvent(context: AnswerContext, tree: Tree): readonly Finding[] {
  const types = [...context.catalogue.types.values()].filter(({ family }) => family === 'violence');
  const event = tree.sentence.words.find(
    (word) =>
      word.upos === 'NOUN' &&
      types.some(({ nouns }) => nouns.includes(lemmaOf(word))) &&
      tree.children(word).some((child) => /^no$/i.test(child.form)) &&
      (tree.children(word).some((child) => relation(child) === 'expl') ||
        ['nsubj', 'root', 'conj'].includes(relation(word))),
  );
  if (event === undefined || isQuestion(tree.sentence)) return [];
  const value: AnswerValue = { kind: 'yes-no', value: false };
  const span = localPhrase(tree, event);
  return finish(tree, [{ question: 'happened', value, span, anchor: event, rejected: false }], {
    rule: 'happened/none',
    family: 'violence',
  });
}

/** Listings: who put whom on which list when. */
export function readListings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const verbs = listOf(context.catalogue, 'list');
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB') return [];
    const lemma = lemmaOf(verb);
    const sanctions = complement(tree, verb, /^with$/);
    const bySanction =
      (/^(?:hit|slap|target|punish)$/.test(lemma) &&
        sanctions !== undefined &&
        lemmaOf(sanctions) === 'sanction') ||
      (/^(?:impose|place)$/.test(lemma) &&
        lemmaOf(tree.dependant(verb, 'obj') ?? verb) === 'sanction');
    if (!verbs.has(lemma) && !bySanction) return [];
    const imposed = /^(?:impose|place)$/.test(lemma);
    const listed = imposed
      ? complement(tree, verb, /^(?:on|against)$/)
      : (tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass'));
    const lister =
      tree.dependant(verb, 'nsubj:pass') === undefined
        ? supplierOf(tree, verb)
        : complement(tree, verb, /^by$/);
    const made: Made[] = [];
    if (listed !== undefined) {
      made.push({
        question: 'listed-name',
        ...partyValue(context, tree, listed),
        anchor: listed,
        rejected: false,
      });
    }
    if (lister !== undefined && !/^(?:who|which|that)$/i.test(lister.form)) {
      made.push({
        question: 'listed-by',
        ...partyValue(context, tree, lister),
        anchor: lister,
        rejected: false,
      });
    }
    made.push(
      ...supplyTimes(context, tree, verb).map((finding) => ({ ...finding, question: 'listed-at' })),
    );
    return finish(tree, made, { rule: 'listing', family: 'listing' });
  });
}

/** Changes of name: "changed its name to X in mid-2020", "formerly X", "was renamed X". */
export function readRenamings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const lemma = lemmaOf(word);
    const object = word.upos === 'VERB' ? tree.dependant(word, 'obj') : undefined;
    const changes =
      (lemma === 'change' && object !== undefined && lemmaOf(object) === 'name') ||
      (word.upos === 'VERB' && listOf(context.catalogue, 'rename').has(lemma));
    if (!changes) return [];
    const made: Made[] = [];
    const bearer = tree.dependant(word, 'nsubj') ?? (lemma === 'change' ? undefined : object);
    const later = complement(tree, word, /^(?:to|as|into)$/) ?? tree.dependant(word, 'xcomp');
    const former = complement(tree, word, /^from$/);
    for (const head of [former ?? (later === undefined ? undefined : bearer)]) {
      if (head !== undefined)
        made.push({
          question: 'former-name',
          ...partyValue(context, tree, head),
          anchor: head,
          rejected: false,
        });
    }
    if (later !== undefined) {
      made.push({
        question: 'listed-name',
        ...partyValue(context, tree, later),
        anchor: later,
        rejected: false,
      });
    }
    made.push(
      ...supplyTimes(context, tree, word).map((finding) => ({
        ...finding,
        question: 'renamed-at',
      })),
    );
    return finish(tree, made, { rule: 'renaming', family: 'listing' });
  });
}

/** Summonses: who summoned whom over what. */
export function readSummonses(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const verbs = listOf(context.catalogue, 'summon');
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB' || !verbs.has(lemmaOf(verb))) return [];
    const passive = tree.dependant(verb, 'nsubj:pass');
    const summoned = passive ?? tree.dependant(verb, 'obj');
    const by = passive === undefined ? supplierOf(tree, verb) : complement(tree, verb, /^by$/);
    const topic = /^(?:over|about|after|for|following)$/;
    const attached = summoned === undefined ? undefined : complement(tree, summoned, topic);
    const over = complement(tree, verb, topic) ?? attached;
    const made: Made[] = [];
    if (by !== undefined)
      made.push({
        question: 'summoned-by',
        ...partyValue(context, tree, by),
        anchor: by,
        rejected: false,
      });
    if (summoned !== undefined) {
      const whole = partyValue(context, tree, summoned);
      const span = attached === undefined ? whole.span : localPhrase(tree, summoned);
      const value: AnswerValue =
        whole.value.kind === 'party'
          ? { ...whole.value, value: bareWords(context.text, span) }
          : whole.value;
      made.push({ question: 'summoned', value, span, anchor: summoned, rejected: false });
    }
    if (over !== undefined) {
      const span = phraseOf(tree, over);
      const value: AnswerValue = { kind: 'words', value: bareWords(context.text, span) };
      made.push({ question: 'over', value, span, anchor: over, rejected: false });
    }
    made.push(...supplyTimes(context, tree, verb).filter(({ question }) => question === 'when'));
    return finish(tree, made, { rule: 'summons', family: 'protest' });
  });
}
