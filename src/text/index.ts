// Text: places in one immutable text, and the words that stand there. Pure; everything else in
// the house stands on it.

export { paragraphs } from './paragraphs.ts';
export type { Anchor, Quote, Reanchoring } from './quote.ts';
export { anchor, reanchor, stands } from './quote.ts';
export type { TokenisedSentence } from './sentences.ts';
export { sentences } from './sentences.ts';
export type { Span } from './span.ts';
export { byPlace, contains, cover, lengthOf, overlaps, trimmed, wordsAt } from './span.ts';
export { tokens } from './tokens.ts';
