import { loadEnglish } from '../../src/language/index.ts';

/**
 * CoNLL-U in, CoNLL-U out: the words (columns 1 and 2) are taken as given; lemma, tags, heads and
 * relations are the program's. Comments, multiword and empty-node lines pass unchanged.
 */
export function run(input: string): string {
  const english = loadEnglish();
  return input
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const forms = lines.filter(isWord).map((line) => line.split('\t')[1] ?? '');
      const words = english.readWords(forms);
      let next = 0;
      return lines
        .map((line) => {
          const word = isWord(line) ? words[next++] : undefined;
          if (word === undefined) return line;
          const { lemma, upos, xpos, head, deprel } = word;
          const [number, form, , , , , , , , misc] = line.split('\t');
          return [number, form, lemma, upos, xpos, '_', head + 1, deprel, '_', misc ?? '_'].join(
            '\t',
          );
        })
        .join('\n');
    })
    .join('\n\n');
}

function isWord(line: string): boolean {
  return /^\d+\t/.test(line);
}
