import { relation, type Tree, type Word } from '../../language/index.ts';
import { type Span, wordsAt } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { categoriesIn } from '../catalogue/kinds.ts';
import { triggersIn } from '../triggers.ts';
import { headOf } from './circumstances.ts';
import {
  type AnswerContext,
  bareWords,
  companions,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  phraseOf,
  subjectOf,
  within,
} from './context.ts';
import { isContrasted, standingOf } from './refused.ts';

/** Damage: each mention of it with the thing that it befell. */
export function readDamage(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return within(context.mentions.damage, tree.sentence).flatMap((mention): Finding[] => {
    const head = headOf(tree, mention);
    if (head === undefined || isPerson(context, tree, head)) return [];
    if (isAboutDamage(context.text, { tree, head, mention })) return [];
    const span = clauseAround(tree, head, mention);
    return [
      {
        question: 'damage',
        value: { kind: 'level', level: mention.level, value: bareWords(context.text, span) },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'damage',
        family: 'violence',
      },
    ];
  });
}

/** "The pattern of damage", "and not a mine damaged her": damage is spoken of, none is told. */
function isAboutDamage(
  text: string,
  { tree, head, mention }: { tree: Tree; head: Word; mention: Span },
): boolean {
  const words = text.slice(mention.start, mention.end);
  if (/^damages?$/i.test(words)) return relation(head) === 'nmod';
  return (
    /^not an? \p{L}+ (?:damaged|destroyed|broke)/iu.test(
      text.slice(mention.start, mention.end + 20),
    ) && tree.dependant(head, 'nsubj') !== undefined
  );
}

/** Drones are shot down and people hurt: neither is damage. */
function isPerson({ catalogue }: AnswerContext, tree: Tree, head: Word): boolean {
  const subject =
    tree.dependant(head, 'nsubj:pass') ??
    (relation(head) === 'acl' ? tree.governor(head) : undefined) ??
    (head.upos === 'VERB' ? tree.dependant(head, 'obj') : undefined) ??
    tree.dependant(head, 'nsubj');
  if (subject === undefined) return false;
  const lemma = lemmaOf(subject);
  const agent = tree.dependant(head, 'nsubj');
  if (agent !== undefined && /^(?:defen[cs]e?|gunner|battery)$/.test(lemmaOf(agent))) return true;
  return (
    listOf(catalogue, 'crowd').has(lemma) ||
    listOf(catalogue, 'weapons').has(lemma) ||
    subject.upos === 'NUM' ||
    lemma === 'other'
  );
}

/** The mention with its subject and object, as far as they stand in one run of words. */
function clauseAround(tree: Tree, head: Word, mention: Span): Span {
  const arguments_ = tree
    .children(head)
    .filter((child) => ['nsubj', 'obj', 'obl', 'nmod', 'amod', 'aux'].includes(relation(child)))
    .filter((child) => Math.abs(child.index - head.index) < 14)
    .map((child) => phraseOf(tree, child));
  const governed = relation(head) === 'amod' ? tree.governor(head) : undefined;
  const parts = [
    mention,
    ...arguments_,
    ...(governed === undefined ? [] : [phraseOf(tree, governed)]),
  ];
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/** Nouns of an undertaking that can fail. */
const UNDERTAKING = new Set([
  'attempt',
  'attack',
  'raid',
  'strike',
  'sortie',
  'assault',
  'operation',
  'plot',
  'incursion',
  'provocation',
  'mission',
]);

/**
 * Outcome: an attack foiled, repelled or unsuccessful, or one that succeeded.
 *
 * ```text
 * had foiled a drone attack    an unsuccessful attack    The sortie ended in complete failure
 * ```
 */
export function readOutcome(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const failed = listOf(context.catalogue, 'failed');
  const succeeded = listOf(context.catalogue, 'succeeded');
  return tree.sentence.words.flatMap((word): Finding[] => {
    const lemma = lemmaOf(word);
    const value = failed.has(lemma) ? 'failed' : succeeded.has(lemma) ? 'succeeded' : null;
    if (value === null) return [];
    const undertaking = undertakingOf(tree, word);
    if (undertaking === undefined) return [];
    const negated = word.upos === 'VERB' && negatorOf(tree, word) !== undefined;
    const ends = [word, undertaking].map((w) => phraseOf(tree, w));
    return [
      {
        question: 'outcome',
        value: { kind: 'outcome', value: negated ? 'succeeded' : value },
        span: {
          start: Math.min(...ends.map(({ start }) => start)),
          end: Math.max(...ends.map(({ end }) => end)),
        },
        anchor: word,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'outcome',
        family: 'violence',
      },
    ];
  });
}

/** What failed or was made to fail: among the words next to this one in the tree. */
function undertakingOf(tree: Tree, word: Word): Word | undefined {
  const up = tree.governor(word);
  const near = [...tree.children(word), ...(up === undefined ? [] : [up, ...tree.children(up)])];
  return near.find(
    (candidate) => UNDERTAKING.has(lemmaOf(candidate)) && candidate.index !== word.index,
  );
}

/** With what: weapons named in a sentence that speaks of the event or of their fate. */
export function readWeapons(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const triggers = triggersIn(tree, context.catalogue);
  const families = new Set(triggers.map(({ type }) => type.family));
  const speaks = families.has('violence') || tellsFate(context, tree);
  const called = tree.sentence.words.flatMap((word) => calledWeapon(context, tree, word));
  const mentioned = within(context.mentions.weapons, tree.sentence).flatMap(
    (mention): Finding[] => {
      const head = headOf(tree, mention);
      if (head === undefined || onlyNames(tree, head) || isTraded(context, tree, head)) return [];
      if (!speaks && !isNamedAsMeans(tree, head)) return [];
      const span = weaponPhrase(tree, head, mention);
      const above = [head, ...tree.ancestors(head)];
      const denied =
        isContrasted(tree, head) ||
        above
          .slice(0, 3)
          .some((word) => word.upos === 'VERB' && negatorOf(tree, word) !== undefined) ||
        standingOf(tree, head) === 'refused';
      return [
        {
          question: 'weapon',
          value: { kind: 'category', value: bareWords(context.text, span), category: null },
          span,
          anchor: head,
          sentence: tree.sentence.index,
          basis: 'read',
          rejected: denied,
          rule: 'weapon',
          family: 'violence',
        },
      ];
    },
  );
  return mentioned.length > 0 ? mentioned : called;
}

/** "It was an aircraft": a kind of weapon said of what happened, which no table of weapons lists. */
function calledWeapon(context: AnswerContext, tree: Tree, word: Word): Finding[] {
  if (word.upos !== 'NOUN' || tree.dependant(word, 'cop') === undefined) return [];
  if (!isNamedAsMeans(tree, word)) return [];
  const span = localPhrase(tree, word);
  const words = bareWords(context.text, span);
  const kinds = categoriesIn(words, { catalogue: context.catalogue, root: 'weapon' });
  if (kinds.length === 0) return [];
  return [
    {
      question: 'weapon',
      value: { kind: 'category', value: words, category: null },
      span,
      anchor: word,
      sentence: tree.sentence.index,
      basis: 'read',
      rejected: standingOf(tree, word) === 'refused' || negatorOf(tree, word) !== undefined,
      rule: 'weapon/called',
      family: 'violence',
    },
  ];
}

/** "It was an aircraft", "munitions were used", "compatible with a rocket": told as the means. */
function isNamedAsMeans(tree: Tree, head: Word): boolean {
  const subject = tree.dependant(head, 'cop') === undefined ? undefined : subjectOf(tree, head);
  if (subject !== undefined && /^(?:it|this|that|what)$/i.test(subject.form)) return true;
  return [...tree.ancestors(head)]
    .slice(0, 3)
    .some((word) =>
      /^(?:use|employ|hear|see|come|fly|compatible|consistent|reconcile|resemble|match)$/.test(
        lemmaOf(word),
      ),
    );
}

/** "an ordnance storage site", "a missile factory": a weapon that only says what a thing is for. */
function onlyNames(tree: Tree, head: Word): boolean {
  if (relation(head) !== 'compound') return false;
  const named = tree.governor(head);
  return named !== undefined && !/^(?:attack|strike|raid|fire|salvo|blast)$/.test(lemmaOf(named));
}

/** "deliveries of drones", "supplied drones": a weapon handed over, not one that was used here. */
function isTraded({ catalogue }: AnswerContext, tree: Tree, head: Word): boolean {
  const supply = listOf(catalogue, 'supply');
  const up = [...tree.ancestors(head)].slice(0, 2);
  return up.some(
    (word) =>
      (word.upos === 'VERB' &&
        supply.has(lemmaOf(word)) &&
        !/^(?:send|hand)$/.test(lemmaOf(word))) ||
      /^(?:delivery|export|supply|shipment|transfer|sale|consignment)$/.test(lemmaOf(word)),
  );
}

/** True where the sentence tells what became of weapons: shot down, landed, went astray. */
function tellsFate({ catalogue }: AnswerContext, tree: Tree): boolean {
  const signals = ['sent', 'stopped', 'hit'].flatMap((id) =>
    [...catalogue.questions.values()].filter((q) => q.id === id).flatMap((q) => q.signals),
  );
  return tree.sentence.words.some(
    (word) =>
      word.upos === 'VERB' &&
      signals.some(
        ({ as, words, with: needs }) =>
          as === 'verb' && needs === null && words.includes(lemmaOf(word)),
      ),
  );
}

function weaponPhrase(tree: Tree, head: Word, mention: Span): Span {
  const local = localPhrase(tree, head);
  const numbers = tree
    .children(head)
    .filter((child) => relation(child) === 'nummod' || relation(child) === 'det');
  const start = Math.max(local.start, ...numbers.map(({ end }) => end + 1));
  return { start: Math.min(start, mention.start), end: Math.max(local.end, mention.end) };
}

/** Words that lead from an effect to its cause. */
const CAUSAL_VERBS = new Set(['cause', 'trigger', 'ignite', 'spark', 'provoke', 'precede']);

/**
 * Cause: what an event is put down to.
 *
 * ```text
 * caused by a gas leak    attributed it to faulty wiring    We have no indications of an attack
 *           ^^^^^^^^^^                     ^^^^^^^^^^^^^                            ^^^^^^^^^ rejected
 * ```
 */
export function readCauses(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const cause = causeAt(tree, word) ?? harmingCause(context, tree, word);
    if (cause === undefined || !isThingLike(context, cause.head)) return [];
    const others = tree
      .dependants(cause.head, 'conj')
      .filter((other) => isContrasted(tree, other))
      .map((head): Cause => ({ head, rejected: !cause.rejected, rule: 'contrast' }));
    return [cause, ...others].map(({ head, rejected, rule }): Finding => {
      const span = phraseOf(tree, head);
      const words = bareWords(context.text, span).replace(/^(?:and )?not (?:an? )?/i, '');
      return {
        question: 'cause',
        value: { kind: 'category', value: words, category: null },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected,
        rule: `cause/${rule}`,
        family: 'violence',
      };
    });
  });
}

interface Cause {
  readonly head: Word;
  readonly rejected: boolean;
  readonly rule: string;
}

/** What an attack does to people and things: whatever caused it did not cause the event. */
const HARMS =
  /^(?:loss|damage|casualty|injury|death|harm|panic|alarm|outage|disruption|delay|concern|fear)$/;

function causeAt(tree: Tree, word: Word): Cause | undefined {
  const lemma = lemmaOf(word);
  const of = (marks: RegExp) =>
    tree
      .dependants(word, 'nmod', 'obl')
      .find((child) =>
        tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
      );
  const rejected = negatorOf(tree, word) !== undefined;
  const cause = (head: Word | undefined, rule: string, deny = rejected): Cause | undefined =>
    head === undefined ? undefined : { head, rejected: deny, rule };
  if (word.upos === 'VERB' && CAUSAL_VERBS.has(lemma)) {
    const agent = of(/^by$/);
    const effect = tree.dependant(word, 'obj');
    const isHarm = effect === undefined || HARMS.test(lemmaOf(effect));
    return cause(agent ?? (isHarm ? undefined : tree.dependant(word, 'nsubj')), 'verb');
  }
  if (word.upos === 'VERB' && /^(?:attribute|ascribe|put|blame)$/.test(lemma)) {
    const to = of(lemma === 'blame' ? /^on$/ : /^to$/);
    return cause(to, 'attributed');
  }
  if (word.upos === 'VERB' && (lemma === 'run' || lemma === 'hit')) {
    const into = lemma === 'run' ? of(/^into$/) : tree.dependant(word, 'obj');
    return into !== undefined && lemmaOf(into) === 'mine' ? cause(into, 'struck') : undefined;
  }
  if (/^(?:evidence|indication|sign|proof|trace)$/.test(lemma) && word.upos === 'NOUN') {
    const none = tree.children(word).some((child) => /^(?:no|any)$/i.test(child.form));
    return none ? cause(of(/^of$/), 'no-evidence', true) : undefined;
  }
  if (lemma === 'cause' && word.upos === 'NOUN') {
    const copula = tree.dependant(word, 'cop') !== undefined;
    return cause(copula ? tree.dependant(word, 'nsubj') : undefined, 'copula');
  }
  if (/^(?:result|consequence|outcome|work)$/.test(lemma) && word.upos === 'NOUN') {
    const told = tree.dependant(word, 'cop') !== undefined;
    return told ? cause(of(/^of$/), 'result') : undefined;
  }
  if (word.upos === 'VERB' && lemma === 'point') return cause(of(/^(?:to|at)$/), 'pointed');
  if (/^(?:speculation|allegation|rumou?r|theory|version|suggestion)$/.test(lemma)) {
    const about = of(/^(?:about|of|concerning)$/);
    return standingOf(tree, word) === 'refused' ? cause(about, 'refused-theory', true) : undefined;
  }
  if (word.upos === 'NOUN' && relation(word) === 'obl') {
    const marks = tree
      .children(word)
      .filter((child) => relation(child) === 'case')
      .map(lemmaOf)
      .join(' ');
    return /^(?:because of|due to|owing to|because)$/.test(marks)
      ? cause(word, 'because', false)
      : undefined;
  }
  return copularCause(tree, word);
}

/** Verbs of harm to things; who or what does it is the cause where its kind is one. */
const HARMING = /^(?:do|damage|destroy|break|sink|wreck|tear|cripple|disable|strike|hit)$/;

/** "an unmanned craft damaged the tanker", "was struck by an external impact". */
function harmingCause(context: AnswerContext, tree: Tree, word: Word): Cause | undefined {
  if (word.upos !== 'VERB' || !HARMING.test(lemmaOf(word))) return undefined;
  const by = tree
    .dependants(word, 'obl')
    .find((child) => tree.children(child).some((mark) => lemmaOf(mark) === 'by'));
  const harms = !/^(?:strike|hit|do)$/.test(lemmaOf(word));
  const head = by ?? (harms ? subjectOf(tree, word) : undefined);
  if (head === undefined || head.deprel === 'nsubj:pass') return undefined;
  // "air defence destroyed two of them": what is done to a weapon causes no event.
  const harmed =
    tree.dependant(word, 'obj') ?? (by === undefined ? undefined : subjectOf(tree, word));
  if (/^(?:defen[cs]e|gunner|battery|crew)$/.test(lemmaOf(head))) return undefined;
  if (harmed !== undefined && isWeaponLike(context, tree, harmed)) return undefined;
  const phrase = wordsAt(context.text, { start: phraseOf(tree, head).start, end: head.end });
  const kinds = categoriesIn(phrase, { catalogue: context.catalogue, root: 'cause' });
  if (kinds.length === 0) return undefined;
  return { head, rejected: negatorOf(tree, word) !== undefined, rule: 'harming' };
}

function isWeaponLike({ mentions, catalogue }: AnswerContext, tree: Tree, word: Word): boolean {
  return (
    listOf(catalogue, 'weapons').has(lemmaOf(word)) ||
    word.upos === 'NUM' ||
    within(mentions.weapons, localPhrase(tree, word)).length > 0
  );
}

/** "this was a mine": a pronoun for the event, and a thing that can cause one. */
function copularCause(tree: Tree, word: Word): Cause | undefined {
  if (word.upos !== 'NOUN' || tree.dependant(word, 'cop') === undefined) return undefined;
  const subject = tree.dependant(word, 'nsubj');
  if (subject === undefined || !/^(?:it|this|that|what)$/i.test(subject.form)) return undefined;
  const rejected = negatorOf(tree, word) !== undefined;
  // "this was the first such attack" ranks the event and explains nothing.
  const ranks = tree
    .children(word)
    .some(({ form }) => /^(?:first|such|latest|second)$/i.test(form));
  if (ranks) return undefined;
  const causal =
    /^(?:mine|bomb|leak|accident|sabotage|fault|failure|missile|rocket|attack|fire|engine)$/;
  return causal.test(lemmaOf(word)) ? { head: word, rejected, rule: 'copula-event' } : undefined;
}

function isThingLike({ mentions, catalogue }: AnswerContext, head: Word): boolean {
  if (head.upos !== 'NOUN') return false;
  if (listOf(catalogue, 'crowd').has(lemmaOf(head))) return false;
  return !mentions.parties.some(
    ({ start, end, party }) => start <= head.start && head.end <= end && party !== 'unnamed',
  );
}

/** Motive: to what end, or in answer to what, something was done. */
export function readMotives(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const triggers = triggersIn(tree, context.catalogue).filter(({ word }) => word.upos === 'VERB');
  const deeds = listOf(context.catalogue, 'deed');
  return tree.sentence.words.flatMap((word): Finding[] => {
    const trigger = triggers.find((t) => t.word.index === word.index);
    const done =
      word.upos === 'VERB' &&
      (trigger !== undefined || deeds.has(lemmaOf(word)) || lemmaOf(word) === 'change');
    if (!done) return [];
    const purpose =
      inOrderTo(tree, word) ??
      tree.dependants(word, 'advcl', 'obl').find((child) => isPurpose(tree, child));
    if (purpose === undefined || companions(tree, word).has('attempt')) return [];
    const words = tree
      .subtree(purpose, (branch) => relation(branch) === 'nsubj')
      .filter(({ upos }) => upos !== 'PUNCT');
    const span = { start: words[0]?.start ?? purpose.start, end: words.at(-1)?.end ?? purpose.end };
    return [
      {
        question: 'motive',
        value: { kind: 'words', value: bareWords(context.text, span) },
        span,
        anchor: purpose,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'motive',
        family: trigger?.type.family ?? (lemmaOf(word) === 'change' ? 'listing' : 'violence'),
      },
    ];
  });
}

/** "in order to evade sanctions": said outright, wherever the parser hangs it. */
function inOrderTo(tree: Tree, word: Word): Word | undefined {
  const { words } = tree.sentence;
  const order = words.find(
    ({ form, index }) =>
      index > word.index &&
      form.toLowerCase() === 'order' &&
      /^in$/i.test(words[index - 1]?.form ?? '') &&
      words[index + 1]?.form === 'to',
  );
  return order === undefined ? undefined : words[order.index + 2];
}

function isPurpose(tree: Tree, child: Word): boolean {
  const marks = tree.children(child).filter((mark) => ['mark', 'case'].includes(relation(mark)));
  const words = marks.map(lemmaOf).join(' ');
  if (relation(child) === 'advcl') {
    return /^(?:to|in order|in order to|so)$/.test(words) && child.xpos === 'VB';
  }
  return /^(?:retaliation|revenge|response|reprisal|retribution)$/.test(lemmaOf(child));
}
