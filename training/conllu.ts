import { readFileSync } from 'node:fs';

/** One word of a treebank. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence, from 0; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** MISC column. */
  readonly misc: string;
}

/** One sentence of a treebank. */
export interface TreebankSentence {
  readonly id: string;
  /** Name of the document that it stands in. */
  readonly document: string;
  /** The sentence as printed. */
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/** Reads a CoNLL-U file; empty nodes and multiword lines are left out. */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = '';
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    if (block.trim() === '') continue;
    let id = '';
    let text = '';
    const words: TreebankWord[] = [];
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) document = line.slice(14);
      else if (line.startsWith('# sent_id = ')) id = line.slice(12);
      else if (line.startsWith('# text = ')) text = line.slice(9);
      else if (/^\d+\t/.test(line)) words.push(wordOf(line));
    }
    if (words.length > 0) sentences.push({ id, document, text, words });
  }
  return sentences;
}

function wordOf(line: string): TreebankWord {
  const column = line.split('\t');
  return {
    form: column[1] ?? '',
    lemma: column[2] ?? '',
    upos: column[3] ?? '',
    xpos: column[4] ?? '',
    head: Number(column[6]) - 1,
    deprel: column[7] ?? '',
    misc: column[9] ?? '',
  };
}
