// npx node training/lower-case-words.ts [--data ../shared/data]
// Writes resources/words/lower-case.txt: words that stand more often small than with a capital in
// the openly licensed treebanks and in training/corpus, with the words of training/own-small-words.txt.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const small = new Map<string, number>();
const capital = new Map<string, number>();
const count = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1);

for (const file of ['en_ewt-train.conllu', 'en_gum_open-train.conllu']) {
  let first = true;
  for (const line of readFileSync(join(values.data, 'ud', file), 'utf8').split('\n')) {
    const [number = '', form = '', , upos] = line.split('\t');
    if (line === '') first = true;
    if (!/^\d+$/.test(number)) continue;
    if (/^[A-Za-z][A-Za-z'’-]*$/.test(form)) {
      if (form === form.toLowerCase()) count(small, form);
      else if (/^[A-Z]/.test(form) && !first && upos === 'PROPN')
        count(capital, form.toLowerCase());
    }
    first = false;
  }
}

const reports = new URL('corpus/reports/', import.meta.url);
for (const file of readdirSync(reports).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(new URL(file, reports), 'utf8').replace(/^---[\s\S]*?---/, '');
  for (const { 0: form, index } of text.matchAll(/\{[^}|]*\||<[^:>]*:|[A-Za-z][A-Za-z'’-]*/g)) {
    if (!/^[A-Za-z]/.test(form)) continue;
    const before = text.slice(Math.max(0, index - 4), index);
    if (form === form.toLowerCase()) count(small, form);
    else if (!/[.!?"“>\n]\s*[[(<“"]*$/.test(before)) count(capital, form.toLowerCase());
  }
}

const own = readFileSync(new URL('own-small-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(/\s+/))
  .filter(Boolean);
const words = [...small].flatMap(([word, times]) =>
  word.length > 1 && times > (capital.get(word) ?? 0) && /^[a-z][a-z'-]+$/.test(word) ? [word] : [],
);
const out = new URL('../resources/words/lower-case.txt', import.meta.url);
const head = readFileSync(out, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'));
writeFileSync(out, `${[...head, ...[...new Set([...words, ...own])].sort()].join('\n')}\n`);
