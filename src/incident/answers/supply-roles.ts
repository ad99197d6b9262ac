import { relation, type Tree, type Word } from '../../language/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { type AnswerContext, lemmaOf, phraseOf, touching } from './context.ts';

/** Who hands what to whom in one clause; each is the head of its phrase. */
export interface SupplyRoles {
  readonly supplier: Word | undefined;
  readonly recipient: Word | undefined;
  readonly item: Word | undefined;
}

/** A noun phrase's head with the preposition before the phrase, or null. */
interface Nominal {
  readonly head: Word;
  readonly mark: string | null;
}

/** A clause seldom runs further than this after its verb (newswire, by eye, 2026-11). */
const CLAUSE_WORDS = 16;

/**
 * Roles around a verb of handing over, by the order of the words: parsers take the second object,
 * or the clause after "that", for something else too often to be followed here.
 *
 * ```text
 * Iran had given Russia a limited number of drones      Moscow had been given drones by Tehran
 * ^^^^ supplier  ^^^^^^ recipient           ^^^^^^ item  ^^^^^^ recipient     ^^^^^^ item ^^^^^^ supplier
 * ```
 */
export function supplyRoles(context: AnswerContext, tree: Tree, verb: Word): SupplyRoles {
  const after = nominalsAfter(tree, verb);
  const marked = (...marks: (string | null)[]) => after.find(({ mark }) => marks.includes(mark));
  const things = after.filter(({ mark }) => mark === null || mark === 'with' || mark === 'of');
  const item = things.find(({ head }) => isGoods(context, tree, head))?.head;
  const to = marked('to')?.head;
  const left = subjectBefore(tree, verb);
  if (isPassive(tree, verb)) {
    const by = (marked('by') ?? marked('from'))?.head;
    const leftIsGoods = left !== undefined && (isGoods(context, tree, left) || isNothing(left));
    if (leftIsGoods) return { supplier: by, recipient: to, item: left };
    return { supplier: by, recipient: left ?? to, item };
  }
  const first = after[0];
  const indirect =
    first !== undefined && first.mark === null && first.head.index !== item?.index && item
      ? first.head
      : undefined;
  return { supplier: left, recipient: isAmount(indirect) ? to : (indirect ?? to), item };
}

/** Goods that can be handed over in war: drones, missiles, systems, "a number of drones". */
export function isGoods({ catalogue, mentions }: AnswerContext, tree: Tree, item: Word): boolean {
  const goods = listOf(catalogue, 'goods');
  if (isNothing(item)) return true;
  if (item.upos !== 'NOUN' && item.upos !== 'PROPN') return false;
  if (touching(mentions.weapons, phraseOf(tree, item)).some((m) => m.start <= item.end))
    return true;
  return [item, ...tree.children(item)].some((word) => goods.has(lemmaOf(word)));
}

export function isNothing(word: Word): boolean {
  return /^(?:nothing|none)$/i.test(word.form);
}

const AMOUNTS = /^(?:number|quantity|batch|series|amount|couple|handful|dozen)s?$/i;

/** "a limited number of drones": a word that only measures what follows it. */
export function isAmount(word: Word | undefined): boolean {
  return word !== undefined && AMOUNTS.test(word.form);
}

/** The first noun after a word that "to" leads to, in the same clause. */
export function recipientAfter(tree: Tree, word: Word): Word | undefined {
  return nominalsAfter(tree, word).find(({ mark }) => mark === 'to')?.head;
}

/** The heads of the noun phrases after a verb, up to the end of its clause. */
function nominalsAfter(tree: Tree, verb: Word): Nominal[] {
  const { words } = tree.sentence;
  const found: Nominal[] = [];
  let mark: string | null = null;
  for (let at = verb.index + 1; at < Math.min(words.length, verb.index + CLAUSE_WORDS); at++) {
    const word = words[at];
    if (word === undefined || endsClause(tree, word)) break;
    if (word.upos === 'ADP' && words[at + 1]?.form !== '-') mark = lemmaOf(word);
    if (!isNominal(word) || inPhrase(words, at)) continue;
    found.push({ head: word, mark });
    mark = null;
  }
  return found;
}

function isNominal({ upos, form }: Word): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || /^(?:him|her|them|nothing|none|it)$/i.test(form);
}

/** True where the noun goes on: "defence [ministry]", "Amir[-Abdollahian]", "Tehran['s friend]". */
function inPhrase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  if (next.upos === 'NOUN' || next.upos === 'PROPN' || next.form === '-') return true;
  return next.upos === 'PART' && /^['’]s?$/.test(next.form);
}

function endsClause(tree: Tree, word: Word): boolean {
  if (/^[;:.]$/.test(word.form) || word.upos === 'SCONJ') return true;
  if (/^(?:who|which|that|whose)$/i.test(word.form)) return true;
  return word.upos === 'VERB' &&
    !['amod', 'compound'].includes(relation(word)) &&
    tree.root !== undefined
    ? word.xpos !== 'VBG'
    : false;
}

/** True for "was given", "drones delivered to": be, or a bare participle after its noun. */
function isPassive(tree: Tree, verb: Word): boolean {
  if (verb.xpos !== 'VBN' && verb.xpos !== 'VBD') return false;
  const auxiliaries = auxiliariesBefore(tree, verb).map(lemmaOf);
  if (auxiliaries.includes('be')) return true;
  if (auxiliaries.length > 0) return false;
  return verb.xpos === 'VBN' && ['acl', 'amod'].includes(relation(verb));
}

function auxiliariesBefore(tree: Tree, verb: Word): Word[] {
  const found: Word[] = [];
  for (let at = verb.index - 1; at >= 0; at--) {
    const word = tree.sentence.words[at];
    if (word === undefined) break;
    if (word.upos === 'AUX' || /^(?:have|be)$/.test(lemmaOf(word))) found.push(word);
    else if (word.upos !== 'ADV' && word.upos !== 'PART') break;
  }
  return found;
}

/** Verbs that lend their subject to the verb below: "had promised to provide", "is said to have". */
const LENDING =
  /^(?:promise|allege|say|believe|agree|begin|continue|report|suspect|claim|accuse|plan|refuse|decline|know|think|appear|seem|help)$/;

/** The noun before a verb's auxiliaries, verbs of promising, and bracketed clauses. */
function subjectBefore(tree: Tree, verb: Word): Word | undefined {
  const own = tree
    .dependants(verb, 'nsubj')
    .filter((word) => word.index < verb.index && word.upos !== 'ADJ')
    .at(-1);
  if (own !== undefined && !/^(?:who|which|that)$/i.test(own.form)) return own;
  const { words } = tree.sentence;
  for (let at = verb.index - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isNominal(word)) return word;
    if (/^(?:who|which|that)$/i.test(word.form) || word.form === ',') continue;
    const lends = word.upos === 'VERB' && (LENDING.test(lemmaOf(word)) || lemmaOf(word) === 'have');
    if (lends) {
      const subject = tree.dependants(word, 'nsubj').findLast(({ index }) => index < word.index);
      if (subject !== undefined && isNominal(subject)) return subject;
      continue;
    }
    if (!['AUX', 'ADV', 'PART'].includes(word.upos)) return undefined;
  }
  return undefined;
}
