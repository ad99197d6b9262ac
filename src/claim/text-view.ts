import { type Analysis, type Sentence, Tree, type Word } from '../language/index.ts';
import type { Span } from '../text/index.ts';
import { type Quotation, quotationsOf } from './quotation.ts';

/** A document as the claim stage looks at it: trees and quotations beside the text. */
export interface TextView {
  readonly text: string;
  readonly analysis: Analysis;
  /** One tree a sentence, in order. */
  readonly trees: readonly Tree[];
  /** Quotations of the whole text, in order. */
  readonly quotations: readonly Quotation[];
}

/** Prepares a text for the constructions that look for attributions in it. */
export function viewOf(text: string, analysis: Analysis): TextView {
  return {
    text,
    analysis,
    trees: analysis.sentences.map((sentence) => new Tree(sentence)),
    quotations: quotationsOf(text),
  };
}

/** The quotations that share words with a span, found by bisection. */
export function quotationsIn(view: TextView, span: Span): readonly Quotation[] {
  const { quotations } = view;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let at = low; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= span.end) break;
    found.push(quotation);
  }
  return found;
}

/** The first sentence that ends after a place, found by bisection; undefined behind the last. */
export function sentenceAt(
  { analysis: { sentences } }: TextView,
  place: number,
): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** The quotation that a word stands in, or undefined. */
export function quotationAround(view: TextView, span: Span): Quotation | undefined {
  return quotationsIn(view, span).find((q) => q.start <= span.start && span.end <= q.end);
}

/**
 * The spans that a set of words makes: neighbours join, punctuation between them included; commas,
 * stops and dashes at the edges fall away, quotation marks stay.
 */
export function spansOfWords(sentence: Sentence, keep: (word: Word) => boolean): Span[] {
  const runs: Span[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && isLoose(run[0])) run.shift();
    while (run.length > 0 && isLoose(run.at(-1))) run.pop();
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) runs.push({ start: first.start, end: last.end });
    run = [];
  };
  for (const word of sentence.words) {
    if (keep(word)) run.push(word);
    else if (run.length > 0) close();
  }
  close();
  return runs;
}

/** Punctuation that belongs to no content when it stands at its edge. */
function isLoose(word: Word | undefined): boolean {
  return word !== undefined && /^[,.;:–—-]+$/.test(word.form);
}
