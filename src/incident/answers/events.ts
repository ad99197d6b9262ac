import { relation, type Tree, type Word } from '../../language/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { type Catalogue, listOf } from '../catalogue/catalogue.ts';
import { triggersIn } from '../triggers.ts';
import {
  type AnswerContext,
  companions,
  lemmaOf,
  localPhrase,
  subjectOf,
  touching,
} from './context.ts';

/** Verbs that let an event take place without naming it: "it began shortly after ten". */
export const HAPPENING = new Set(['begin', 'start', 'occur', 'happen', 'erupt', 'unfold']);

/** Nouns that stand for an event told before. */
const MISHAPS = new Set([
  'accident',
  'incident',
  'disaster',
  'tragedy',
  'catastrophe',
  'casualty',
  'impact',
  'bang',
]);

/** "The depot lies about 10 km south of the town": where the target is, is where it happened. */
function locates(
  { catalogue }: AnswerContext,
  { tree, word }: { tree: Tree; word: Word },
): boolean {
  if (!/^(?:lie|stand|locate|situate)$/.test(lemmaOf(word)) || word.upos !== 'VERB') return false;
  const subject = subjectOf(tree, word);
  return subject !== undefined && listOf(catalogue, 'facilities').has(lemmaOf(subject));
}

/** A word on which an event's time and place hang, with the family of that event. */
export interface Event {
  readonly word: Word;
  readonly family: string;
}

/** Families whose readers find times and parties themselves. */
const DEALINGS = new Set(['supply', 'listing', 'protest']);

/** Words of a sentence on which the circumstances of an event can hang. */
export function eventsIn(context: AnswerContext, tree: Tree): readonly Event[] {
  const triggers = triggersIn(tree, context.catalogue);
  const events = triggers
    .filter(({ type }) => !DEALINGS.has(type.family))
    .map(({ word, type }) => ({ word, family: type.family }));
  for (const word of tree.sentence.words) {
    const lemma = lemmaOf(word);
    const subject = word.upos === 'VERB' ? subjectOf(tree, word) : undefined;
    const refers = subject !== undefined && /^(?:this|that)$/i.test(subject.form);
    const happens = word.upos !== 'VERB' ? MISHAPS : refers ? new Set() : HAPPENING;
    const takesPlace = lemma === 'take' && tree.dependant(word, 'obj')?.form === 'place';
    if (happens.has(lemma) || takesPlace) events.push({ word, family: 'violence' });
    else if (locates(context, { tree, word })) events.push({ word, family: 'violence' });
    else if (isHarm(context, tree, word) || isApproach(context, tree, word))
      events.push({ word, family: 'violence' });
  }
  return events;
}

/** What befalls people and weapons makes an event as well, told without any other word for it. */
const HARM_QUESTIONS: ReadonlySet<string> = new Set(['killed', 'injured', 'stopped', 'explosions']);

/** Verbs of these signals that tell what came days later: burials, deaths in hospital, treatment. */
const AFTERMATH = /^(?:bury|die|perish|succumb|treat|admit|receive|claim|take|get|come|knock)$/;

/** Verbs of attacking and repelling that no type of incident has for its own. */
const ENGAGING = /^(?:shoot|down|destroy|repel|foil|thwart|engage|intercept|neutrali[sz]e|damage)$/;

const harmVerbs = new WeakMap<Catalogue, ReadonlySet<string>>();

function harmVerbsOf(catalogue: Catalogue): ReadonlySet<string> {
  const known = harmVerbs.get(catalogue);
  if (known !== undefined) return known;
  const signals = [...catalogue.questions.values()]
    .filter(({ id }) => HARM_QUESTIONS.has(id))
    .flatMap((question) => question.signals)
    .filter((signal) => signal.as === 'verb' && signal.with === null && signal.sense === 'counted');
  const verbs = new Set(
    signals.flatMap(({ words }) => words).filter((verb) => !AFTERMATH.test(verb)),
  );
  harmVerbs.set(catalogue, verbs);
  return verbs;
}

function isHarm({ catalogue }: AnswerContext, tree: Tree, word: Word): boolean {
  if (word.upos !== 'VERB') return false;
  const downed = /^(?:bring|take|knock)$/.test(lemmaOf(word)) && companions(tree, word).has('down');
  return downed || harmVerbsOf(catalogue).has(lemmaOf(word)) || ENGAGING.test(lemmaOf(word));
}

/** "Drones came in from the north": weapons that move are an attack under way. */
function isApproach(context: AnswerContext, tree: Tree, word: Word): boolean {
  if (
    word.upos !== 'VERB' ||
    !/^(?:come|fly|approach|enter|arrive|close|fall|land|crash)$/.test(lemmaOf(word))
  )
    return false;
  const subject = subjectOf(tree, word);
  return (
    subject !== undefined &&
    touching(context.mentions.weapons, localPhrase(tree, subject)).length > 0
  );
}

/** The event on which a mention hangs: the nearest in the tree, upwards or beside it. */
export function eventOf(tree: Tree, mention: Span, events: readonly Event[]): Event | undefined {
  const head = headOf(tree, mention);
  if (head === undefined) return undefined;
  const above = [head, ...tree.ancestors(head)];
  for (const word of above) {
    const direct = events.find((event) => event.word.index === word.index);
    if (direct !== undefined) return direct;
    const beside = events.find(({ word: trigger }) => {
      const up = tree.governor(trigger);
      return (
        up?.index === word.index &&
        ['nsubj', 'obj', 'obl', 'conj', 'xcomp'].includes(relation(trigger))
      );
    });
    if (beside !== undefined) return beside;
  }
  return nearest(head, events);
}

/** A time or place among so many first words of a sentence is said of all of it. */
const OPENING_WORDS = 3;

/** How far an event may stand from a time or place that the tree does not join to it. */
const NEAR_WORDS = 12;

function nearest(head: Word, events: readonly Event[]): Event | undefined {
  const distance = ({ word }: Event) => Math.abs(word.index - head.index);
  const [best] = [...events].sort((a, b) => distance(a) - distance(b));
  // "In 2019 a smaller store near the town, at the other end of the country, burned ...".
  const opens = head.index <= OPENING_WORDS;
  return best !== undefined && (opens || distance(best) <= NEAR_WORDS) ? best : undefined;
}

/** The word of a mention whose governor stands outside it. */
export function headOf(tree: Tree, mention: Span): Word | undefined {
  return tree.sentence.words.find((word) => {
    if (!contains(mention, word) || word.upos === 'PUNCT') return false;
    const up = tree.governor(word);
    return up === undefined || !contains(mention, up);
  });
}
