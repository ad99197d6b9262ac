// Exceptions to the lemma rules, from the treebanks. Writes resources/models/en-lemmas.br.
//
//   npx node training/train-lemmas.ts --data ../shared/data
import { parseArgs } from 'node:util';
import { exceptionKey, lemmaByRule } from '../src/language/lemmas.ts';
import { readTreebank } from './conllu.ts';
import { writeModel } from './model-writer.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const counts = new Map<string, Map<string, number>>();
for (const name of ['en_ewt', 'en_gum_open']) {
  for (const { words } of readTreebank(`${values.data}/ud/${name}-train.conllu`)) {
    for (const { form, lemma, upos, xpos } of words) {
      if (lemma === '_' || upos === 'PROPN' || upos === 'NUM') continue;
      const key = `${form.toLowerCase().replace(/[‘’]/g, "'")}\t${upos}\t${xpos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
    }
  }
}
const exceptions = new Map<number, string>();
for (const [key, lemmas] of counts) {
  const [form = '', upos = '', xpos = ''] = key.split('\t');
  const [lemma = ''] = [...lemmas].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (lemma !== lemmaByRule(form, { upos, xpos })) exceptions.set(exceptionKey(form, xpos), lemma);
}
const rows = [...exceptions].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
const gaps = rows.map(([key], at) => (key >>> 0) - ((rows[at - 1]?.[0] ?? 0) >>> 0));
console.log(`${rows.length} exceptions`);
console.log(writeModel('en-lemmas', { head: rows.map(([, lemma]) => lemma), columns: [gaps] }));
