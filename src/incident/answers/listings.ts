import type { Tree, Word } from '../../language/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isPassive,
  isQuestion,
  lemmaOf,
} from './context.ts';
import { agentOf, clauseTimes, complement, finish, type Made, partyValue } from './dealing.ts';
import { type NameRun, nameFrom, nameUpTo } from './name-run.ts';

const LISTING = { family: 'listing' } as const;

function named(context: AnswerContext, question: string, run: NameRun): Made {
  const { start, end, head } = run;
  const entity = context.entityAt({ start, end }) ?? context.entityAt(head);
  const value = bareWords(context.text, { start, end });
  return {
    question,
    value: { kind: 'party', value, entity },
    span: { start, end },
    anchor: head,
    rejected: false,
  };
}

function phrase(context: AnswerContext, tree: Tree, told: { question: string; head: Word }): Made {
  const { question, head } = told;
  return { question, ...partyValue(context, tree, head), anchor: head, rejected: false };
}

/**
 * Listings: who put whom on which list when.
 *
 * ```text
 * On January 6, Washington sanctioned Qods Aviation      imposed sanctions on Qods Aviation
 *    ^^^^^^^^^ at ^^^^^^^^^^ by        ^^^^^^^^^^^^^ name                      ^^^^^^^^^^^^^ name
 * ```
 */
export function readListings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB') return [];
    const after = objectStart(context, tree, verb);
    if (after === null) return [];
    const passive = isPassive(tree, verb);
    const object = tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass');
    const run = passive
      ? nameUpTo(tree, passiveStart(tree, verb))
      : (nameFrom(tree, after) ?? antecedent(tree, verb));
    const plain = after === verb.index + 1 ? object : undefined;
    const made: Made[] = [];
    if (run !== null) made.push(named(context, 'listed-name', run));
    else if (plain !== undefined && plain.upos !== 'PRON')
      made.push(phrase(context, tree, { question: 'listed-name', head: plain }));
    const lister = passive ? complement(tree, verb, /^by$/) : agentOf(tree, verb);
    const by = passive ? null : nameUpTo(tree, verb.index);
    if (by !== null) made.push(named(context, 'listed-by', by));
    else if (lister !== undefined && !/^(?:who|which|that)$/i.test(lister.form))
      made.push(phrase(context, tree, { question: 'listed-by', head: lister }));
    const times = clauseTimes(context, tree, verb).slice(0, 1);
    made.push(...times.map((time) => ({ ...time, question: 'listed-at' })));
    return finish(tree, made, { rule: 'listing', ...LISTING });
  });
}

/** "Altyn Qyran, which Norway blacklisted": the name before the relative pronoun. */
function antecedent(tree: Tree, verb: Word): NameRun | null {
  const { words } = tree.sentence;
  const pronoun = words.findLast(
    ({ form, index }) =>
      index < verb.index && index > verb.index - 6 && /^(?:which|who|whom|that)$/i.test(form),
  );
  if (pronoun === undefined) return null;
  const comma = words[pronoun.index - 1]?.form === ',' ? 1 : 0;
  return nameUpTo(tree, pronoun.index - comma);
}

/** Where the name of the listed may begin; null where the verb lists nobody. */
function objectStart({ catalogue }: AnswerContext, tree: Tree, verb: Word): number | null {
  const lemma = lemmaOf(verb);
  if (listOf(catalogue, 'list').has(lemma)) return verb.index + 1;
  const { words } = tree.sentence;
  const near = words.slice(verb.index + 1, verb.index + 30);
  const sanctions = near.find((word) => lemmaOf(word) === 'sanction');
  if (sanctions === undefined) return null;
  if (/^(?:hit|slap|target|punish)$/.test(lemma)) return verb.index + 1;
  if (!/^(?:impose|place)$/.test(lemma) || sanctions.index > verb.index + 4) return null;
  const on = near.find(
    ({ form, index }) => index > sanctions.index && /^(?:on|against|with)$/.test(form),
  );
  return on === undefined ? null : on.index + 1;
}

/** The first auxiliary before a passive verb. */
function passiveStart(tree: Tree, verb: Word): number {
  let at = verb.index;
  while (/^(?:AUX|ADV|PART)$/.test(tree.sentence.words[at - 1]?.upos ?? '')) at--;
  return at;
}

/**
 * Changes of name. A bearer that is named leaves a former name; of one that is not ("the company")
 * the new name is the other one.
 *
 * ```text
 * the company changed its name to Light Airplanes Industries in mid-2020
 *                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^ renamed-at
 * ```
 */
export function readRenamings(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((verb): Finding[] => {
    if (verb.upos !== 'VERB' || !renames(context, tree, verb)) return [];
    const later = laterName(tree, verb);
    const from = complement(tree, verb, /^from$/);
    const bearer = nameUpTo(tree, verb.index);
    const made: Made[] = [];
    if (from !== undefined)
      made.push(phrase(context, tree, { question: 'former-name', head: from }));
    else if (bearer !== null && later !== null) made.push(named(context, 'former-name', bearer));
    const isOther = from === undefined && bearer === null;
    if (later !== null) made.push(named(context, isOther ? 'former-name' : 'listed-name', later));
    const times = clauseTimes(context, tree, verb);
    made.push(...times.map((time) => ({ ...time, question: 'renamed-at' })));
    return finish(tree, made, { rule: 'renaming', ...LISTING });
  });
}

function renames({ catalogue }: AnswerContext, tree: Tree, verb: Word): boolean {
  if (listOf(catalogue, 'rename').has(lemmaOf(verb))) return true;
  if (lemmaOf(verb) !== 'change') return false;
  return tree.sentence.words
    .slice(verb.index + 1, verb.index + 5)
    .some((word) => lemmaOf(word) === 'name');
}

/** The name after "to", "as", "itself" or the verb itself. */
function laterName(tree: Tree, verb: Word): NameRun | null {
  const { words } = tree.sentence;
  const mark = words
    .slice(verb.index + 1, verb.index + 7)
    .find(({ form }) => /^(?:to|as|into|itself|themselves)$/i.test(form));
  return nameFrom(tree, (mark?.index ?? verb.index) + 1);
}
