import type { Sentence, Word } from '../language/index.ts';
import { overlaps, trimmed } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import type { CueSense } from './cue-lexicon.ts';
import type { TextView } from './text-view.ts';

const sense: CueSense = { frames: ['clause'], stance: 'asserts', link: 'says' };

/** A name before the colon of a headline has at most this many words (own count on headlines). */
const NAME_WORDS_MAX = 5;

/**
 * Headline form: a name, a colon, and what it says ("Podolyak: drones were launched from ...").
 * Only at the head of a sentence, only after a recognised name, and only before a full clause.
 */
export function colonCues(view: TextView, sentence: Sentence): readonly Attribution[] {
  const colon = sentence.words.find((word) => word.form === ':');
  if (colon === undefined || colon.index === 0 || colon.index > NAME_WORDS_MAX) return [];
  const before = sentence.words.slice(0, colon.index);
  const after = sentence.words.slice(colon.index + 1);
  const last = before.at(-1);
  const first = before[0];
  if (first === undefined || last === undefined) return [];
  const named = view.analysis.names.some(
    (name) => name.kind !== 'place' && overlaps(name, { start: first.start, end: last.end }),
  );
  const capital = before.every((word) => word.upos === 'PROPN');
  if (
    !(named || capital || isTurn(view, sentence, before)) ||
    before.some((word) => word.upos === 'VERB') ||
    !hasPredicate(after)
  )
    return [];
  const turn = isTurn(view, sentence, before);
  if (sentence.index <= 1 && isDateline(view, sentence, before)) return [];
  const end = turn ? endOfTurn(view, sentence) : endOfWords(sentence);
  const content = trimmed(view.text, { start: colon.end, end });
  return [
    {
      source: { start: first.start, end: last.end },
      sourceHead: last,
      cue: [{ start: colon.start, end: colon.end }],
      cueHead: colon,
      sentence: sentence.index,
      content: [content],
      sense,
      relays: [],
      rule: turn ? 'turn' : 'colon',
    },
  ];
}

/**
 * "KHODJENT: Tajikistan said ...": one word in capitals that opens a report is the place it comes
 * from, unless others take turns after it or a person of the text bears the name.
 */
function isDateline(
  { text, analysis: { names } }: TextView,
  { start }: Sentence,
  [first, ...more]: readonly Word[],
): boolean {
  if (first === undefined || more.length > 0 || !/^\p{Lu}+$/u.test(first.form)) return false;
  if (text.slice(0, start).trim() !== '' || text.length < REPORT_LETTERS_MIN) return false;
  return !names.some(
    ({ kind, start: from, end }) =>
      kind === 'person' &&
      from > first.end &&
      text.slice(from, end).toUpperCase().includes(first.form),
  );
}

/** A shorter text is a headline or a line of dialogue and bears no dateline. */
const REPORT_LETTERS_MIN = 200;

/** What stands in capitals before a colon and is no one: labels of the page and the desk. */
const LABELS =
  /^(note|update|updated|correction|clarification|important|breaking|warning|watch|read|more|live|exclusive|analysis|opinion|photo|photos|video|source|sources|related|advertisement|summary|date|place|position|subject|from|re|contact|editor)$/i;

/** "WALLACE: ...", a speaker's turn in a transcript: capitals alone, at the head of a paragraph. */
function isTurn(view: TextView, sentence: Sentence, name: readonly Word[]): boolean {
  const before = view.analysis.sentences[sentence.index - 1];
  const capitals = name.filter(({ upos }) => upos !== 'PUNCT');
  return (
    before?.paragraph !== sentence.paragraph &&
    capitals.every(({ form }) => /^\p{Lu}[\p{Lu}.’'-]+$/u.test(form)) &&
    capitals.some(({ form }) => form.length > 3) &&
    !capitals.some(({ form }) => LABELS.test(form))
  );
}

/** A turn runs to the end of its paragraph. */
function endOfTurn({ analysis: { sentences } }: TextView, { index, paragraph }: Sentence): number {
  let last = index;
  while (sentences[last + 1]?.paragraph === paragraph) last++;
  return sentences[last]?.end ?? 0;
}

function hasPredicate(words: readonly Word[]): boolean {
  return words.some((word) => word.upos === 'VERB' || word.upos === 'AUX');
}

/** Where the sentence ends without its stop. */
function endOfWords({ words, end }: Sentence): number {
  const last = words.at(-1);
  return last?.form === '.' ? last.start : end;
}
