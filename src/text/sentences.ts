import type { Span } from './span.ts';
import { ABBREVIATIONS, tokens } from './tokens.ts';

/** A sentence and its tokens. */
export interface TokenisedSentence extends Span {
  /** Tokens in order; at least one. */
  readonly tokens: readonly Span[];
}

/**
 * Longest sentence in tokens; a longer run (a table, a file of one line) is cut here, so that no
 * later stage meets a sentence of unbounded length. The longest in EWT and GUM has 159.
 */
const SENTENCE_TOKENS_MAX = 240;

/** A line within a paragraph that is shorter than this and has no stop is a heading or list item. */
const HEADING_CODE_UNITS_MAX = 60;

const STOP = /^(?:\.+|[!?]+|…|。)$/;
const CLOSING = /^(?:["”’»)\]}]|''|')$/;
const OPENS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘«([{'•*–—-]/u;

/** After an abbreviation's stop, a capital begins a sentence only if the word is one of these. */
const STARTERS =
  /^(?:the|a|an|this|that|these|those|he|she|it|we|they|i|you|his|her|its|their|our|in|on|at|by|for|from|with|after|before|but|and|however|if|when|while|as|since|according|there|here|what|who|how|why|some|many|most|all|no|one|two|three|also|both|not|although|though|meanwhile|earlier|later|last|officials|police)$/i;

/** Abbreviations that are always followed by what they belong to. */
const NEVER_FINAL =
  /^(?:mr|mrs|ms|dr|prof|st|lt|col|gen|maj|capt|cpl|sgt|adm|cmdr|brig|gov|sen|rep|reps|sens|rev|hon|pres|supt|insp|det|mt|ft|no|nos|vs|v|eg|ie|cf|viz|ca|approx|fig|figs|vol|messrs|mme|mlle)$/i;

/** Said after a question or exclamation in quotation marks: `"Who?" Smith asked.` */
const ASKED =
  /^(?:said|says|asked|asks|wrote|writes|tweeted|added|replied|exclaimed|shouted|yelled|cried|posted)$/i;

/**
 * The sentences of one paragraph, in order, with their tokens: a full stop closes with the
 * quotation marks and brackets after it; abbreviations and initials do not end a sentence; a
 * short line without a stop is a sentence of its own. Linear in the length of the paragraph.
 */
export function sentences(text: string, paragraph: Span): TokenisedSentence[] {
  const words = tokens(text, paragraph);
  const out: TokenisedSentence[] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    const length = at + 1 - first;
    if (
      at + 1 === words.length ||
      length >= SENTENCE_TOKENS_MAX ||
      endsAfter(text, { words, first, at })
    ) {
      const own = words.slice(first, at + 1);
      const start = own[0]?.start ?? paragraph.start;
      out.push({ start, end: own.at(-1)?.end ?? start, tokens: own });
      first = at + 1;
    }
  }
  return out;
}

interface Place {
  readonly words: readonly Span[];
  /** First token of the sentence so far. */
  readonly first: number;
  /** Token in question. */
  readonly at: number;
}

function endsAfter(text: string, place: Place): boolean {
  const { words, first, at } = place;
  const here = words[at] as Span;
  const next = words[at + 1] as Span;
  const gap = text.slice(here.end, next.start);
  const nextWord = text.slice(next.start, next.end);
  if (gap.includes('\n') && endsLine(text, place)) return true;
  if (gap === '' || !OPENS.test(nextWord)) return false;
  const stop = stopBefore(text, place);
  if (stop < 0) return false;
  const stopWord = text.slice(words[stop]?.start, words[stop]?.end);
  if (/^[^.!?…。]*\p{L}/u.test(stopWord)) {
    return abbreviationEnds(stopWord, wordAfter(text, words, at));
  }
  if (stop < at && /[!?]/.test(stopWord)) return !isAsked(text, words, at);
  // "... " trails off within a sentence unless a capital follows; OPENS has seen to that.
  return at > first || !/^\.+$/.test(stopWord);
}

/** The token that stops the sentence at or before `at`, closing marks between; -1 for none. */
function stopBefore(text: string, { words, first, at }: Place): number {
  for (let k = at; k >= first && k > at - 4; k--) {
    const span = words[k] as Span;
    const word = text.slice(span.start, span.end);
    if (STOP.test(word)) return k;
    if (/\p{L}\.$/u.test(word)) return k;
    if (!CLOSING.test(word)) return -1;
    // A straight mark after a space opens; it closes nothing.
    const before = words[k - 1];
    if (before === undefined || before.end !== span.start) return -1;
  }
  return -1;
}

/** First word after token `at`, past opening marks. */
function wordAfter(text: string, words: readonly Span[], at: number): string {
  for (let k = at + 1; k < words.length && k < at + 4; k++) {
    const word = text.slice(words[k]?.start, words[k]?.end);
    if (/[\p{L}\p{N}]/u.test(word)) return word;
  }
  return '';
}

function abbreviationEnds(abbreviation: string, next: string): boolean {
  const bare = abbreviation.replace(/\.$/, '').toLowerCase();
  if (NEVER_FINAL.test(bare) || /^\p{L}$/u.test(bare)) return false;
  if (/^[ap]\.m$/.test(bare)) return STARTERS.test(next);
  if (!ABBREVIATIONS.has(bare) && !bare.includes('.')) return true;
  return STARTERS.test(next);
}

function isAsked(text: string, words: readonly Span[], at: number): boolean {
  for (let k = at + 1; k < words.length && k < at + 8; k++) {
    const word = text.slice(words[k]?.start, words[k]?.end);
    if (ASKED.test(word)) return true;
    if (STOP.test(word) || CLOSING.test(word)) return false;
  }
  return false;
}

/** A newline within a paragraph ends a heading or list item, but not a wrapped line. */
function endsLine(text: string, { words, at }: Place): boolean {
  const here = words[at] as Span;
  const next = words[at + 1] as Span;
  const lineStart = text.lastIndexOf('\n', here.start) + 1;
  if (!OPENS.test(text.slice(next.start, next.end))) return false;
  if (here.end - lineStart >= HEADING_CODE_UNITS_MAX) return false;
  return !/[,;–—-]$|\b(?:the|a|an|of|in|on|at|to|for|by|with|from|and|or|that)$/i.test(
    text.slice(lineStart, here.end),
  );
}
