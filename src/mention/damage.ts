import { type Sentence, Tree, type Word } from '../language/index.ts';
import type { DamageLevel, DamageWords } from './damage-words.ts';
import { antecedentOf, isElliptic } from './ellipsis.ts';
import type { DamageMention, MentionContext } from './mention.ts';

const NEGATION = new Set([
  'no',
  'not',
  "n't",
  'n’t',
  'never',
  'without',
  'nothing',
  'none',
  'zero',
  'neither',
  'hardly',
]);
const HYPOTHETICAL = new Set([
  'will',
  'would',
  'could',
  'can',
  'might',
  'may',
  'should',
  'shall',
  "'ll",
  'must',
]);
const WEAPON = new Set(
  (
    'drone missile rocket uav uas quadcopter projectile target mine bomb shell warhead munition ' +
    'weapon interceptor aircraft aerial unmanned intruder'
  ).split(' '),
);
// How far from its head a word of degree or negation stands, in words: "no major structural or
// other damage" has five between.
const BEFORE_WORDS = 6;
const AFTER_WORDS = 2;
// How far the damaged thing stands from its verb where the tree does not show it.
const THING_WORDS = 7;
// How many sentences back the thing of "two others were destroyed" is looked for.
const SENTENCES_BACK = 2;

// Who brings down what flies, where the object itself is not named ("gunners destroyed two").
const DOWNERS = /^(?:gunner|interceptor|anti-aircraft|antiaircraft|air-defen[cs]e)$/;

/** What one damage word is read with. */
interface Reading {
  readonly head: Word;
  readonly tree: Tree;
  /** The sentences before this one, the nearest last. */
  readonly before: readonly Sentence[];
  readonly words: DamageWords;
}

/**
 * Damage to things, in order, from the words and their surroundings: the level that the word tells,
 * changed by words of degree ("slight", "completely") and negation ("not one window was broken";
 * "no serious damage" leaves minor). What has not happened (will, could, tried to), figurative
 * damage ("to relations") and the downing of weapons are none.
 */
export function recogniseDamage(
  context: MentionContext,
  words: DamageWords,
): readonly DamageMention[] {
  const { sentences } = context.analysis;
  return sentences.flatMap((sentence, at) => {
    const tree = new Tree(sentence);
    const before = sentences.slice(Math.max(0, at - SENTENCES_BACK), at);
    return sentence.words.flatMap((head): DamageMention[] => {
      const reading = { head, tree, before, words };
      const base = baseLevel(reading);
      if (base === null) return [];
      const { level, first, last } = inContext(reading, base);
      return [
        {
          kind: 'damage',
          start: Math.min(first.start, head.start),
          end: Math.max(last.end, head.end),
          level,
        },
      ];
    });
  });
}

/** What the word alone tells, or null where it tells of no damage. */
function baseLevel(reading: Reading): DamageLevel | null {
  const { head, words } = reading;
  const form = head.form.toLowerCase();
  const lemma = head.lemma.toLowerCase();
  if (head.upos === 'NOUN' && words.nouns.has(lemma)) {
    return isFigurativeNoun(reading) ? null : (words.nouns.get(lemma) ?? null);
  }
  if (head.upos === 'ADJ' && words.adjectives.has(form)) {
    return isOfWeapon(reading) ? null : (words.adjectives.get(form) ?? null);
  }
  if (head.upos !== 'VERB' && head.upos !== 'ADJ') return null;
  const verb = head.upos === 'ADJ' ? verbOfParticiple(lemma, words) : lemma;
  const particle = particleOf(reading);
  const level = words.particles.get(`${verb} ${particle}`) ?? words.verbs.get(verb);
  if (level === undefined || isUnreal(reading)) return null;
  const things = affected(reading);
  if (things.some((thing) => words.figurative.has(thing) || WEAPON.has(thing))) return null;
  const needsThing = words.physical.has(verb) || !words.verbs.has(verb);
  return needsThing && !things.some((thing) => words.things.has(thing)) ? null : level;
}

/** Participles of damaging verbs that no ending tells. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['broken', 'break'],
  ['burnt', 'burn'],
  ['torn', 'tear'],
  ['blown', 'blow'],
]);

/**
 * The verb of a participle that was tagged as an adjective ("not one window was broken") and so kept
 * its form as its lemma; the lemma itself where it is of no known verb.
 */
function verbOfParticiple(lemma: string, { verbs }: DamageWords): string {
  const stem = lemma.replace(/ed$/, '');
  const regular = [stem, `${stem}e`, stem.slice(0, -1)].find((one) => verbs.has(one));
  return IRREGULAR.get(lemma) ?? (stem === lemma ? lemma : (regular ?? lemma));
}

function particleOf({ head, tree }: Reading): string {
  const next = tree.sentence.words[head.index + 1];
  return next !== undefined && /^(?:ADP|ADV|PART)$/.test(next.upos) ? next.form.toLowerCase() : '';
}

/** "damage to relations", "reputational damage", "weapons of mass destruction", "paid damages". */
function isFigurativeNoun({ head, tree, words }: Reading): boolean {
  const { words: all } = tree.sentence;
  if (/^damages$/i.test(head.form)) return true;
  const next = all[head.index + 1];
  // "damage control", "damage assessment": about damage, and tells of none.
  if (next?.upos === 'NOUN' && next.head === head.head) return true;
  if (next?.upos === 'NOUN' && head.head === next.index) return true;
  const before = all.slice(Math.max(0, head.index - 2), head.index);
  if (before.some((word) => words.abstract.has(word.form.toLowerCase()))) return true;
  if (!/^(?:to|of)$/i.test(next?.form ?? '')) return isUnreal({ head, tree });
  const phrase = clauseAfter(all, head.index + 2, THING_WORDS);
  return phrase.some((word) => words.figurative.has(word.lemma.toLowerCase()));
}

function isOfWeapon({ head, tree }: Reading): boolean {
  const { words } = tree.sentence;
  const around = [words[head.index + 1], tree.governor(head)];
  return around.some((word) => word !== undefined && WEAPON.has(word.lemma.toLowerCase()));
}

/** True for what is planned, possible or feared and not said to have happened. */
function isUnreal({ head, tree }: Pick<Reading, 'head' | 'tree'>): boolean {
  const { words } = tree.sentence;
  const before = words.slice(Math.max(0, head.index - 4), head.index);
  const forms = before.map((word) => word.form.toLowerCase());
  const modal = forms.some((form) => HYPOTHETICAL.has(form));
  if (modal && !forms.includes('have')) return true;
  if (head.upos !== 'VERB') return false;
  // "tried to destroy", "in order to destroy"; "to have destroyed" and "managed to" did happen.
  const to = forms.lastIndexOf('to');
  if (to < 0 || before.slice(to + 1).some((word) => word.upos === 'NOUN')) return false;
  return head.xpos === 'VB' && !/^(?:managed|able)$/.test(forms[to - 1] ?? '');
}

/**
 * Lemmas of what a verb damages: its object or passive subject, near it where unlabelled; of a
 * number or pronoun ("two others were destroyed") what it stands for.
 */
function affected(reading: Reading): readonly string[] {
  const { head, tree, before } = reading;
  const found = objectWords(reading);
  if (!isElliptic(found)) return found.map(lemmaOf);
  const meant = antecedentOf(found, { tree, verb: head, before });
  if (meant !== null) return [...found, meant].map(lemmaOf);
  return [...found.map(lemmaOf), ...(isDowning(reading) ? ['projectile'] : [])];
}

function lemmaOf(word: Word): string {
  return word.lemma.toLowerCase();
}

/** "Air defence destroyed two": its work is what flies, whatever the text has named. */
function isDowning({ head, tree }: Reading): boolean {
  const doers = [...tree.dependants(head, 'nsubj'), ...tree.dependants(head, 'obl')];
  return doers.some((doer) => {
    const { index } = doer;
    const pair = `${tree.sentence.words[index - 1]?.form ?? ''} ${doer.lemma}`.toLowerCase();
    return DOWNERS.test(doer.lemma.toLowerCase()) || /^air defen[cs]es?$/.test(pair);
  });
}

/** The words of a verb's object or passive subject. */
function objectWords({ head, tree }: Reading): readonly Word[] {
  const { words } = tree.sentence;
  const labelled = tree.dependants(head, 'obj', 'nsubj:pass');
  const passive = head.xpos === 'VBN' || tree.dependants(head, 'nsubj:pass').length > 0;
  const owners = head.deprel === 'acl' || head.deprel === 'amod' ? [tree.governor(head)] : [];
  const subjects = tree
    .dependants(head, 'nsubj')
    .filter(() => tree.dependant(head, 'obj') === undefined);
  const roots = [...labelled, ...owners, ...subjects].filter((word) => word !== undefined);
  if (roots.length > 0) {
    return roots.flatMap((word) => tree.subtree(word, (branch) => branch.index === head.index));
  }
  return passive
    ? words.slice(Math.max(0, head.index - THING_WORDS), head.index)
    : clauseAfter(words, head.index + 1, THING_WORDS);
}

/** Up to `limit` words from `from`, ending with the clause. */
function clauseAfter(words: readonly Word[], from: number, limit: number): readonly Word[] {
  const after = words.slice(from, from + limit);
  const stop = after.findIndex((word) => /^[,;:.()–—]$/.test(word.form) || word.upos === 'VERB');
  return stop < 0 ? after : after.slice(0, stop);
}

/** The level with degree and negation taken in, and the words that the mention spans. */
function inContext(
  { head, tree, words }: Reading,
  base: DamageLevel,
): { level: DamageLevel; first: Word; last: Word } {
  const all = tree.sentence.words;
  let first = head;
  let last = head;
  let level = base;
  let degree: DamageLevel | null = null;
  let negated = false;
  for (let at = head.index - 1; at >= Math.max(0, head.index - BEFORE_WORDS); at--) {
    const word = all[at];
    if (word === undefined || /^[,;:.()–—]$/.test(word.form) || /^(?:but|and)$/i.test(word.form))
      break;
    const form = word.form.toLowerCase();
    const known = words.degrees.get(form);
    // A degree stands right before its head, or before its other adjectives.
    if (degree === null && known !== undefined && head.index - at <= 3) {
      degree = known;
      first = word;
    }
    if (NEGATION.has(form)) {
      negated = true;
      first = word;
      break;
    }
  }
  for (const word of all.slice(head.index + 1, head.index + 1 + AFTER_WORDS)) {
    const known = words.degrees.get(word.form.toLowerCase());
    if (degree !== null || known === undefined || word.upos !== 'ADV') continue;
    degree = known;
    last = word;
  }
  if (degree !== null && base !== 'none') level = degree;
  if (negated && base !== 'none') {
    // "no serious damage" and "not completely destroyed" leave room for less.
    level =
      degree === null || degree === 'minor' ? 'none' : degree === 'serious' ? 'minor' : 'serious';
  }
  return { level, first, last };
}
