// Exceptions to the lemma rules, from the treebanks and from the words of GloVe. Writes resources/models/en-lemmas.br.
//
//   npx node training/train-lemmas.ts --data ../shared/data
import { parseArgs } from 'node:util';
import { exceptionKey, lemmaByRule } from '../src/language/lemmas.ts';
import { readTreebank } from './conllu.ts';
import { gloveWords } from './glove.ts';
import { writeModel } from './model-writer.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const counts = new Map<string, Map<string, number>>();
for (const name of ['en_ewt', 'en_gum_open']) {
  for (const { words } of readTreebank(`${values.data}/ud/${name}-train.conllu`)) {
    for (const { form, lemma, upos, xpos, misc } of words) {
      if (lemma === '_' || upos === 'PROPN' || upos === 'NUM') continue;
      // A misspelt word bears the lemma of what was meant; that is no rule for the word.
      if (/Typo=Yes/.test(misc) || /CorrectForm=/.test(misc)) continue;
      const key = `${form.toLowerCase().replace(/[‘’]/g, "'")}\t${xpos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
    }
  }
}
const exceptions = new Map<number, string>();
for (const [key, lemmas] of counts) {
  const [form = '', xpos = ''] = key.split('\t');
  const [lemma = ''] = [...lemmas].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (lemma !== lemmaByRule(form, { upos: '', xpos }))
    exceptions.set(exceptionKey(form, xpos), lemma);
}
for (const [form, lemma] of verbForms(gloveWords(120_000))) {
  for (const xpos of ['VBD', 'VBN', 'VBG']) {
    const key = exceptionKey(form, xpos);
    if (counts.has(`${form}\t${xpos}`) || lemma === lemmaByRule(form, { upos: '', xpos })) continue;
    if (form.endsWith('ing') === (xpos === 'VBG')) exceptions.set(key, lemma);
  }
}
const rows = [...exceptions].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
const gaps = rows.map(([key], at) => (key >>> 0) - ((rows[at - 1]?.[0] ?? 0) >>> 0));
console.log(`${rows.length} exceptions`);
console.log(writeModel('en-lemmas', { head: rows.map(([, lemma]) => lemma), columns: [gaps] }));

/** For words in -ed and -ing: of the verbs that they could belong to, the most frequent word. */
function verbForms(words: readonly string[]): Map<string, string> {
  const rank = new Map(words.map((word, at) => [word, at]));
  const out = new Map<string, string>();
  for (const word of words) {
    const base = /^([a-z]{2,})(?:ed|ing)$/.exec(word)?.[1];
    if (base === undefined) continue;
    const bases = [base, `${base}e`];
    if (/([bdfgklmnprtvz])\1$/.test(base)) bases.push(base.slice(0, -1));
    if (/i$/.test(base)) bases.push(`${base.slice(0, -1)}y`);
    const known = bases.filter((form) => rank.has(form) && form.length > 2);
    known.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    if (known[0] !== undefined) out.set(word, known[0]);
  }
  return out;
}
