import { relation, Tree, type Word } from '../language/index.ts';
import { contains, type Span } from '../text/index.ts';
import type { GazetteerPlace, MentionContext, PlaceMention, PlacePrecision } from './mention.ts';
import { FACILITY, FACILITY_AFTER, NO_FACILITY_AFTER } from './place-facility-words.ts';

// What may stand between a facility and the place that it is said to be in.
const WITHIN =
  /^,? ?(?:(?:that is|which is|that was|which was) )?(?:located |based |situated )?(?:in|at|of|inside|on the outskirts of|in the (?:\w+ )?(?:city|town|village|suburb|district|province|region|port|capital) of|in (?:central|downtown|eastern|western|northern|southern|nearby)|outside|near) (?:the (?:\w+ )?(?:city|town|village|capital|port) of |the )?$/;

const FINER = /^['’]s? (?:\w+ ){0,3}(?:(?:city|town|village|province|region|port) of )?$/;

/**
 * Facilities named by their kind ("a military plant in Isfahan", "the Bou Chebka border post"): the
 * noun phrase without its article, with the place that it is said to be in, where it is said.
 */
export function recogniseFacilities(
  context: MentionContext,
  places: readonly PlaceMention[],
): readonly PlaceMention[] {
  return context.analysis.sentences.flatMap((sentence) => {
    const inside = places.filter((place) => contains(sentence, place));
    const tree = new Tree(sentence);
    return sentence.words.flatMap((word): PlaceMention[] => {
      const first = facilityStart(word, tree);
      if (first === null) return [];
      const span: Span = { start: first.start, end: word.end };
      return [
        {
          kind: 'place',
          ...span,
          place: placeOf(span, { text: context.text, places: inside }),
          precision: 'facility',
          relation: null,
          metonym: false,
        },
      ];
    });
  });
}

/** The first word of the facility's name that ends with `head`, or null where it is none. */
function facilityStart(head: Word, tree: Tree): Word | null {
  // The tagger takes "airport" for a part of the name in "Isfahan airport".
  if (!/^(?:NOUN|PROPN)$/.test(head.upos) || !/^\p{Ll}/u.test(head.form)) return null;
  const lemma = head.lemma.toLowerCase();
  if (!FACILITY.has(lemma) && !(lemma in FACILITY_AFTER)) return null;
  // "hospital staff", "airport security": the facility only describes something else.
  if (relation(head) === 'compound' && tree.governor(head)?.upos === 'NOUN') return null;
  const before = modifiersBefore(head, tree);
  const forms = new Set(
    before.flatMap(({ form }) => [form.toLowerCase(), ...form.toLowerCase().split('-')]),
  );
  const needs = FACILITY_AFTER[lemma];
  if (!FACILITY.has(lemma) && needs !== undefined && !meets(forms, needs)) return null;
  const spoils = NO_FACILITY_AFTER[lemma];
  if (spoils !== undefined && meets(forms, spoils)) return null;
  return before[0] ?? head;
}

function meets(forms: ReadonlySet<string>, list: ReadonlySet<string>): boolean {
  return [...forms].some((form) => list.has(form));
}

/** Adjectives, nouns and names that stand directly before a head and belong to it. */
function modifiersBefore(head: Word, tree: Tree): readonly Word[] {
  const { words } = tree.sentence;
  let first = head.index;
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined) break;
    const modifier = /^(?:ADJ|NOUN|PROPN)$/.test(word.upos) || word.form === '-';
    if (!modifier || !/^(?:amod|compound|nmod|flat|punct|appos|dep)/.test(word.deprel)) break;
    if (/^(?:same|other|another|such|own|several|many|few|own)$/i.test(word.form)) break;
    first--;
  }
  return words.slice(first, head.index);
}

/** The place that a facility lies in: named within its words, or by a phrase right after them. */
function placeOf(
  facility: Span,
  { text, places }: { readonly text: string; readonly places: readonly PlaceMention[] },
): GazetteerPlace | null {
  const named = places.filter((place) => !place.metonym || contains(facility, place));
  const within = named.find((place) => contains(facility, place) && place.relation === null);
  if (within !== undefined) return within.place;
  let found: PlaceMention | null = null;
  for (const place of named) {
    const from = found?.end ?? facility.end;
    if (place.start < from || place.start > from + 60) continue;
    const between = text.slice(from, place.start).replace(/\s+/g, ' ');
    // "in Iran's central city of Isfahan", "in Tehran, Iran": the finer one counts.
    if (found === null ? leadsTo(between, place) : FINER.test(between) && isFiner(place, found)) {
      found = place;
    } else if (found !== null) {
      break;
    }
  }
  return found?.place ?? null;
}

function leadsTo(between: string, place: PlaceMention): boolean {
  return place.relation === null
    ? WITHIN.test(between)
    : /^,? ?(?:that is |which is |that was |which was )?(?:located |situated )?$/.test(between);
}

const FINE: readonly PlacePrecision[] = ['facility', 'city', 'near', 'region', 'country', 'area'];

function isFiner(a: PlaceMention, b: PlaceMention): boolean {
  return FINE.indexOf(a.precision) < FINE.indexOf(b.precision);
}
