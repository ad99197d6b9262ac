import { contains, overlaps, type Span, tokens, wordsAt } from '../src/text/index.ts';
import { type MarkedAttribution, SELF, UNNAMED } from './corpus-markup.ts';
import { type CorpusReport, REGIONS, REPORT_KINDS } from './corpus-report.ts';
import { faultsOfTime } from './corpus-times.ts';

// What can be wrong with one report. Each check gives sentences that a person can act upon; the
// lists of words are wide on purpose: what is no name, time or saying is announced as such.

/** Fewest and most words of a report: what issue and datasheet promise. */
const WORDS_MIN = 150;
const WORDS_MAX = 300;

const TIME_WORDS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|yesterday|today|tonight|tomorrow|overnight|midnight|noon|midday|dawn|dusk|nightfall|sunset|sunrise|(?:19|20)\d\d|\d{1,2}[:.h]\d\d(?! ?(?:percent|per cent|million|billion|km|metres|m\b|%))|\d+ ?[ap]\.?m\b|mornings?|afternoons?|evenings?|nights?|weekends?|seconds|minutes?|hours?|days?|weeks?|months?|years?(?![- ]old)|decades?|spring|summer|autumn|winter|recently|currently|now|ago)\b/gi;
const CUE_WORDS =
  /\b(?:said|says|saying|told|tells|telling|according to|stated|states|stating|added|adds|adding|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|accus(?:e|es|ed|ing)|announced?|announces|confirm(?:s|ed|ing)?|report(?:ed|edly|s that)|alleg(?:e|es|ed|edly|ing)|insist(?:s|ed|ing)?|warn(?:s|ed|ing)?|wrote|writes|tweeted|posted|declin(?:ed|es|ing)|refus(?:ed|es|ing)|rejected|rejects|dismiss(?:ed|es|ing)|citing|quot(?:ed|ing|es)|asked|argued|acknowledg(?:ed|es|ing)|reiterated|believes?|suspects?|denounced|condemned|urged|promised|pledged|vowed|explained|noted|recalled|repeated|maintain(?:s|ed) that|testified|told|call(?:ed|s) (?:on|for)|blam(?:ed|es|ing)|expects?|hopes|fears? that)\b/gi;

/** What is wrong with a report; empty for nothing. */
export function faultsOfReport(
  report: CorpusReport,
  capitals: ReadonlySet<string>,
): readonly string[] {
  return [
    ...frontFaults(report),
    ...lengthFaults(report),
    ...report.marked.attributions.flatMap((one) => attributionFaults(report, one)),
    ...timeFaults(report),
    ...recurringNames(report),
    ...unmarkedCapitals(report, capitals),
    ...unmarkedWords(report),
    ...unmarkedQuotations(report),
  ];
}

function frontFaults(report: CorpusReport): readonly string[] {
  const faults: string[] = [];
  if (!REPORT_KINDS.some((kind) => kind === report.kind)) faults.push(`kind "${report.kind}"`);
  if (!REGIONS.some((region) => region === report.region)) faults.push(`region "${report.region}"`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(report.publishedAt)) {
    faults.push(`published-at "${report.publishedAt}" is no instant with offset`);
  }
  if (report.publisher === '' || report.title === '') faults.push('no publisher or title');
  return faults;
}

function lengthFaults({ marked }: CorpusReport): readonly string[] {
  const words = tokens(marked.text).filter((token) =>
    /[\p{L}\p{N}]/u.test(wordsAt(marked.text, token)),
  );
  return words.length < WORDS_MIN || words.length > WORDS_MAX ? [`${words.length} words`] : [];
}

function attributionFaults({ marked }: CorpusReport, one: MarkedAttribution): readonly string[] {
  const faults: string[] = [];
  const { text, attributions } = marked;
  const name = `<${one.number}:`;
  if (one.content.length === 0) faults.push(`${name} no content`);
  if (one.continues !== null) {
    const before = attributions.find(({ number }) => number === one.continues);
    if (before === undefined) faults.push(`${name} continues ${one.continues}, which is not there`);
    if (one.cue.length > 0 || one.source.length > 0) {
      faults.push(`${name} continues another and has a cue or source of its own`);
    }
  } else {
    if (one.cue.length === 0) faults.push(`${name} neither cue nor ~ for a free continuation`);
    if (one.source.length === 0 && !one.sourceless && one.shares === null)
      faults.push(`${name} neither source nor c0`);
    if (one.source.length > 0 && (one.sourceless || one.shares !== null)) {
      faults.push(`${name} both a source and c0 or c^`);
    }
    if (one.shares !== null && !attributions.some(({ number }) => number === one.shares)) {
      faults.push(`${name} shares ${one.shares}'s source, which is not there`);
    }
  }
  if (
    one.speaker !== null &&
    ![UNNAMED, SELF].includes(one.speaker) &&
    !text.includes(one.speaker)
  ) {
    faults.push(`${name} speaker "${one.speaker}" does not stand in the text`);
  }
  const source = one.source.length === 1 && one.source[0] ? wordsAt(text, one.source[0]) : '';
  if (/^(?:he|she|they|it|we|who|which|i)$/iu.test(source) && one.speaker === null) {
    faults.push(
      `${name} who is "${source}"? write <${one.number}s=Name:, or s=? for an unnamed one`,
    );
  }
  const own = [...one.source, ...one.cue];
  if (own.some((part) => one.content.some((span) => overlaps(part, span)))) {
    faults.push(`${name} its own source or cue stands within its content: split it`);
  }
  for (const span of one.content) {
    const words = wordsAt(text, span);
    if (
      /[^.].[,;]$/.test(words) ||
      (/[\p{L}\d][.]$/u.test(words) && !/["“]/.test(words) && !endsShort(words))
    ) {
      faults.push(`${name} content ends with a stop: "…${words.slice(-20)}"`);
    }
    const [open, close] = [/“/g, /”/g].map((mark) => words.match(mark)?.length ?? 0);
    const straight = words.match(/"/g)?.length ?? 0;
    if ((open ?? 0) < (close ?? 0) || (straight % 2 === 1 && !opensParagraph(text, span))) {
      faults.push(`${name} quotation marks do not pair: "${words.slice(0, 30)}…"`);
    }
  }
  return faults;
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A full stop that belongs to an abbreviation, or closes a quotation of several sentences. */
function endsShort(words: string): boolean {
  return /\b(?:[ap]\.m|\p{Lu}|Ltd|Co|Inc|Corp)\.$/u.test(words) || /\. \p{Lu}/u.test(words);
}

/** Agencies open every paragraph of a long quotation and close only the last. */
function opensParagraph(text: string, span: Span): boolean {
  return text.charAt(span.start) === '"' && /^(?:\n|$)/.test(text.slice(span.end));
}

function timeFaults({ marked, publishedAt }: CorpusReport): readonly string[] {
  return marked.times.flatMap((time) =>
    faultsOfTime(wordsAt(marked.text, time), { time, publishedOn: publishedAt.slice(0, 10) }),
  );
}

function recurringNames({ marked }: CorpusReport): readonly string[] {
  const { text, names } = marked;
  const surfaces = new Set(names.map((name) => wordsAt(text, name)));
  const covered = [...names, ...marked.exempt];
  return [...surfaces].flatMap((surface) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(surface)}(?![\\p{L}\\p{N}])`, 'gu');
    return [...text.matchAll(pattern)]
      .map(({ index }) => ({ start: index, end: index + surface.length }))
      .filter((span) => !covered.some((name) => overlaps(name, span)))
      .map((span) => `[${surface}] stands unmarked in ${around(text, span)}`);
  });
}

function unmarkedCapitals(
  { marked }: CorpusReport,
  capitals: ReadonlySet<string>,
): readonly string[] {
  const { text } = marked;
  const covered = [...marked.names, ...marked.times, ...marked.exempt];
  return [...text.matchAll(/(?<=[\p{L}\p{N},;’'] \(?)\p{Lu}[\p{L}\p{N}’'.-]*/gu)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }))
    .filter((span) => !inCapitals(text, span))
    .map((span) => ({ ...span, bare: span.word.replace(/(?:['’]s|[.'’-])+$/u, '') }))
    .filter(({ bare }) => !capitals.has(bare) && !capitals.has(bare.replace(/-\p{Ll}+$/u, '')))
    .filter((span) => !covered.some((mark) => overlaps(mark, span)))
    .map((span) => `"${span.word}" is no marked name: ${around(text, span)}`);
}

/** True where the whole line is in capitals, as headlines are. */
function inCapitals(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return !/\p{Ll}/u.test(text.slice(from, to < 0 ? undefined : to));
}

function unmarkedWords({ marked }: CorpusReport): readonly string[] {
  const { text, times, names, attributions, exempt } = marked;
  const cues = attributions.flatMap(({ cue }) => cue);
  const outside = (pattern: RegExp, covered: readonly Span[], what: string) =>
    [...text.matchAll(pattern)]
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
      .filter((span) => !covered.some((mark) => overlaps(mark, span)))
      .map((span) => `no ${what} is marked at ${around(text, span)}`);
  return [
    ...outside(TIME_WORDS, [...times, ...names, ...exempt], 'time'),
    ...outside(CUE_WORDS, [...cues, ...names, ...exempt], 'cue'),
  ];
}

/** A quotation of this many words or more belongs to somebody. */
const QUOTATION_WORDS_MIN = 4;

function unmarkedQuotations({ marked }: CorpusReport): readonly string[] {
  const { text, attributions, exempt } = marked;
  const held = [
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...exempt,
  ];
  return [...text.matchAll(/“[^”\n]+”?|"[^"\n]+"?/g)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
    .filter(({ words }) => words.split(/\s+/).length >= QUOTATION_WORDS_MIN)
    .filter((span) => !held.some((part) => contains(part, span)))
    .map((span) => `a quotation is nobody's: ${around(text, span)}`);
}

/** The place of a span, for a person to find: the words with a little of their context. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 25), start);
  return `…${before}»${text.slice(start, Math.min(end, start + 40))}«${text.slice(end, end + 15)}…`.replace(
    /\n/g,
    '¶',
  );
}
