import type { Document, DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';

/** Words of one report that stand for an earlier one. */
export interface ReportReference {
  readonly source: DocumentId;
  readonly span: Span;
}

/** Kinds of text that bear a number: "Communiqué No. 19", "Notice 2024/58". */
const NUMBERED =
  /\b(communiqu[eé]|statement|notice|bulletin|press release|report|note|circular|order|decree|resolution|letter)\s+(?:no\.?\s*|nr\.?\s*|number\s+)?(\d[\d/.–-]*\d|\d+)/giu;

/** Nouns for a report that was published earlier, with the kinds of publication that they mean. */
const MEDIA: readonly (readonly [RegExp, ReadonlySet<Document['kind']>])[] = [
  [/^(?:newspaper|daily|weekly|paper|magazine)$/, new Set(['newspaper'])],
  [/^(?:radio|broadcaster|station|channel|television)$/, new Set(['broadcaster'])],
  [/^(?:agency|news agency|wire)$/, new Set(['agency'])],
  [/^(?:blog|blogger|post|thread|channel)$/, new Set(['post', 'blog'])],
  [/^(?:organisation|organization|ngo|monitor|watchdog|group)$/, new Set(['ngo'])],
];

/**
 * "a neighbouring radio", "a Turkish newspaper", "their agency": somebody else's. A report's own
 * "our reporter" and "this newspaper" say nothing of others.
 */
const DESCRIBED =
  /\b(?:an?|another|the same|their|that)\s+((?:\p{L}[\p{L}-]*\s+){0,3}?)(newspaper|daily|weekly|magazine|radio|broadcaster|channel|news agency|agency|blog|thread|organisation|organization|ngo|watchdog)\b/giu;

/** Words of saying or publishing near a description; without them it is only somebody in the story. */
const PUBLISHING =
  /\b(?:said|says|say|speaks|spoke|told|tells|wrote|writes|report(?:s|ed)?|claim(?:s|ed)?|put out|publish(?:es|ed)|publication|assert(?:s|ed|ion)|according|broadcast|quoted|carried|alleg(?:es|ed|ation))\b/i;

/** How far around a description such words are looked for. */
const NEAR_CODE_UNITS = 70;

/**
 * Which of the `earlier` reports a report refers to without a name: by number, by the noun that
 * stands in one title alone ("the notice says"), by the initials of its publisher, or by the kind of
 * publication where only one of another publisher comes into question. Uncertain references give nothing.
 */
export function referencesIn(
  document: Document,
  earlier: readonly Document[],
): readonly ReportReference[] {
  const others = earlier.filter(({ publisher }) => publisher !== document.publisher);
  return [
    ...toItself(document, earlier),
    ...byNumber(document, earlier),
    ...byTitle(document, others),
    ...byKind(document, others),
    ...byMedium(document, others),
    ...byAcronym(document, others),
  ];
}

function byNumber({ text }: Document, earlier: readonly Document[]): ReportReference[] {
  return [...text.matchAll(NUMBERED)].flatMap((match): ReportReference[] => {
    const told = numberOf(match);
    const bears = earlier.filter((other) => numbersOf(other).has(told));
    return only(bears, spanOf(match));
  });
}

/** A report's own number stands at its head. */
const HEAD_CODE_UNITS = 80;

// Each report is compared with all earlier ones; reading its head each time took a sixth of the whole.
const numbers = new WeakMap<Document, ReadonlySet<string>>();

/** The numbers that a report bears itself. */
function numbersOf(document: Document): ReadonlySet<string> {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  const head = `${document.title ?? ''}\n${document.text.slice(0, HEAD_CODE_UNITS)}`;
  const own = new Set([...head.matchAll(NUMBERED)].map(numberOf));
  numbers.set(document, own);
  return own;
}

function numberOf(match: RegExpMatchArray): string {
  return `${(match[1] ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()} ${match[2] ?? ''}`;
}

/** "The notice says": the one earlier report whose title has that noun. */
const TITLED =
  /\b(?:the|that|its|his|her|their|first|last|earlier)\s+(communiqu[eé]|notice|press release|letter|field note|circular)\b/giu;

function byTitle({ text, title }: Document, others: readonly Document[]): ReportReference[] {
  return [...text.matchAll(TITLED)].flatMap((match): ReportReference[] => {
    const noun = (match[1] ?? '').toLowerCase();
    if ((title ?? '').toLowerCase().replace(/^the /, '').startsWith(noun)) return [];
    return only(
      others.filter((other) => (other.title ?? '').toLowerCase().includes(noun)),
      spanOf(match),
    );
  });
}

/** "Two weeks ago his cousin told this radio": a publisher's own earlier report. */
const ITSELF =
  /\b(?:this|our) (?:newspaper|paper|radio|station|channel|agency|magazine|programme|reporter|correspondent|website)\b/giu;

const AGO =
  /\b(?:(?:days|weeks|months|a (?:day|week|month)) ago|last (?:week|month)|earlier this (?:week|month)|yesterday|previously)\b/i;

function toItself({ text, publisher }: Document, earlier: readonly Document[]): ReportReference[] {
  const own = earlier.filter((other) => publisher !== null && other.publisher === publisher);
  return [...text.matchAll(ITSELF)].flatMap((match): ReportReference[] => {
    const span = spanOf(match);
    const near = text.slice(Math.max(0, span.start - NEAR_CODE_UNITS), span.end + NEAR_CODE_UNITS);
    return AGO.test(near) ? only(own, span) : [];
  });
}

function byKind({ text }: Document, others: readonly Document[]): ReportReference[] {
  return [...text.matchAll(DESCRIBED)].flatMap((match): ReportReference[] => {
    const span = spanOf(match);
    const near = text.slice(Math.max(0, span.start - NEAR_CODE_UNITS), span.end + NEAR_CODE_UNITS);
    // Who was told something need not have reported here before.
    const told = /\b(?:told|to)\s+$/i.test(text.slice(Math.max(0, span.start - 8), span.start));
    if (told || !PUBLISHING.test(near)) return [];
    const noun = (match[2] ?? '').toLowerCase();
    const kinds = MEDIA.find(([words]) => words.test(noun))?.[1];
    const candidates = others.filter(({ kind }) => kinds?.has(kind) === true);
    const [one] = only(candidates, span);
    return one === undefined ? byMatter(candidates, { text, span }) : [one];
  });
}

/** "on the radio", "a communiqué already known": media that are told by the definite article. */
const KNOWN: readonly (readonly [RegExp, ReadonlySet<Document['kind']>])[] = [
  [/\bon (?:the|local|national) (?:radio|television|tv)\b/giu, new Set(['broadcaster'])],
  [/\ba (?:communiqu[eé]|press release) already \p{L}+/giu, new Set(['press-release'])],
];

function byMedium({ text }: Document, others: readonly Document[]): ReportReference[] {
  return KNOWN.flatMap(([words, kinds]) =>
    [...text.matchAll(words)].flatMap((match) =>
      only(
        others.filter(({ kind }) => kinds.has(kind)),
        spanOf(match),
      ),
    ),
  );
}

/** Letters from which a word of what was reported tells one report from another. */
const TELLING_LETTERS = 5;

/**
 * "an assertion by a foreign newspaper that two halls had burned": where several newspapers come into
 * question, the one that has words of the matter which no other has.
 */
function byMatter(
  candidates: readonly Document[],
  { text, span }: { text: string; span: Span },
): ReportReference[] {
  const matter = text.slice(span.end, span.end + NEAR_CODE_UNITS).split(/[.;:]\s/, 1)[0] ?? '';
  const told = /\bthat\b(.*)/su.exec(matter)?.[1] ?? '';
  const words = (told.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= TELLING_LETTERS,
  );
  const meant = words.flatMap((word) => {
    const having = candidates.filter((other) => wordsOf(other).has(word));
    const [one, ...others] = having;
    return one === undefined || others.length > 0 ? [] : [one];
  });
  const [source] = meant;
  const alone = new Set(meant).size === 1 && source !== undefined;
  return alone ? [{ source: source.id, span }] : [];
}

const wordSets = new WeakMap<Document, ReadonlySet<string>>();

function wordsOf(document: Document): ReadonlySet<string> {
  const known = wordSets.get(document);
  if (known !== undefined) return known;
  const words = new Set(document.text.toLowerCase().match(/\p{L}+/gu) ?? []);
  wordSets.set(document, words);
  return words;
}

/** The fewest words of a publisher's name whose initials stand for it. */
const ACRONYM_WORDS = 3;

/** "SOW's plate" after a report of the Sahel Ordnance Watch: a publisher by its initials. */
function byAcronym({ text }: Document, others: readonly Document[]): ReportReference[] {
  return others.flatMap((other, at): ReportReference[] => {
    const acronym = acronymOf(other.publisher ?? '');
    if (acronym === null) return [];
    const latest = !others.slice(at + 1).some(({ publisher }) => publisher === other.publisher);
    const found = latest
      ? [...text.matchAll(/\b\p{Lu}+\b/gu)].find(([word]) => word === acronym)
      : undefined;
    return found === undefined ? [] : [{ source: other.id, span: spanOf(found) }];
  });
}

function acronymOf(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < ACRONYM_WORDS ? null : words.map((word) => word.charAt(0)).join('');
}

/** The reference, where all candidates are of one publisher: its latest report. */
function only(candidates: readonly Document[], span: Span): ReportReference[] {
  const publishers = new Set(candidates.map(({ publisher }) => publisher));
  const source = candidates.at(-1);
  return publishers.size === 1 && source !== undefined ? [{ source: source.id, span }] : [];
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
