import type { Sentence } from '../language/index.ts';
import { overlaps, type Span, wordsAt } from '../text/index.ts';
import { partyLexicon } from './load-parties.ts';
import type { MentionContext, PartyMention } from './mention.ts';

/** A surname or acronym shorter than this is too easily a piece of something else. */
const REPEATED_MIN_LETTERS = 3;

/**
 * Places where a name that the text has given in full comes back short ("Jan-Nesari", "IRNA") and
 * the tree did not show a party there. Linear in the text for each name.
 */
export function repeatedNames(
  { text, analysis }: MentionContext,
  found: readonly PartyMention[],
): readonly PartyMention[] {
  const repeated: PartyMention[] = [];
  const taken: Span[] = found.filter((one) => one.form !== 'pronoun');
  for (const [short, party] of shortForms(text, found)) {
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const span = { start: at, end: at + short.length };
      if (!isWhole(text, span) || taken.some((one) => overlaps(one, span))) continue;
      const sentence = analysis.sentences.find((one) => one.start <= at && at < one.end);
      const head = sentence === undefined ? -1 : headWithin(sentence, span);
      if (sentence === undefined || head < 0) continue;
      taken.push(span);
      repeated.push({
        kind: 'party',
        ...span,
        party,
        form: 'name',
        name: span,
        role: null,
        sentence: sentence.index,
        head,
      });
    }
  }
  return repeated;
}

/** Surnames and acronyms of the names found, longest first. */
function shortForms(
  text: string,
  found: readonly PartyMention[],
): readonly (readonly [string, PartyMention['party']])[] {
  const forms = new Map<string, PartyMention['party']>();
  const add = (short: string | undefined, party: PartyMention['party']) => {
    if (short === undefined || short.length < REPEATED_MIN_LETTERS) return;
    if (!/^\p{Lu}/u.test(short) || partyLexicon().classesOf(short).size > 0) return;
    if (partyLexicon().stateOf(short) === null) forms.set(short, party);
  };
  for (const { name, party, start, end } of found) {
    if (name === null || (party !== 'person' && party !== 'organisation')) continue;
    const words = wordsAt(text, name).split(/\s+/);
    if (party === 'person' && words.length > 1) add(words.at(-1), party);
    if (party === 'organisation') {
      add(wordsAt(text, name), party);
      add(/\((\p{Lu}[\p{Lu}\p{N}.-]+)\)/u.exec(text.slice(start, end))?.[1], party);
    }
  }
  return [...forms].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

function isWhole(text: string, { start, end }: Span): boolean {
  const part = /[\p{L}\p{N}]/u;
  return !part.test(text.charAt(start - 1)) && !part.test(text.charAt(end));
}

/** The word of the span that hangs on a word outside it, or -1. */
function headWithin(sentence: Sentence, span: Span): number {
  const inside = sentence.words.filter((word) => overlaps(word, span));
  const numbers = new Set(inside.map((word) => word.index));
  return (inside.find((word) => !numbers.has(word.head)) ?? inside[0])?.index ?? -1;
}
