import type { Span } from './span.ts';

// Tokens as the Universal Dependencies treebanks of English (EWT, GUM) cut them: clitics apart
// ("do|n't", "Iran|'s"), hyphenated words apart save after a prefix ("Iranian|-|made" but
// "co-founder"), addresses and abbreviations whole.

/** Prefixes that stay with their word across a hyphen. @see LDC English treebank guidelines */
const PREFIXES =
  /^(?:e|x|co|ex|re|de|un|non|pre|post|pro|anti|semi|sub|multi|mid|mini|inter|intra|counter|cross|over|under|pan|neo|ultra|super|vice|socio|psycho|micro|macro|mega|meta|trans|bi|tri|uni|eco|geo|bio|electro|hyper|quasi|pseudo|arch|crypto|cyber|dis|extra|mis|out|para|proto|tele)$/i;

/** Abbreviations that keep their full stop, without it, in lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st sr jr lt col gen maj capt cpl sgt adm cmdr brig gov sen rep reps sens ' +
    'rev hon pres supt insp det ave blvd rd sq ft mt no nos vs v etc inc ltd corp co bros cie llc ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'al eg ie cf viz ca approx dept dist div est ext fig figs vol vols pp ed eds esp messrs mme ' +
    'mlle ph sec univ assn gmbh attn lb oz yr yrs mins tel ref hwy ind okla fla calif conn mass ' +
    'tenn va pa ala ariz ark colo ga ill kan ky md mich minn miss mo mont neb nev wash wis wyo ' +
    'ont que alta sask'
  ).split(' '),
);

/** Short forms above that are also words, which keep a stop only within a sentence. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  'no sun sat mon wed mar jun fig ed sec miss mass ill wash ala ark colo pa ga mo co est det ind ca al ref'.split(
    ' ',
  ),
);

const SCAN = new RegExp(
  [
    // Addresses: whole, without the punctuation of the sentence.
    String.raw`(?<address>(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#]\p{L}[\w-]{0,80})`,
    // U.S., a.m., J.R.R.
    String.raw`(?<dotted>(?:\p{L}\.){2,}(?!\p{L}))`,
    // 10:30, 1,000.5, 9/11, 212-848-8400, 20th, 1970s, 86M.
    String.raw`(?<number>\d{3}-\d{3,4}(?:-\d{4})?(?![\d-])|\d+(?:[.,:\/]\d+)*(?:\p{L}{1,3}(?![\p{L}\d]))?)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['’´.&_][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)`,
    `${String.raw`(?<run>\.{2,}|…|-{2,}|={2,}|_{2,}|\*{2,}|!{2,}|\?{2,}|[!?]{2,}|''|`}\`\`)`,
    String.raw`(?<single>[^\s\p{Cf}])`,
  ].join('|'),
  'gu',
);

/** Words that hold another: the first part's length. */
const SPLIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wont', 2],
  ['cant', 2],
]);

/**
 * The tokens of a stretch of text, in order: half-open spans of the whole text, which together
 * cover everything but white space and signs without width (marks of direction, soft hyphens), which
 * say nothing. Linear in the length of the stretch.
 *
 * @see https://universaldependencies.org/en/ (tokenisation and word segmentation)
 */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const out: Span[] = [];
  SCAN.lastIndex = within.start;
  for (;;) {
    const found = SCAN.exec(text);
    if (found === null || found.index >= within.end) break;
    const start = found.index;
    const end = Math.min(start + found[0].length, within.end);
    if (found.groups?.word !== undefined) {
      SCAN.lastIndex = pushWord(text, { start, end }, { within, out });
    } else out.push({ start, end });
  }
  return out;
}

/** Adds a word with what belongs to it (stop, second half); gives where to go on. */
function pushWord(
  text: string,
  span: Span,
  { within, out }: { readonly within: Span; readonly out: Span[] },
): number {
  const { start } = span;
  let { end } = span;
  const word = text.slice(start, end);
  if (text[end] === '.' && end < within.end && keepsStop(text, { start, end }, within)) {
    out.push({ start, end: end + 1 });
    return end + 1;
  }
  if (text[end] === '-' && end + 1 < within.end) {
    const half = /^[\p{L}\p{N}]+/u.exec(text.slice(end + 1, Math.min(within.end, end + 40)));
    if (half !== null && (PREFIXES.test(word) || isDesignation(word, half[0]))) {
      end = Math.min(end + 1 + half[0].length, within.end);
      out.push({ start, end });
      return end;
    }
  }
  const cut = cliticAt(word);
  if (cut > 0) out.push({ start, end: start + cut }, { start: start + cut, end });
  else out.push({ start, end });
  return end;
}

/** F-16, T-72, but not Shahed-136 or Iran-2023. */
function isDesignation(word: string, half: string): boolean {
  return word.length <= 2 && /^\p{Lu}+$/u.test(word) && /^\d/.test(half);
}

function keepsStop(text: string, { start, end }: Span, within: Span): boolean {
  const word = text.slice(start, end);
  if (text[end + 1] === '.') return false;
  const last = end + 1 >= within.end || !/\S/.test(text.slice(end + 1, within.end));
  if (/^\p{Lu}$/u.test(word))
    return !last && (word !== 'I' || /^\s\p{Lu}/u.test(text.slice(end + 1, end + 3)));
  const lower = word.toLowerCase();
  if (lower === 'ph' && text[end + 1] === 'D') return true;
  if (!ABBREVIATIONS.has(lower)) return false;
  if (!ALSO_WORDS.has(lower)) return true;
  const next = text.slice(end + 1, end + 3);
  if (lower === 'no' || lower === 'nos') return /^\s?\d/.test(next);
  return !last && /^\p{Lu}/u.test(word) && /^\s[\p{Lu}\d]/u.test(next);
}

/** Where a clitic begins within a word; 0 for nowhere. */
function cliticAt(word: string): number {
  const split = SPLIT_WORDS.get(word.toLowerCase());
  if (split !== undefined) return split;
  const clitic = /(?:n['’´]t|['’´](?:s|m|d|ll|ve|re))$/i.exec(word);
  return clitic !== null && clitic.index > 0 ? clitic.index : 0;
}
