import { expect, test } from 'vitest';
import { looksEnglish } from './english.ts';

test.each([
  [
    'news',
    'The ministry said that two drones were shot down over the plant and that nobody was hurt.',
  ],
  [
    'a casual post',
    'ok so everybody is quoting "twelve" since Friday. i don\'t buy it, and here is the boring reason for that',
  ],
  ['a headline', 'Blast at plant kills two'],
  [
    'names in another script',
    'The ministry (Министерство обороны) said on Monday that the plant was hit by a drone.',
  ],
  [
    'English about foreign names',
    'Hossein Amir-Abdollahian and Mykhailo Podolyak have met in Ankara, the office of the president said.',
  ],
])('%s looks English', (_what, text) => {
  expect(looksEnglish(text)).toBe(true);
});

test.each([
  ['Russian', 'Министерство обороны сообщило, что два беспилотника были сбиты над заводом.'],
  ['Russian of two words', 'Взрыв ночью'],
  ['Persian', 'وزارت دفاع اعلام کرد که دو پهپاد بر فراز کارخانه سرنگون شدند.'],
  ['Chinese', '国防部表示两架无人机在工厂上空被击落。'],
  [
    'French',
    'Le ministère a déclaré que deux drones avaient été abattus au-dessus de l’usine et que personne n’était blessé.',
  ],
  [
    'Spanish',
    'El ministerio dijo que dos drones fueron derribados sobre la planta y que nadie resultó herido en el ataque.',
  ],
  [
    'German',
    'Das Ministerium teilte mit, dass zwei Drohnen über dem Werk abgeschossen wurden und niemand verletzt wurde.',
  ],
  [
    'Turkish',
    'Bakanlık, tesisin üzerinde iki insansız hava aracının düşürüldüğünü ve kimsenin yaralanmadığını açıkladı, dedi haber ajansı.',
  ],
  [
    'Dutch',
    'Het ministerie zei dat twee drones boven de fabriek zijn neergehaald en dat niemand bij de aanval gewond raakte.',
  ],
])('%s does not look English', (_what, text) => {
  expect(looksEnglish(text)).toBe(false);
});
