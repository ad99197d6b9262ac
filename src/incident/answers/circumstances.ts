import { relation, type Tree, type Word } from '../../language/index.ts';
import type { PlaceMention, TimeMention } from '../../mention/index.ts';
import { contains, lengthOf, type Span, wordsAt } from '../../text/index.ts';
import { type Catalogue, listOf } from '../catalogue/catalogue.ts';
import { timeBounds } from '../time-bounds.ts';
import { type Trigger, triggersIn } from '../triggers.ts';
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
  touching,
  within,
} from './context.ts';

/** Verbs that let an event take place without naming it: "it began shortly after ten". */
const HAPPENING = new Set(['begin', 'start', 'occur', 'happen', 'erupt', 'unfold']);

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
interface Event {
  readonly word: Word;
  readonly family: string;
}

/** Families whose readers find times and parties themselves. */
const DEALINGS = new Set(['supply', 'listing', 'protest']);

/** Words of a sentence on which the circumstances of an event can hang. */
function eventsIn(context: AnswerContext, tree: Tree): readonly Event[] {
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
function eventOf(tree: Tree, mention: Span, events: readonly Event[]): Event | undefined {
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

/** When: times that hang on an event, but not on the saying of it. */
export function readTimes(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const events = eventsIn(context, tree);
  if (events.length === 0) return [];
  const times = within(context.mentions.times, tree.sentence);
  const finest = times.filter((time) => !times.some((other) => tellsMore(context, other, time)));
  return finest.flatMap((time): Finding[] => {
    const event = eventOf(tree, time, events);
    if (time.edtf === null || event === undefined || isSaying(context, time)) return [];
    if (isAnnounced(tree, event.word, time) || isEnding(tree, time)) return [];
    // "the same day" points to a day told before, which is the event's already or another's.
    if (/\bsame\b/i.test(wordsAt(context.text, time))) return [];
    if (time.edtf.endsWith('/..') || time.type === 'DURATION' || time.type === 'SET') return [];
    return [
      {
        question: 'when',
        value: { kind: 'time', edtf: time.edtf },
        span: { start: time.start, end: time.end },
        anchor: headOf(tree, time) ?? event.word,
        sentence: tree.sentence.index,
        basis: time.basis,
        rejected: isRefusedTime(context.text, time) || isRefusedStart(tree, event.word),
        rule: 'when/event',
        family: event.family,
      },
    ];
  });
}

/** "The fire was put out at 05:40", "all clear by noon": the time of the end, not of the event. */
const ENDING =
  /^(?:extinguish|contain|douse|quench|clear|reopen|resume|evacuate|bury|transfer|release|discharge|put)$/;

function isEnding(tree: Tree, time: Span): boolean {
  const head = headOf(tree, time);
  const verb =
    head === undefined ? undefined : [...tree.ancestors(head)].find(({ upos }) => upos === 'VERB');
  if (verb === undefined || !ENDING.test(lemmaOf(verb))) return false;
  const after = tree.sentence.words.slice(verb.index + 1, verb.index + 3);
  return lemmaOf(verb) !== 'put' || after.some(({ form }) => form.toLowerCase() === 'out');
}

/** "It didn't start at twenty to midnight": the hour is refused, not the event. */
function isRefusedStart(tree: Tree, event: Word): boolean {
  return HAPPENING.has(lemmaOf(event)) && negatorOf(tree, event) !== undefined;
}

/** "started at 02:05 and not at 02:15": a time given only to be refused. */
function isRefusedTime(text: string, { start }: Span): boolean {
  return /(?:\b(?:and|but)|,) not (?:at |on |in |before |after )?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

const ANNOUNCING =
  /^(?:announce|report|mention|confirm|condemn|describe|discuss|disclose|acknowledge|deny|claim)$/;

/** "When it announced the attack on 29 January": the day of the saying. */
function isAnnounced(tree: Tree, event: Word, time: Span): boolean {
  const up = tree.governor(event);
  return (
    up !== undefined &&
    up.upos === 'VERB' &&
    ANNOUNCING.test(lemmaOf(up)) &&
    ['obj', 'obl'].includes(relation(event)) &&
    time.start > event.start &&
    time.start - event.end <= 5
  );
}

/** Room for the words that join a clock time and its day: "23:40 on the night of 13 April". */
const JOINED_CODE_UNITS = 20;

/** "23:40" next to "13 April", of which it is the hour, says what the day says and more. */
function tellsMore({ text }: AnswerContext, other: TimeMention, time: TimeMention): boolean {
  if (other === time || other.edtf === null || time.edtf === null) return false;
  const [a, b] = [timeBounds(other.edtf)?.local, timeBounds(time.edtf)?.local];
  if (a === undefined || b === undefined) return false;
  const between = other.start < time.start ? [other.end, time.start] : [time.end, other.start];
  const near = (between[1] ?? 0) - (between[0] ?? 0) <= JOINED_CODE_UNITS;
  const inside = b.startMs <= a.startMs && a.endMs <= b.endMs;
  const narrower = a.endMs - a.startMs < b.endMs - b.startMs || other.start < time.start;
  return near && inside && narrower && !/[.;]/.test(text.slice(between[0], between[1]));
}

/** True where the time tells when something was said. */
function isSaying({ claims }: AnswerContext, time: TimeMention): boolean {
  return claims.some(
    ({ saidAt }) =>
      saidAt?.span != null && contains(saidAt.span, { start: time.start, end: time.end }),
  );
}

/** Where: named places that hang on an event, with what stands before and after them. */
export function readPlaces(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const events = eventsIn(context, tree);
  if (events.length === 0) return [];
  const places = placesIn(context, tree);
  return runsOf(context, { places, tree }).flatMap((run): Finding[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const opening = areaOf(tree, first);
    const span = { start: opening.start, end: areaOf(tree, last).end };
    const event = eventOf(tree, opening, events);
    const head = headOf(tree, opening);
    if (event === undefined || head === undefined) return [];
    if (first.relation === null && !isWhere(tree, head)) return [];
    if (isElsewhere(context, { tree, head, event: event.word })) return [];
    return [
      {
        question: 'where',
        value: {
          kind: 'place',
          value: bareWords(context.text, span),
          placeId: finest(run)?.place?.id ?? null,
        },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'where/event',
        family: event.family,
      },
    ];
  });
}

/** Places of a sentence, the widest of those that hold each other; facilities only by name. */
function placesIn({ mentions, text }: AnswerContext, tree: Tree): readonly PlaceMention[] {
  const all = within(mentions.places, tree.sentence).filter(({ metonym }) => !metonym);
  const bare = all.filter(
    (place) => place.precision !== 'facility' || /^\P{Lu}*$/u.test(wordsAt(text, place)) === false,
  );
  return bare.filter(
    (place) =>
      !bare.some(
        (other) => other !== place && contains(other, place) && lengthOf(other) > lengthOf(place),
      ),
  );
}

/** Nouns that make a place of the name before them: "Ghafurov [district]". */
const AREAS =
  /^(?:district|region|province|oblast|county|area|governorate|prefecture|state|town|city|village|bridge|market|crossing|post|port|airport|station|hospital|camp|road|valley|island|pass)$/;

/** A place mention with the noun that it only names. */
function areaOf(tree: Tree, place: Span): Span {
  const head = headOf(tree, place);
  const up = head === undefined ? undefined : tree.governor(head);
  const named =
    head !== undefined && up !== undefined && up.index > head.index && up.index - head.index <= 3;
  const isArea =
    named && AREAS.test(lemmaOf(up)) && /^(?:compound|nmod|flat|amod)$/.test(relation(head));
  return isArea ? { start: place.start, end: up.end } : { start: place.start, end: place.end };
}

/** Places that follow each other with a comma, bracket or small word between them are one. */
function runsOf(
  { text }: AnswerContext,
  { places, tree }: { places: readonly PlaceMention[]; tree: Tree },
): PlaceMention[][] {
  const runs: PlaceMention[][] = [];
  for (const place of places) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined ? null : text.slice(areaOf(tree, last).end, place.start);
    if (between !== null && JOINT.test(between)) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** What may stand between the names of one place: "Banibangou (Tillabéri region, western Niger". */
const JOINT = /^,? ?\(?(?:(?:in|on|near) (?:the )?)?(?:(?:north|south|west|east|central)\w* )?$/;

const FINENESS = ['facility', 'near', 'city', 'region', 'area', 'country'];

function finest(run: readonly PlaceMention[]): PlaceMention | undefined {
  return [...run]
    .filter(({ place }) => place !== null)
    .sort((a, b) => FINENESS.indexOf(a.precision) - FINENESS.indexOf(b.precision))[0];
}

/** Places told with a preposition of place; a bare name that acts or is owned is a party. */
function isWhere(tree: Tree, head: Word): boolean {
  const name = relation(head);
  if (name === 'nsubj' || name === 'amod' || name === 'compound') return false;
  const marks = tree.children(head).filter((child) => relation(child) === 'case');
  if (marks.length === 0) return name === 'appos' || name === 'obl' || name === 'advmod';
  return marks.some((mark) =>
    /^(?:in|at|near|off|outside|on|around|over|inside|above|within|of|south|north|east|west|southeast|northwest|close)$/i.test(
      mark.form,
    ),
  );
}

/** Nouns whose own place is not the event's: "before the war in Ukraine", "support for Russia". */
const OTHER_MATTERS =
  /^(?:war|conflict|invasion|ambassador|embassy|mission|envoy|diplomat|affaires?|president|minister|ministry|government|tension|program|programme|sanction|support|report|official|source|counterpart)$/;

const OBSERVING = /^(?:record|register|detect|observe|see|hear|report|say|tell|announce|measure)$/;

function isElsewhere(
  { catalogue }: AnswerContext,
  { tree, head, event }: { tree: Tree; head: Word; event: Word },
): boolean {
  const crowd = listOf(catalogue, 'crowd');
  for (const word of tree.ancestors(head)) {
    if (word.index === event.index) return false;
    // "a tanker registered at Moroni": where a thing belongs.
    if (/^(?:register|base|bear|headquarter|flag|build|bury|live)$/.test(lemmaOf(word)))
      return true;
    if (word.upos !== 'NOUN') continue;
    // "five residents of Isfara were detained": where people come from is not where it was.
    if (OTHER_MATTERS.test(lemmaOf(word)) || crowd.has(lemmaOf(word))) return true;
    // "the station at Brak recorded a salvo": where the observer is.
    const verb = relation(word) === 'nsubj' ? tree.governor(word) : undefined;
    if (verb !== undefined && OBSERVING.test(lemmaOf(verb))) return true;
  }
  return false;
}

/** Verbs that act on a target, and nouns whose complement is one. */
const STRIKING = new Set([
  'attack',
  'strike',
  'hit',
  'bomb',
  'shell',
  'raid',
  'target',
  'bombard',
  'rock',
  'damage',
  'assault',
  'destroy',
  'rip',
  'shake',
  'fire',
  'sabotage',
]);

/** Target: what an attack is directed at or an explosion hits. */
export function readTargets(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  return tree.sentence.words.flatMap((word): Finding[] => {
    const triggers = triggersIn(tree, context.catalogue);
    const head = targetOf(tree, word, triggers) ?? facilityOf(context, { tree, word, triggers });
    if (head === undefined || !isObjectLike(context, { tree, head })) return [];
    const span = phraseOf(tree, head);
    return [
      {
        question: 'target',
        value: { kind: 'words', value: bareWords(context.text, span) },
        span,
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: 'target',
        family: 'violence',
      },
    ];
  });
}

function targetOf(tree: Tree, word: Word, triggers: readonly Trigger[]): Word | undefined {
  const lemma = lemmaOf(word);
  if (word.upos === 'VERB' && STRIKING.has(lemma)) {
    return (
      tree.dependant(word, 'nsubj:pass') ??
      (lemma === 'fire' ? complement(tree, word, /^(?:on|at|upon)$/) : tree.dependant(word, 'obj'))
    );
  }
  if (word.upos === 'VERB' && (lemma === 'explode' || lemma === 'burn')) {
    const subject = tree.dependant(word, 'nsubj');
    return subject;
  }
  if (word.upos === 'VERB' && lemma === 'come') {
    const underFire = tree.subtree(word).some((w) => lemmaOf(w) === 'fire');
    return underFire ? tree.dependant(word, 'nsubj') : undefined;
  }
  const isNoun =
    word.upos === 'NOUN' &&
    triggers.some(
      (trigger) => trigger.word.index === word.index && trigger.type.family === 'violence',
    );
  return isNoun ? complement(tree, word, /^(?:on|against|at|in)$/) : undefined;
}

/** A plant, ship or post in a sentence of the event: named or first told of, not merely "the site". */
function facilityOf(
  { catalogue }: AnswerContext,
  { tree, word, triggers }: { tree: Tree; word: Word; triggers: readonly Trigger[] },
): Word | undefined {
  const speaks = triggers.some(({ type }) => type.family === 'violence');
  if (!speaks || word.upos !== 'NOUN' || !listOf(catalogue, 'facilities').has(lemmaOf(word)))
    return undefined;
  const name = relation(word);
  if (!['nsubj', 'obj', 'obl', 'nmod', 'root', 'conj'].includes(name)) return undefined;
  const told = tree
    .children(word)
    .some(
      (child) =>
        (relation(child) === 'det' && /^an?$/i.test(child.form)) ||
        child.upos === 'PROPN' ||
        ['compound', 'amod', 'nmod'].includes(relation(child)),
    );
  return told ? word : undefined;
}

function complement(tree: Tree, word: Word, marks: RegExp): Word | undefined {
  return tree
    .dependants(word, 'nmod', 'obl')
    .find((child) =>
      tree.children(child).some((mark) => relation(mark) === 'case' && marks.test(lemmaOf(mark))),
    );
}

/** Common nouns and names of things; times, figures, people and bare towns are no targets. */
function isObjectLike(
  { mentions, catalogue }: AnswerContext,
  { tree, head }: { tree: Tree; head: Word },
): boolean {
  if (head.upos !== 'NOUN' && head.upos !== 'PROPN') return false;
  const lemma = lemmaOf(head);
  if (catalogue.lists.get('crowd')?.has(lemma) || catalogue.lists.get('weapons')?.has(lemma))
    return false;
  const local = localPhrase(tree, head);
  if (touching(mentions.times, head).length > 0) return false;
  const named = mentions.places.some(
    (place) => place.precision !== 'facility' && contains(place, local),
  );
  return (
    !named &&
    !/^(?:attack|strike|explosion|blast|part|question|statement|responsibility|involvement)$/.test(
      lemma,
    )
  );
}
