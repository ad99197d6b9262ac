import { relation, type Tree, type Word } from '../../language/index.ts';
import type { WeaponMention } from '../../mention/index.ts';
import { type Span, wordsAt } from '../../text/index.ts';
import { type Trigger, triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  type Finding,
  isQuestion,
  lemmaOf,
  localPhrase,
  negatorOf,
  subjectOf,
  touching,
} from './context.ts';
import { headOf } from './events.ts';
import { standingOf } from './refused.ts';

/** What happened: the event word with what stands before it ("drone attack", "air strike"). */
export function readWhat(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return triggersIn(tree, context.catalogue)
    .filter((trigger) => introduces(context, tree, trigger))
    .map(({ word, type }): Finding => {
      const span = word.upos === 'NOUN' ? localPhrase(tree, word) : verbPhrase(tree, word);
      const value =
        word.upos === 'NOUN'
          ? nameOf(context, { tree, word })
          : kindOf(context, { tree, word, label: type.label });
      return {
        question: 'what',
        value: { kind: 'category', value, category: null },
        span,
        anchor: word,
        sentence: tree.sentence.index,
        basis: word.upos === 'NOUN' ? 'read' : 'implied',
        rejected: false,
        rule: 'what/trigger',
        family: type.family,
      };
    });
}

/** A verb with the small words that make its sense: "came under fire", "blew up". */
function verbPhrase(tree: Tree, verb: Word): Span {
  const after = tree.sentence.words.slice(verb.index + 1, verb.index + 3);
  const fire = after.findLast(({ form }) => /^(?:fire|up|off|out|down|aground|into)$/i.test(form));
  return { start: verb.start, end: fire?.end ?? verb.end };
}

const TOLD_APART = new Set(['supply', 'listing', 'protest', 'cyber']);

/** Verbs that by themselves tell what happened; "hit" and "strike" take their sense from others. */
const PLAIN_VERBS =
  /^(?:attack|bomb|explode|detonate|blow|derail|sink|crash|collide|shell|burn|come|open)$/;

/** "an explosion", "a drone attack": an event told of, neither counted, denied nor referred back to. */
function introduces(context: AnswerContext, tree: Tree, { word, type }: Trigger): boolean {
  if (TOLD_APART.has(type.family)) return false;
  if (word.upos === 'VERB') {
    const plain = PLAIN_VERBS.test(lemmaOf(word)) || strikesBy(context, tree, word) !== undefined;
    return plain && negatorOf(tree, word) === undefined;
  }
  if (word.xpos !== 'NN' || standingOf(tree, word) === 'refused') return false;
  const marks = tree
    .children(word)
    .filter((child) => ['det', 'nmod', 'nummod'].includes(relation(child)));
  const before = marks.filter((child) => child.index < word.index && relation(child) !== 'nmod');
  const back = before.some((child) => !/^(?:an?)$/i.test(child.form));
  const ordinal = tree
    .children(word)
    .some((child) => /^(?:first|second|third|similar|such|another|same)$/.test(lemmaOf(child)));
  return !back && !ordinal && relation(word) !== 'compound';
}

/** The noun with its compounds and adjectives, without numbers and articles. */
function nameOf({ text }: AnswerContext, { tree, word }: { tree: Tree; word: Word }): string {
  const parts = tree
    .children(word)
    .filter((child) => child.index < word.index && ['compound', 'amod'].includes(relation(child)))
    .filter((child) => child.index >= word.index - 3)
    .flatMap((child) => [...tree.subtree(child)]);
  const kept = [...parts, word].filter(({ upos }) => upos !== 'NUM' && upos !== 'PUNCT');
  return kept.map((part) => wordsAt(text, part).toLowerCase()).join(' ');
}

/** The weapon that strikes: "a rocket hit the laundry"; what is struck is nobody's means. */
function strikesBy({ mentions }: AnswerContext, tree: Tree, verb: Word): WeaponMention | undefined {
  const subject = /^(?:hit|strike|bomb|attack|shell)$/.test(lemmaOf(verb))
    ? subjectOf(tree, verb)
    : undefined;
  if (subject === undefined || subject.deprel === 'nsubj:pass') return undefined;
  return touching(mentions.weapons, localPhrase(tree, subject))[0];
}

/** A verb's event: by its weapon where one is named ("drones attacked"), else by its type. */
function kindOf(
  context: AnswerContext,
  { tree, word, label }: { tree: Tree; word: Word; label: string },
): string {
  const { mentions } = context;
  const plain = label.toLowerCase();
  if (plain !== 'attack') return plain;
  const striking = strikesBy(context, tree, word);
  if (striking !== undefined) return strikeBy(striking);
  const weapons = mentions.weapons.filter((mention) => {
    const head = headOf(tree, mention);
    return (
      head !== undefined && [...tree.ancestors(head)].some(({ index }) => index === word.index)
    );
  });
  const weapon = weapons.find(({ category }) => category !== 'explosive') ?? weapons[0];
  if (weapon === undefined) return plain;
  return isAircraft(weapon) ? 'air strike' : `${weapon.category.replace(/-/g, ' ')} attack`;
}

function strikeBy(weapon: WeaponMention): string {
  return isAircraft(weapon) ? 'air strike' : `${weapon.category.replace(/-/g, ' ')} strike`;
}

function isAircraft({ category }: WeaponMention): boolean {
  return /plane|aircraft|jet|bomber/.test(category);
}
