import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { loadGazetteer } from './gazetteer/load.ts';
import { recognisePlaces } from './place.ts';
import { checkDistances } from './place-distance.ts';

const english = loadEnglish();
const gazetteer = loadGazetteer();

function read(text: string) {
  const context = { text, analysis: english.analyse(text), publishedAt: null };
  const places = recognisePlaces(context, { gazetteer });
  return { places, checks: checkDistances(text, places) };
}

describe('what a report says about how far towns lie apart', () => {
  test.each([
    ['The airfield in Shiraz, some 700 km south of Tehran, was hit.', 'fits'],
    ['A drone fell in Vinnytsia, 250 km southwest of Kyiv.', 'fits'],
    ['The plant in Natanz, roughly 220 km south of Tehran, lost power.', 'fits'],
    ['They met in Odessa, which lies 440 km south of Kyiv.', 'fits'],
    ['The refinery at Ahvaz, about 100 km north of Tehran, burned.', 'both'],
    ['They met in Mazar-e Sharif, 40 miles from Kabul.', 'distance'],
    ['They met in Odessa, which lies 440 km north of Kyiv.', 'direction'],
    ['Haifa, which lies 90 km south of Tel Aviv, was hit.', 'direction'],
    ['Haifa, north of Tel Aviv, was hit.', 'fits'],
  ])('%s: %s', (text, result) => {
    expect(read(text).checks).toMatchObject([{ result, holds: result === 'fits' }]);
  });

  test.each([
    'It fell 250 km southwest of Kyiv.',
    'A ship sank 40 nautical miles off Aden.',
    'Kyiv said that it fell 250 km from Odessa.',
    'Officials in Tehran spoke of a plant 400 km south of Isfahan.',
    'They met in Haifa. A town 90 km south of Tel Aviv was hit.',
    'Iran, 400 km south of Tbilisi, denied it.',
    'They drove from Haifa to Tel Aviv.',
    'They met in Haifa and near Tel Aviv.',
    'A village 12 km from Khujand burned.',
  ])('nothing is checked in: %s', (text) => {
    expect(read(text).checks).toEqual([]);
  });
});

test('of towns with one name the one is taken that lies where the words say', () => {
  const springfield = read('A fire broke out in Springfield, 90 miles west of Boston.').places[0];
  expect(springfield?.place).toMatchObject({ region: 'Massachusetts', precision: 'city' });
});
