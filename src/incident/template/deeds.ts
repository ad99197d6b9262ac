import { relation, type Tree, type Word } from '../../language/index.ts';
import { joined } from './noun-phrase.ts';
import {
  ATTACK_VERBS,
  BLAST_VERBS,
  BOMB_NOUNS,
  DAMAGE_VERBS,
  DEED_NOUNS,
  HARM_VERBS,
  PERSON_DEED_NOUNS,
  PLACE_VERBS,
} from './template-words.ts';

/** What a word of violence says was done: harm to people, an attack, damage, a blast. */
export type DeedKind = 'harm' | 'attack' | 'damage' | 'blast' | 'accused';

/** One word of violence with those that its sentence ties to it. */
export interface Deed {
  readonly kind: DeedKind;
  readonly word: Word;
  /** Heads of the phrases for who did it. */
  readonly agents: readonly Word[];
  /** Heads of the phrases for whom or what it befell. */
  readonly patients: readonly Word[];
  /** Heads of the phrases for where it went off or what it was aimed at. */
  readonly places: readonly Word[];
  /** Heads of the phrases for what it was done with. */
  readonly means: readonly Word[];
}

/** Prepositions that lead from a blast or an attack to what it was aimed at. */
const AIMED = new Set([
  'against',
  'on',
  'at',
  'in',
  'near',
  'outside',
  'inside',
  'under',
  'of',
  'front',
  'into',
  'over',
  'next',
  'beside',
  'by',
  'within',
  'upon',
]);

/** Verbs that say what a blast did to a thing. */
const STRIKING = new Set(['affect', 'hit', 'shake', 'rock', 'strike', 'rip', 'cause']);

/** The deeds that a sentence tells of, in the order of their words. */
export function deedsIn(tree: Tree): readonly Deed[] {
  return tree.sentence.words.flatMap((word): Deed[] => {
    const lemma = lemmaOf(word);
    if ((relation(word) === 'amod' || word.upos === 'NOUN') && DONE_TO.test(word.form)) {
      const patients =
        relation(word) === 'amod'
          ? [tree.governor(word)].flatMap((each) => each ?? [])
          : tree.dependants(word, 'appos');
      return [{ kind: 'harm', word, agents: [], patients, places: [], means: [] }];
    }
    if (word.upos === 'VERB' || word.xpos.startsWith('VB') || isVerbal(word)) {
      const deed = verbDeed(tree, { word, lemma });
      if (deed !== null) return [deed];
    }
    if (word.upos === 'NOUN' || word.upos === 'PROPN') return nounDeed(tree, { word, lemma });
    return [];
  });
}

/** Small letters: names that the tagger takes nouns for keep their capital in the lemma. */
export function lemmaOf({ lemma }: Word): string {
  return lemma.toLowerCase();
}

function isVerbal(word: Word): boolean {
  return word.upos === 'ADJ' && /ed$/.test(word.form) && relation(word) === 'acl';
}

/** "The murdered senator": a participle before its noun tells the deed and whom it befell. */
const DONE_TO = /^(?:murder|assassinat|kidnapp?|abduct|slaughter|massacr|execut)ed$|^slain$/i;

function verbDeed(tree: Tree, { word, lemma }: { word: Word; lemma: string }): Deed | null {
  const kind = kindOfVerb(tree, { word, lemma });
  if (kind === null) return null;
  const subjects = withJoined(
    tree,
    tree.dependants(word, 'nsubj').map((each) => referent(tree, each, word)),
  );
  const passive = isPassive(tree, word);
  const by = withJoined(tree, obliques(tree, word, ['by']));
  const objects = withJoined(tree, tree.dependants(word, 'obj', 'iobj'));
  const own = subjects.length > 0 || passive ? subjects : sharedSubject(tree, word);
  const places = withJoined(
    tree,
    obliques(
      tree,
      word,
      [...AIMED].filter((each) => each !== 'by'),
    ),
  );
  const means = withJoined(tree, obliques(tree, word, ['with', 'using']));
  if (kind === 'blast') {
    return { kind, word, agents: passive ? by : [], patients: [], places, means: own };
  }
  const deed = passive
    ? { agents: by, patients: governed(tree, word, own) }
    : { agents: own, patients: objects };
  return { kind, word, ...deed, places, means };
}

function kindOfVerb(tree: Tree, { word, lemma }: { word: Word; lemma: string }): DeedKind | null {
  const themes = [...tree.dependants(word, 'obj', 'nsubj'), ...tree.dependants(word, 'acl')];
  const ofBomb = themes.some((theme) =>
    joined(tree, theme).some((each) => BOMB_NOUNS.has(lemmaOf(each))),
  );
  const head = relation(word) === 'acl' ? tree.governor(word) : undefined;
  if (PLACE_VERBS.has(lemma) && (ofBomb || (head !== undefined && BOMB_NOUNS.has(lemmaOf(head))))) {
    return isPassive(tree, word) || tree.dependants(word, 'obj').length === 0 ? 'blast' : 'attack';
  }
  if (lemma === 'go' || lemma === 'blow') {
    const particle = tree.dependant(word, 'compound', 'advmod')?.form.toLowerCase();
    if (lemma === 'go') return ofBomb && particle === 'off' ? 'blast' : null;
    return particle === 'up' ? 'damage' : null;
  }
  if (lemma === 'hold' || lemma === 'take') {
    const held = tree.children(word).some(({ form }) => /^(?:hostages?|captive)$/i.test(form));
    return held ? 'harm' : null;
  }
  if (lemma === 'set') {
    return tree.subtree(word).some(({ form }) => /^(?:fire|afire|ablaze)$/i.test(form))
      ? 'damage'
      : null;
  }
  if (lemma === 'fire') return null;
  if (STRIKING.has(lemma)) {
    const struck = tree.dependants(word, 'nsubj', 'obl').some((each) => {
      const by = lemmaOf(each);
      return BOMB_NOUNS.has(by) || DEED_NOUNS.has(by);
    });
    return struck ? 'damage' : null;
  }
  if (BLAST_VERBS.has(lemma)) return 'blast';
  if (HARM_VERBS.has(lemma)) return 'harm';
  if (DAMAGE_VERBS.has(lemma)) return 'damage';
  if (ATTACK_VERBS.has(lemma)) return 'attack';
  return null;
}

function nounDeed(tree: Tree, { word, lemma }: { word: Word; lemma: string }): Deed[] {
  if (!DEED_NOUNS.has(lemma) && !PERSON_DEED_NOUNS.has(lemma)) return [];
  const after = tree.dependants(word, 'nmod').filter(({ index }) => index > word.index);
  const withCase = (...cases: readonly string[]) =>
    withJoined(
      tree,
      after.filter((each) => cases.includes(caseOf(tree, each))),
    );
  const owners = tree.dependants(word, 'nmod:poss');
  const ofPerson = PERSON_DEED_NOUNS.has(lemma) && lemma !== 'attack' && lemma !== 'crime';
  const before = ofPerson ? tree.dependants(word, 'compound') : [];
  return [
    {
      kind: ofPerson ? 'harm' : 'attack',
      word,
      agents: [...withCase('by'), ...(ofPerson ? [] : owners), ...perpetratorsOf(tree, word)],
      patients: [...withCase('of', 'on', 'against'), ...(ofPerson ? owners : []), ...before],
      places: withCase('against', 'on', 'at', 'near', 'in', 'outside', 'front'),
      means: withCase('with'),
    },
  ];
}

/** Those said to be responsible for a deed: "X committed / carried out / claimed the attack". */
function perpetratorsOf(tree: Tree, deed: Word): readonly Word[] {
  const verb = tree.governor(deed);
  if (verb === undefined) return [];
  const lemma = lemmaOf(verb);
  const did =
    /^(?:commit|carry|perpetrate|stage|launch|conduct|claim|plan|order|execute|mastermind|admit)$/;
  if (did.test(lemma)) {
    if (relation(deed) === 'obj')
      return withJoined(
        tree,
        tree.dependants(verb, 'nsubj').map((s) => referent(tree, s, verb)),
      );
    if (isPassive(tree, verb)) return withJoined(tree, obliques(tree, verb, ['by']));
  }
  if (
    /^(?:responsible|responsibility|guilty|involved|participate|participation|suspect|accuse|blame|charge|implicate|involve|arrest|link|credit|author)$/.test(
      lemma,
    )
  ) {
    const top = lemma === 'responsibility' || lemma === 'credit' ? tree.governor(verb) : verb;
    if (top === undefined) return [];
    const objects = tree.dependants(top, 'obj').filter((each) => each !== verb);
    const subjects = tree.dependants(top, 'nsubj').map((s) => referent(tree, s, top));
    const held =
      /^(?:accuse|blame|charge|arrest|suspect|implicate|link|involve)$/.test(lemma) &&
      !isPassive(tree, top);
    return withJoined(
      tree,
      held ? objects : subjects.length > 0 ? subjects : governed(tree, top, []),
    );
  }
  return [];
}

function obliques(tree: Tree, word: Word, cases: readonly string[]): readonly Word[] {
  return tree.dependants(word, 'obl', 'nmod').filter((each) => cases.includes(caseOf(tree, each)));
}

function caseOf(tree: Tree, word: Word): string {
  const marks = tree.dependants(word, 'case').map(({ form }) => form.toLowerCase());
  return marks.includes('front') ? 'front' : (marks[0] ?? '');
}

function isPassive(tree: Tree, word: Word): boolean {
  if (tree.dependants(word, 'nsubj:pass', 'aux:pass').length > 0) return true;
  return relation(word) === 'acl' && word.deprel !== 'acl:relcl' && word.xpos === 'VBN';
}

/** Whom a participle behind a noun befell: that noun. */
function governed(tree: Tree, word: Word, subjects: readonly Word[]): readonly Word[] {
  if (subjects.length > 0 || relation(word) !== 'acl') return subjects;
  const head = tree.governor(word);
  return head === undefined ? [] : [head];
}

/** Verbs whose object is the one said to have done it. */
const ACCUSING = new Set([
  'accuse',
  'blame',
  'charge',
  'arrest',
  'suspect',
  'implicate',
  'link',
  'involve',
  'hire',
  'order',
  'send',
  'force',
  'hold',
  'convict',
  'condemn',
  'sentence',
]);

/** The subject that a verb has from the one that it is joined or subordinate to. */
function sharedSubject(tree: Tree, word: Word): readonly Word[] {
  const head = tree.governor(word);
  if (head === undefined) return [];
  if (relation(word) === 'acl') return [head];
  if (!['conj', 'xcomp', 'advcl', 'ccomp', 'obl', 'nmod'].includes(relation(word))) return [];
  const accused = tree.dependants(head, 'obj');
  if (ACCUSING.has(lemmaOf(head)) && !isPassive(tree, head) && accused.length > 0) {
    return withJoined(tree, accused);
  }
  if (isPassive(tree, head) && relation(word) === 'conj') return [];
  return withJoined(
    tree,
    tree.dependants(head, 'nsubj').map((each) => referent(tree, each, head)),
  );
}

/** The noun that "who" or "which" stands for. */
function referent(tree: Tree, subject: Word, verb: Word): Word {
  if (!/^(?:who|which|that)$/i.test(subject.form)) return subject;
  let clause: Word | undefined = verb;
  for (let steps = 0; clause !== undefined && steps < 4; steps++) {
    if (clause.deprel === 'acl:relcl') return tree.governor(clause) ?? subject;
    clause = relation(clause) === 'conj' ? tree.governor(clause) : undefined;
  }
  return subject;
}

function withJoined(tree: Tree, words: readonly Word[]): readonly Word[] {
  return [...new Set(words.flatMap((word) => joined(tree, word)))];
}
