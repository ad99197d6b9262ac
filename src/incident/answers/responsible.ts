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
  isQuestion,
  lemmaOf,
  negatorOf,
  phraseOf,
} from './context.ts';

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
    const span = phraseOf(tree, charge.party);
    const entity = partyAt(context, { tree, head: charge.party, span });
    if (!isParty(context, charge.party, entity)) return [];
    return [
      {
        question: 'responsible',
        value: {
          kind: 'responsible',
          value: bareWords(context.text, span),
          entity,
          polarity: charge.polarity,
        },
        span,
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

/** The entity that a phrase stands for: its whole, or its head. */
export function partyAt(
  { entityAt }: AnswerContext,
  { head, span }: { tree: Tree; head: Word; span: Span },
): EntityId | null {
  return entityAt({ start: head.start, end: head.end }) ?? entityAt(span);
}

function isParty(
  { mentions, catalogue }: AnswerContext,
  head: Word,
  entity: EntityId | null,
): boolean {
  if (entity !== null || listOf(catalogue, 'crowd').has(lemmaOf(head))) return true;
  return mentions.parties.some(({ start, end }) => start <= head.start && head.end <= end);
}

const OWN_PART =
  /^(?:involvement|responsibility|part|role|participation|hand|connection|link|complicity)$/;

function chargeAt(context: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  return (
    blame(tree, word) ??
    denial(context, tree, word) ??
    ownClaim(tree, word) ??
    doneBy(context, tree, word) ??
    standsBehind(tree, word) ??
    deed(context, tree, word)
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

function polarityOf(tree: Tree, word: Word): Accusation {
  if (negatorOf(tree, word) !== undefined) return 'clears';
  return isHedged(tree, word) || lemmaOf(word) === 'suspect' ? 'suspects' : 'accuses';
}

/** "denied any part", "had nothing to do with it", "did not carry out". */
function denial({ claimAt }: AnswerContext, tree: Tree, word: Word): Charge | undefined {
  const own = (party: Word | undefined, rule: string): Charge | undefined =>
    party === undefined ? undefined : { party, polarity: 'denies-own', anchor: word, rule };
  const lemma = lemmaOf(word);
  if (word.upos === 'VERB' && (lemma === 'deny' || lemma === 'reject')) {
    const part = tree.dependant(word, 'obj', 'xcomp', 'ccomp');
    const fits =
      part !== undefined &&
      (OWN_PART.test(lemmaOf(part)) ||
        /^(?:carry|attack|launch|bomb|fire|stage|strike|shoot)$/.test(lemmaOf(part)));
    return fits ? own(subjectOf(tree, word), 'denies') : undefined;
  }
  if (lemma === 'have' && word.upos === 'VERB') {
    const nothing = tree.children(word).some((child) => /^nothing$/i.test(child.form));
    const toDo = tree.subtree(word).some((child) => lemmaOf(child) === 'do');
    return nothing && toDo ? own(subjectOf(tree, word), 'nothing-to-do') : undefined;
  }
  void claimAt;
  return undefined;
}

function subjectOf(tree: Tree, word: Word): Word | undefined {
  const own = tree.dependant(word, 'nsubj');
  if (own !== undefined) return own;
  const up = tree.governor(word);
  const joined = up !== undefined && ['conj', 'advcl', 'xcomp'].includes(relation(word));
  return joined ? tree.dependant(up, 'nsubj') : undefined;
}

/** "claimed responsibility", "boasts of the attack", "took credit". */
function ownClaim(tree: Tree, word: Word): Charge | undefined {
  if (word.upos !== 'VERB') return undefined;
  const object = tree.dependant(word, 'obj');
  const lemma = lemmaOf(word);
  const claims =
    (object !== undefined &&
      /^(?:claim|accept|take|admit)$/.test(lemma) &&
      /^(?:responsibility|credit)$/.test(lemmaOf(object))) ||
    (lemma === 'boast' && complement(tree, word, /^of$/) !== undefined);
  const party = claims ? subjectOf(tree, word) : undefined;
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
  const behind =
    tree
      .children(word)
      .some((child) => relation(child) === 'case' && lemmaOf(child) === 'behind') ||
    (lemma === 'stand' && complement(tree, word, /^behind$/) !== undefined) ||
    (lemma === 'responsible' && tree.dependant(word, 'cop') !== undefined);
  if (!isRole && !behind) return undefined;
  const party = tree.dependant(word, 'nsubj');
  if (party === undefined || (isRole && tree.dependant(word, 'cop') === undefined))
    return undefined;
  return { party, polarity: polarityOf(tree, word), anchor: party, rule: 'behind' };
}

/** "X bombed the courtyard", "X did this", "none of its patrols fired". */
function deed(
  { catalogue, claimAt, mentions }: AnswerContext,
  tree: Tree,
  word: Word,
): Charge | undefined {
  if (word.upos !== 'VERB') return undefined;
  const lemma = lemmaOf(word);
  const didThis =
    lemma === 'do' && /^(?:this|that|it)$/i.test(tree.dependant(word, 'obj')?.form ?? '');
  const act = /^(?:attack|bomb|shell|strike|fire|shoot|launch|bombard|plant|carry)$/.test(lemma);
  const triggers = triggersIn(tree, catalogue);
  const speaksOfIt = triggers.some((trigger) => trigger.type.family === 'violence');
  if (!didThis && !(act && speaksOfIt)) return undefined;
  const party = tree.dependant(word, 'nsubj');
  if (party === undefined || /^(?:who|which|that)$/i.test(party.form)) return undefined;
  const named = mentions.parties.some(
    ({ start, end, form, party: kind }) =>
      start <= party.start && party.end <= end && form !== 'pronoun' && kind !== 'unnamed',
  );
  if (!named) return undefined;
  const negated = negatorOf(tree, word) !== undefined;
  const claim = claimAt({ start: word.start, end: word.end });
  const own = claim?.chain.at(-1)?.surface.includes(party.form) === true;
  const polarity = negated
    ? own
      ? 'denies-own'
      : 'clears'
    : own
      ? 'claims-own'
      : polarityOf(tree, word);
  return { party, polarity, anchor: word, rule: 'deed' };
}
