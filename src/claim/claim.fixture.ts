// What tests of this folder share: texts read by the real language stage, results as words.
import { type Analysis, loadEnglish } from '../language/index.ts';
import { recogniseTimes } from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { wordsAt } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import type { Claim } from './claim.ts';
import { readClaims } from './read-claims.ts';
import { viewOf } from './text-view.ts';

const english = loadEnglish();

/** A text as the language stage leaves it. */
export function analysed(text: string): Analysis {
  return english.analyse(text);
}

/** A saying as words: who, by what cue, what. */
export interface Saying {
  readonly source: string | null;
  readonly cue: string;
  readonly content: string;
}

/** The sayings of a text that the constructions of these names found; all where none is given. */
export function sayingsOf(text: string, ...rules: readonly string[]): readonly Saying[] {
  return attributionsOf(viewOf(text, english.analyse(text)))
    .filter(({ rule }) => rules.length === 0 || rules.some((name) => rule.startsWith(name)))
    .map((attribution) => inWords(text, attribution));
}

function inWords(text: string, { source, cue, content }: Attribution): Saying {
  return {
    source: source === null ? null : wordsAt(text, source),
    cue: cue.map((span) => wordsAt(text, span)).join(' … '),
    content: content.map((span) => wordsAt(text, span)).join(' … '),
  };
}

/** A report with this text, published by the Courier on 14 March 2024. */
export function report(text: string, publisher: string | null = 'Courier'): Document {
  return {
    id: 'd' as DocumentId,
    text,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: '2024-03-14',
    address: 'file:report.txt',
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

/** The claims of a report with this text. */
export function claimsOf(text: string, publisher?: string | null): readonly Claim[] {
  const document = report(text, publisher);
  const analysis = english.analyse(text);
  const times = recogniseTimes({ text, analysis, publishedAt: document.publishedAt });
  return readClaims({ document, analysis, times });
}

/** A chain as one line: "Courier <- Reuters <- officials". */
export function chainOf({ chain }: Claim): string {
  return chain.map(({ surface }) => surface).join(' <- ');
}

/** The words of a claim. */
export function contentOf(text: string, { content }: Claim): string {
  return content.map((span) => wordsAt(text, span)).join(' … ');
}
