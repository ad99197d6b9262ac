import { expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { wordsAt } from '../text/index.ts';
import { recogniseDamage } from './damage.ts';
import { loadDamageWords } from './gazetteer/load.ts';

const english = loadEnglish();
const words = loadDamageWords();

function read(text: string): readonly (readonly [string, string])[] {
  return recogniseDamage({ text, analysis: english.analyse(text), publishedAt: null }, words).map(
    (mention) => [wordsAt(text, mention), mention.level] as const,
  );
}

test.each([
  ['Minor damage was sustained to the roof.', 'Minor damage', 'minor'],
  ['There was slight damage.', 'slight damage', 'minor'],
  ['The building was undamaged.', 'undamaged', 'none'],
  ['Not one window was broken.', 'Not one window was broken', 'none'],
  ['No windows were broken.', 'No windows were broken', 'none'],
  ['The walls were burnt.', 'burnt', 'serious'],
  ['The fire burned out two of its six halls.', 'burned', 'destroyed'],
  ['The warehouse was completely gutted.', 'completely gutted', 'destroyed'],
  ['The plant was badly damaged.', 'badly damaged', 'serious'],
  ['There was no damage.', 'no damage', 'none'],
  ['No serious damage was reported.', 'No serious damage', 'minor'],
  ['The bridge was destroyed.', 'destroyed', 'destroyed'],
  ['The blast shattered windows.', 'shattered', 'serious'],
  ['Five houses were hit and two were destroyed.', 'destroyed', 'destroyed'],
  ['Drones hit the workshops. Two of them were destroyed.', 'destroyed', 'destroyed'],
  ['The rockets hit a depot and it was destroyed.', 'destroyed', 'destroyed'],
  ['The roof was slightly damaged.', 'slightly damaged', 'minor'],
  ['The fire partially destroyed the factory.', 'partially destroyed', 'minor'],
])('%s: %s is %s', (text, phrase, level) => {
  expect(read(text)).toContainEqual([phrase, level]);
});

test.each([
  'The affair caused damage to relations with Moscow.',
  'The minister suffered reputational damage.',
  'Two drones were destroyed.',
  'The bomb could destroy the plant.',
  'They tried to destroy the bridge.',
  'He paid damages to the family.',
  'They sought weapons of mass destruction.',
  'He broke his promise.',
  'The silence was broken.',
  'Her heart was torn.',
  'The deal was not broken.',
  'The news broke on Sunday.',
  'The talks collapsed.',
  'She levelled charges against him.',
  'It was a damage assessment.',
  'One drone struck and air defence destroyed two others.',
  'Three drones came. Two were destroyed.',
  'The army fired at three rockets. One of them was destroyed and the other two missed.',
  'Gunners destroyed both.',
  'Air defences destroyed the other two.',
  'Two unmanned aerial vehicles were destroyed.',
  'A missile came over the bay and it was destroyed.',
  'They scratched the plan.',
  'It will damage trust between the two.',
])('%s tells of none', (text) => {
  expect(read(text)).toEqual([]);
});
