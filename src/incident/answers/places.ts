import { relation, type Tree, type Word } from '../../language/index.ts';
import type { PlaceMention } from '../../mention/index.ts';
import { contains, lengthOf, type Span, wordsAt } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  bareWords,
  type Finding,
  isQuestion,
  lemmaOf,
  within,
} from './context.ts';
import { eventOf, eventsIn, headOf } from './events.ts';

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

/** Nouns whose own place is not the event's: "before the war in Ukraine", "on passage Odesa–Varna". */
const OTHER_MATTERS =
  /^(?:war|conflict|invasion|ambassador|embassy|mission|envoy|diplomat|affaires?|president|minister|ministry|government|tension|program|programme|sanction|support|report|official|source|counterpart|passage|voyage|route|journey|trip)$/;

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
