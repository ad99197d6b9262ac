import type { Document, DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';

/** Words in quotation marks that an earlier report has as well. */
export interface QuotedWords {
  readonly earlier: DocumentId;
  readonly later: DocumentId;
  /** Where the quotation stands in the later report. */
  readonly span: Span;
}

/** Quotations shorter than this are turns of phrase that anybody may use. */
const QUOTED_WORDS_MIN = 3;

const QUOTATION = /[“"«]([^“«”"»\n]{12,300})[”"»]/gu;

/**
 * Reports that quote words which stand in an earlier report of another publisher; the earliest such
 * report. Reports are given earliest first. By an index of the quotations' first words: linear in
 * the length of the reports.
 */
export function findQuotedWords(documents: readonly Document[]): QuotedWords[] {
  const quotations = documents.flatMap((document, at) => quotationsOf(document, at));
  const byOpening = Map.groupBy(quotations, ({ words }) => keyAt(words, 0));
  const found = new Map<(typeof quotations)[number], DocumentId>();
  for (const [at, document] of documents.entries()) {
    const words = wordsOf(document.text);
    for (let from = 0; from + QUOTED_WORDS_MIN <= words.length; from++) {
      for (const quotation of byOpening.get(keyAt(words, from)) ?? []) {
        const own = document.publisher === quotation.document.publisher;
        if (at >= quotation.at || own || found.has(quotation)) continue;
        if (quotation.words.every((word, n) => words[from + n] === word)) {
          found.set(quotation, document.id);
        }
      }
    }
  }
  return [...found].map(([{ document, span }, earlier]) => ({ earlier, later: document.id, span }));
}

function quotationsOf(document: Document, at: number) {
  return [...document.text.matchAll(QUOTATION)].flatMap((match) => {
    const words = wordsOf(match[1] ?? '');
    const span = { start: match.index, end: match.index + match[0].length };
    return words.length < QUOTED_WORDS_MIN ? [] : [{ document, at, words, span }];
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function keyAt(words: readonly string[], from: number): string {
  return words.slice(from, from + QUOTED_WORDS_MIN).join(' ');
}
