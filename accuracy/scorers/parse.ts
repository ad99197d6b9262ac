import type { ScoredCase } from './scored.ts';

/** A word line of CoNLL-U, split into its columns. */
type Word = readonly string[];

/** Sentences that make one row of the frozen table: few enough rows to read as a diff. */
const SENTENCES_A_ROW = 50;

/**
 * Parts of speech, heads, and heads with relations (subtypes cut) over all words, given the same
 * words on both sides.
 */
export function scoreParse(gold: string, system: string): readonly ScoredCase[] {
  const labelled = sentencesOf(gold);
  const found = sentencesOf(system);
  const rows: ScoredCase[] = [];
  for (let from = 0; from < labelled.length; from += SENTENCES_A_ROW) {
    const want = labelled.slice(from, from + SENTENCES_A_ROW).flat();
    const have = found.slice(from, from + SENTENCES_A_ROW).flat();
    if (want.length !== have.length) {
      throw new Error(`Cannot score: ${want.length} gold words, ${have.length} system words`);
    }
    const count = (same: (a: Word, b: Word) => boolean) => {
      const hit = want.filter((word, at) => same(word, have[at] ?? [])).length;
      return { hit, gold: want.length, system: have.length };
    };
    const sameHead = (a: Word, b: Word) => a[6] === b[6];
    const last = Math.min(from + SENTENCES_A_ROW, labelled.length);
    rows.push({
      id: `sentences ${from + 1} to ${last}`,
      tallies: {
        upos: count((a, b) => a[3] === b[3]),
        uas: count(sameHead),
        las: count((a, b) => sameHead(a, b) && bare(a[7]) === bare(b[7])),
      },
    });
  }
  return rows;
}

function sentencesOf(conllu: string): readonly (readonly Word[])[] {
  return conllu
    .split(/\n\n+/)
    .map((block) =>
      block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : [])),
    )
    .filter((words) => words.length > 0);
}

function bare(relation: string | undefined): string {
  return (relation ?? '').split(':', 1)[0] ?? '';
}
