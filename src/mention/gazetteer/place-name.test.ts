import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeKey, spellingsOf } from './place-name.ts';

test.each([
  ['Tébessa', 'tebessa', 'diacritics go'],
  ['Deir ez-Zor', 'deir ez zor', 'hyphens are spaces'],
  ['the Gulf of Oman', 'gulf of oman', 'a leading article goes'],
  ['U.S.', 'us', 'full stops go'],
  ['Sana’a', 'sanaa', 'apostrophes go'],
  ['Łódź', 'lodz', 'letters that Unicode does not take apart are written plainly'],
  ['The Hague', 'hague', 'the article is dropped on both sides of a lookup'],
])('%s has the key %s: %s', (name, key) => {
  expect(placeKey(name)).toBe(key);
});

test('the key of a key is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = placeKey(name);
      expect(placeKey(key)).toBe(key);
    }),
  );
});

test.each([
  ['Es-Suwayda', 'as suwayda'],
  ['El-Fashir', 'al fashir'],
  ['Deir al-Zor', 'deir ez zor'],
  ['Al-Ramadi', 'ramadi'],
  ['Mazar-i-Sharif', 'mazar e sharif'],
  ['Bandar-e Abbas', 'bandar abbas'],
])('%s may stand under %s', (name, spelling) => {
  expect(spellingsOf(name)).toContain(spelling);
});

test.each([
  ['Al Gore', 'gore'],
  ['As Egypt', 'egypt'],
  ['El Paso', 'paso'],
  ['Al', ''],
  ['Isfahan', 'isfahan'],
  ['E Street', 'street'],
  ['Alabama', 'abama'],
])('%s does not stand under %s', (name, spelling) => {
  expect(spellingsOf(name)).not.toContain(spelling);
});
