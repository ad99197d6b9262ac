import { relation, type Tree, type Word } from '../../language/index.ts';
import { wordsAt } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { categoriesIn } from '../catalogue/kinds.ts';
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
  within,
} from './context.ts';
import { isContrasted, standingOf } from './refused.ts';

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
    const found = causeAt(tree, word) ?? harmingCause(context, tree, word);
    const cause = found === undefined ? undefined : (affirmed(tree, found) ?? found);
    if (cause === undefined || !isThingLike(context, tree, cause.head)) return [];
    const contrasted = new Set([...tree.dependants(cause.head, 'conj'), found?.head ?? cause.head]);
    const others = [...contrasted]
      .filter((other) => other !== cause.head && isContrasted(tree, other))
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

/** "[a craft] and not a mine damaged her": what is put in the place of the contrasted cause. */
function affirmed(tree: Tree, cause: Cause): Cause | undefined {
  if (!isContrasted(tree, cause.head)) return undefined;
  const { words } = tree.sentence;
  const not = words.findLast(
    ({ form, index }) => index < cause.head.index && form.toLowerCase() === 'not',
  );
  const head = not === undefined ? undefined : words[not.index - CONTRAST_WORDS];
  return head?.upos === 'NOUN' ? { ...cause, head } : undefined;
}

/** From the noun to "not" across "and" or a comma. */
const CONTRAST_WORDS = 2;

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
    return cause(subjectOfCause(tree, word), 'copula');
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

/** Verbs that call something the cause: "a leak is considered the most probable cause". */
const CALLING = /^(?:consider|regard|deem|believe|think|presume|assume|name|identify|give|treat)$/;

/** What is, or is called, the cause. */
function subjectOfCause(tree: Tree, noun: Word): Word | undefined {
  const own = tree.dependant(noun, 'cop') && tree.dependant(noun, 'nsubj');
  const verb = tree.governor(noun);
  const called = verb !== undefined && CALLING.test(lemmaOf(verb));
  return own ?? (called ? tree.dependants(verb, 'nsubj:pass').at(-1) : undefined);
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

function isThingLike({ mentions, catalogue }: AnswerContext, tree: Tree, head: Word): boolean {
  // "a mine": taggers take it for the pronoun, which has no article.
  if (head.upos === 'PRON') return tree.dependant(head, 'det') !== undefined;
  if (head.upos !== 'NOUN') return false;
  if (listOf(catalogue, 'crowd').has(lemmaOf(head))) return false;
  return !mentions.parties.some(
    ({ start, end, party }) => start <= head.start && head.end <= end && party !== 'unnamed',
  );
}
