import type { EntityId } from '../../entity/index.ts';
import { relation, type Tree, type Word } from '../../language/index.ts';
import type { Span } from '../../text/index.ts';
import type { Accusation } from '../answer.ts';
import { listOf } from '../catalogue/catalogue.ts';
import { triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isHedged,
  isNobody,
  isQuestion,
  lemmaOf,
  negatorOf,
  phraseOf,
  subjectOf,
  touching,
} from './context.ts';
import { nameUpTo } from './name-run.ts';

/** Who is named as having done it, and how the speaker stands to that. */
interface Charge {
  readonly party: Word;
  readonly polarity: Accusation;
  readonly anchor: Word;
  readonly rule: string;
}

/**
 * Responsibility: blame, own claims and denials.
 *
 * ```text
 * blamed the Zarafshan Brigade    carried out by Mossad    claimed responsibility    denies any part
 *        ^^^^^^^^^^^^^^^^^^^^^ accuses        ^^^^^^ accuses  subject: claims-own     subject: denies-own
 * ```
 */
export function readResponsible(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const charge = chargeAt(context, tree, word);
    if (charge === undefined) return [];
    const span = withoutNot(
      partyPhrase(context, { tree, head: charge.party, before: charge.anchor }),
      context.text,
    );
    const entity = partyAt(context, { tree, head: charge.party, span });
    const own = OWN_RULES.has(charge.rule) && speaksForItself(context, charge);
    if (!own && charge.party.upos === 'PRON' && entity === null) return [];
    if (!own && !isParty(context, charge.party, entity)) return [];
    return [
      ...numberOf(context, { tree, span, charge }),
      {
        question: 'responsible',
        value: {
          kind: 'responsible',
          value: bareWords(context.text, span),
          entity,
          polarity: charge.polarity,
        },
        span: OWN_RULES.has(charge.rule) ? withDeed(tree, span, charge.anchor) : span,
        anchor: charge.anchor,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: `responsible/${charge.rule}`,
        family: 'violence',
      },
    ];
  });
}

/** How many did it: "a group of [at least eight individuals] opened fire". */
function numberOf(
  { mentions }: AnswerContext,
  { tree, span, charge }: { tree: Tree; span: Span; charge: Charge },
): Finding[] {
  if (charge.rule !== 'deed' || charge.polarity === 'clears') return [];
  const quantity = touching(mentions.quantities, span).find(
    ({ min, unit, start }) => unit === null && min > 1 && start >= span.start,
  );
  if (quantity === undefined || quantity.hedge === 'several') return [];
  const { min, max, hedge } = quantity;
  return [
    {
      question: 'quantity',
      value: { kind: 'number', min, max, hedge, unit: null },
      span,
      anchor: charge.anchor,
      sentence: tree.sentence.index,
      basis: 'read',
      rejected: false,
      rule: 'responsible/number',
      family: 'violence',
    },
  ];
}

/** A clause of this length still tells the own part alone. */
const OWN_PART_CODE_UNITS = 120;

/** The words for the party together with those for what it says of its part. */
function withDeed(tree: Tree, party: Span, verb: Word): Span {
  const object = tree.dependant(verb, 'obj', 'xcomp', 'obl', 'ccomp');
  const end = object === undefined ? verb.end : Math.max(verb.end, phraseOf(tree, object).end);
  const start = Math.min(party.start, verb.start);
  return end - start <= OWN_PART_CODE_UNITS && end > party.start
    ? { start, end }
    : { start: verb.start, end: verb.end };
}

/** Rules by which a speaker tells of its own part, whatever word stands for it. */
const OWN_RULES = new Set(['nobody', 'we', 'denies', 'nothing-to-do', 'claims-own']);

/** True where a pronoun for the speaker, or nobody, stands in an attributed claim. */
function speaksForItself({ claimAt }: AnswerContext, { rule, party, anchor }: Charge): boolean {
  if (rule === 'nobody' || rule === 'we') return true;
  const attributed = (claimAt(anchor)?.chain.length ?? 1) > 1;
  return attributed && /^(?:we|i|it|they|he|she)$/i.test(party.form);
}

function withoutNot({ start, end }: Span, text: string): Span {
  const not = /^not\s+/i.exec(text.slice(start, end));
  return { start: start + (not?.[0].length ?? 0), end };
}

/** The words for a party; a crowd's keep what tells it apart ("people with something to hide"). */
function partyPhrase(
  { catalogue }: AnswerContext,
  { tree, head, before }: { tree: Tree; head: Word; before: Word },
): Span {
  const short = withName(tree, head, phraseOf(tree, head));
  if (!listOf(catalogue, 'crowd').has(lemmaOf(head))) return short;
  const words = tree.subtree(
    head,
    (branch) => branch.upos === 'PUNCT' || relation(branch) === 'conj',
  );
  const end = words.findLast(
    ({ index }, at) => index - head.index === at - words.indexOf(head),
  )?.end;
  const whole = Math.max(short.end, end ?? short.end);
  // The verb ends its subject, whatever the parser hangs on it.
  const last = tree.sentence.words.findLast((word) => word.end <= before.start);
  const cut = before.start > head.end && before.start < whole && last !== undefined;
  return { start: short.start, end: cut ? last.end : whole };
}

/** "the group [Black Tide]": a common noun and the name right after it are one phrase. */
function withName(tree: Tree, head: Word, phrase: Span): Span {
  const next = tree.sentence.words[head.index + 1];
  if (head.upos !== 'NOUN' || next?.upos !== 'PROPN' || next.start < phrase.end) return phrase;
  let end = next.end;
  for (let at = next.index + 1; tree.sentence.words[at]?.upos === 'PROPN'; at++) {
    end = tree.sentence.words[at]?.end ?? end;
  }
  return { start: phrase.start, end };
}

/** The entity that a phrase stands for: its whole, or its head. */
export function partyAt(
  { entityAt }: AnswerContext,
  { head, span }: { tree: Tree; head: Word; span: Span },
): EntityId | null {
  return (
    (span.end > head.end && head.upos === 'NOUN' ? entityAt(span) : null) ??
    entityAt({ start: head.start, end: head.end }) ??
    entityAt(span)
  );
}

/** What is pointed to as a proof, and words that lead back to the speaker: no one is blamed. */
const NO_CULPRIT =
  /^(?:report|statement|document|letter|certificate|evidence|record|picture|photograph|image|video|itself|himself|herself|themselves)$/i;

function isParty(
  { mentions, catalogue }: AnswerContext,
  head: Word,
  entity: EntityId | null,
): boolean {
  if (NO_CULPRIT.test(lemmaOf(head)) || NO_CULPRIT.test(head.form)) return false;
  if (entity !== null || listOf(catalogue, 'crowd').has(lemmaOf(head))) return true;
  return mentions.parties.some(({ start, end }) => start <= head.start && head.end <= end);
}

const OWN_PART =
  /^(?:involvement|responsibility|part|role|participation|hand|connection|link|complicity)$/;

function chargeAt(context: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  return (
    blame(tree, word) ??
    denial(tree, word) ??
    ownClaim(tree, word) ??
    doneBy(context, tree, word) ??
    standsBehind(tree, word) ??
    deed(context, tree, word) ??
    weaponOf(context, tree, word)
  );
}

function complement(tree: Tree, word: Word, marks: RegExp): Word | undefined {
  return tree
    .dependants(word, 'obl', 'nmod')
    .find((child) =>
      tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
    );
}

/** "blamed X", "accused X of", "attributed it to X", "held X responsible", "pointed at X". */
function blame(tree: Tree, word: Word): Charge | undefined {
  if (word.upos !== 'VERB') return undefined;
  const lemma = lemmaOf(word);
  const charge = (party: Word | undefined, rule: string): Charge | undefined =>
    party === undefined
      ? undefined
      : { party, polarity: polarityOf(tree, word), anchor: party, rule };
  switch (lemma) {
    case 'blame':
      return charge(
        complement(tree, word, /^on$/) ??
          tree.dependant(word, 'obj') ??
          tree.dependant(word, 'nsubj:pass'),
        'blame',
      );
    case 'accuse':
    case 'suspect':
      return charge(tree.dependant(word, 'obj') ?? tree.dependant(word, 'nsubj:pass'), lemma);
    case 'attribute':
    case 'ascribe':
      return charge(complement(tree, word, /^to$/), 'attribute');
    case 'hold': {
      const account = tree
        .children(word)
        .some((w) => /^(?:responsible|account|accountable)$/.test(lemmaOf(w)));
      return account ? charge(tree.dependant(word, 'obj'), 'hold') : undefined;
    }
    case 'point':
      return charge(complement(tree, word, /^(?:at|to)$/), 'point');
    default:
      return undefined;
  }
}

function polarityOf(tree: Tree, word: Word, party?: Word): Accusation {
  if (negatorOf(tree, word) !== undefined) return 'clears';
  // "another country, but not Israel, was behind it".
  if (party !== undefined && /^not$/i.test(tree.sentence.words[party.index - 1]?.form ?? '')) {
    return 'clears';
  }
  return isHedged(tree, word) || lemmaOf(word) === 'suspect' ? 'suspects' : 'accuses';
}

/** "denied any part", "had nothing to do with it", "did not carry out". */
function denial(tree: Tree, word: Word): Charge | undefined {
  const own = (party: Word | undefined, rule: string): Charge | undefined =>
    party === undefined ? undefined : { party, polarity: 'denies-own', anchor: word, rule };
  const lemma = lemmaOf(word);
  if (/^(?:deny|denies|denied|denying|reject|rejects|rejected)$/i.test(word.form)) {
    const part = ownPartAfter(tree, word) ?? tree.dependant(word, 'obj', 'xcomp', 'ccomp');
    const fits =
      part !== undefined &&
      (OWN_PART.test(lemmaOf(part)) ||
        /^(?:carry|attack|launch|bomb|fire|stage|strike|shoot)$/.test(lemmaOf(part)));
    return fits ? own(actorOf(tree, word), 'denies') : undefined;
  }
  if (lemma === 'have' && word.upos === 'VERB') {
    const nothing = tree.children(word).some((child) => /^nothing$/i.test(child.form));
    const toDo = tree.subtree(word).some((child) => lemmaOf(child) === 'do');
    return nothing && toDo ? own(actorOf(tree, word), 'nothing-to-do') : undefined;
  }
  return undefined;
}

/** "denied any part", "denies all responsibility": the noun after the verb, as it stands. */
function ownPartAfter(tree: Tree, word: Word): Word | undefined {
  return tree.sentence.words
    .slice(word.index + 1, word.index + 4)
    .find((after) => OWN_PART.test(lemmaOf(after)));
}

function actorOf(tree: Tree, word: Word): Word | undefined {
  const own = subjectOf(tree, word);
  if (own !== undefined) return own;
  // Parsers take "the Brigade denies" for one noun: the name before the verb is its subject.
  const named = nameUpTo(tree, word.index)?.head;
  if (named !== undefined) return named;
  const up = tree.governor(word);
  const joined = up !== undefined && ['conj', 'advcl', 'xcomp'].includes(relation(word));
  return joined ? subjectOf(tree, up) : undefined;
}

/** "claimed responsibility", "boasts of the attack", "took credit". */
function ownClaim(tree: Tree, word: Word): Charge | undefined {
  if (word.upos !== 'VERB' && !/^boast/i.test(word.form)) return undefined;
  const object = tree.dependant(word, 'obj');
  const lemma = lemmaOf(word);
  const claims =
    (object !== undefined &&
      /^(?:claim|accept|take|admit)$/.test(lemma) &&
      /^(?:responsibility|credit)$/.test(lemmaOf(object))) ||
    (lemma === 'boast' && complement(tree, word, /^of$/) !== undefined);
  const party = claims ? actorOf(tree, word) : undefined;
  if (party === undefined) return undefined;
  const negated = negatorOf(tree, word) !== undefined;
  return negated ? undefined : { party, polarity: 'claims-own', anchor: word, rule: 'claims-own' };
}

/** "carried out by X", "a rocket fired by X", "the work of X". */
function doneBy({ catalogue }: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  const deeds = listOf(catalogue, 'deed');
  const isDeed = word.upos === 'VERB' && deeds.has(lemmaOf(word));
  const isWork = word.upos === 'NOUN' && /^(?:work|handiwork|doing|act)$/.test(lemmaOf(word));
  if (!isDeed && !isWork) return undefined;
  const party = complement(tree, word, isWork ? /^of$/ : /^by$/);
  if (party === undefined) return undefined;
  return { party, polarity: polarityOf(tree, word), anchor: party, rule: 'done-by' };
}

/** "behind it stands X", "X was behind the attack", "X was the organiser". */
function standsBehind(tree: Tree, word: Word): Charge | undefined {
  const lemma = lemmaOf(word);
  const isRole =
    word.upos === 'NOUN' &&
    /^(?:organiser|organizer|mastermind|perpetrator|culprit|author)$/.test(lemma);
  const isBehind = (child: Word) =>
    tree.children(child).some((mark) => relation(mark) === 'case' && lemmaOf(mark) === 'behind');
  const behind =
    (tree.dependant(word, 'cop') !== undefined && isBehind(word)) ||
    (/^(?:stand|be|lie)$/.test(lemma) && tree.children(word).some(isBehind)) ||
    (lemma === 'responsible' && tree.dependant(word, 'cop') !== undefined);
  if (!isRole && !behind) return undefined;
  const subject = subjectOf(tree, word);
  const after = tree
    .dependants(word, 'obj', 'obl', 'nsubj')
    .find((child) => child.index > word.index && !isBehind(child));
  const party = subject === undefined || subject.upos === 'PRON' ? (after ?? subject) : subject;
  if (party === undefined || (isRole && tree.dependant(word, 'cop') === undefined))
    return undefined;
  return { party, polarity: polarityOf(tree, word, party), anchor: party, rule: 'behind' };
}

/** Acts of which a speaker says who did them, or that nobody of theirs did. */
const ACTS =
  /^(?:attack|bomb|shell|strike|fire|shoot|launch|bombard|plant|carry|open|fly|send|prepare|plan|guide|organi[sz]e|order|orchestrate|stage|commit|fasten|place|lay)$/;

/** Acts that are of the incident only where it, or a weapon, is what is done. */
const DOING =
  /^(?:prepare|plan|guide|organi[sz]e|order|orchestrate|stage|commit|fasten|place|lay)$/;

/** "prepared the aggression", "had placed charges": an event or a weapon is the object. */
function doesIt(context: AnswerContext, tree: Tree, verb: Word): boolean {
  const object = tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass');
  const shared = tree.dependants(verb, 'conj').flatMap((other) => tree.dependants(other, 'obj'));
  return [object, ...shared].some(
    (thing) =>
      thing !== undefined &&
      (touching(context.mentions.weapons, thing).length > 0 ||
        triggersIn(tree, context.catalogue).some(
          ({ word, type }) => word.index === thing.index && type.family === 'violence',
        )),
  );
}

/** Acts that are violent whatever else the sentence says. */
const VIOLENT = /^(?:attack|bomb|shell|shoot|bombard)$/;

/** "X bombed the courtyard", "X did this", "none of its patrols fired", "gunmen opened fire". */
function deed(context: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  if (word.upos !== 'VERB') return undefined;
  const lemma = lemmaOf(word);
  const object = tree.dependant(word, 'obj');
  const didThis = lemma === 'do' && /^(?:this|that|it)$/i.test(object?.form ?? '');
  const after = tree.sentence.words[word.index + 1]?.form;
  const opens = lemma !== 'open' || object?.form === 'fire' || after === 'fire';
  if (!didThis && !(ACTS.test(lemma) && opens)) return undefined;
  if (DOING.test(lemma) && !doesIt(context, tree, word)) return undefined;
  const subject = subjectOf(tree, word);
  const party =
    subject === undefined || /^(?:who|which|that)$/i.test(subject.form)
      ? (clefted(tree, word) ?? gunmenBefore(tree, word) ?? subject)
      : subject;
  if (party === undefined || /^(?:who|which|that|it)$/i.test(party.form)) return undefined;
  const attributed = (context.claimAt(word)?.chain.length ?? 1) > 1;
  if (isNobody(tree, party) || /^(?:none|nobody)$/i.test(party.form)) {
    const acted = lemma !== 'send' && lemma !== 'carry' && party.deprel !== 'nsubj:pass';
    return attributed && acted
      ? { party, polarity: 'denies-own', anchor: word, rule: 'nobody' }
      : undefined;
  }
  const own = /^(?:we|i)$/i.test(party.form);
  const negated = negatorOf(tree, word) !== undefined;
  if (own && attributed) {
    // "Had we done it we would have said so."
    const unreal = /^had$/i.test(tree.sentence.words[party.index - 1]?.form ?? '');
    const polarity = negated || unreal ? 'denies-own' : 'claims-own';
    return { party, polarity, anchor: word, rule: 'we' };
  }
  const shoots = lemma === 'fire' && object === undefined && party.deprel !== 'nsubj:pass';
  const told = didThis || shoots || VIOLENT.test(lemma) || speaksOfIt(context, tree);
  if (!told || !isNamedOrCrowd(context, party)) return undefined;
  return {
    party,
    polarity: negated ? 'clears' : polarityOf(tree, word),
    anchor: word,
    rule: 'deed',
  };
}

function speaksOfIt({ catalogue }: AnswerContext, tree: Tree): boolean {
  return triggersIn(tree, catalogue).some(({ type }) => type.family === 'violence');
}

/** "Several individuals travelling in two vehicles opened fire": the noun above, when far. */
function gunmenBefore(tree: Tree, word: Word): Word | undefined {
  if (!/^opened$/i.test(word.form) || tree.sentence.words[word.index + 1]?.form !== 'fire') {
    return undefined;
  }
  return [...tree.ancestors(word)].find(
    ({ upos, index }) => index < word.index && (upos === 'NOUN' || upos === 'PROPN'),
  );
}

/** "It was the guards who shot": the noun that the clause belongs to. */
function clefted(tree: Tree, word: Word): Word | undefined {
  return relation(word) === 'acl' ? tree.governor(word) : undefined;
}

function isNamedOrCrowd({ mentions, catalogue, entityAt }: AnswerContext, party: Word): boolean {
  if (/^(?:they|he|she|it)$/i.test(party.form)) return entityAt(party) !== null;
  if (listOf(catalogue, 'weapons').has(lemmaOf(party))) return false;
  if (listOf(catalogue, 'crowd').has(lemmaOf(party)) || lemmaOf(party) === 'group') return true;
  return mentions.parties.some(
    ({ start, end, form, party: kind }) =>
      start <= party.start && party.end <= end && form !== 'pronoun' && kind !== 'unnamed',
  );
}

/** "it was a rocket of the Guard": a weapon that is said to be somebody's. */
function weaponOf(context: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  if (word.upos !== 'NOUN' || !listOf(context.catalogue, 'weapons').has(lemmaOf(word)))
    return undefined;
  const party = complement(tree, word, /^of$/);
  const named = party !== undefined && isNamedOrCrowd(context, party) && party.upos === 'PROPN';
  return named
    ? { party, polarity: polarityOf(tree, word), anchor: word, rule: 'weapon-of' }
    : undefined;
}
