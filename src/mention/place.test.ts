import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { wordsAt } from '../text/index.ts';
import { loadGazetteer } from './gazetteer/load.ts';
import type { PlaceMention } from './mention.ts';
import { recognisePlaces, zoneOfText } from './place.ts';
import { readToponyms } from './toponym-reading.ts';

const english = loadEnglish();
const gazetteer = loadGazetteer();

const contextOf = (text: string) => ({ text, analysis: english.analyse(text), publishedAt: null });

function read(text: string): readonly (PlaceMention & { readonly words: string })[] {
  return recognisePlaces(contextOf(text), { gazetteer }).map((mention) => ({
    ...mention,
    words: wordsAt(text, mention),
  }));
}

describe('names', () => {
  test.each([
    ['Three people died in Isfahan.', 'Isfahan', 'geonames:418863'],
    ['A bomb went off in the city of Haifa.', 'Haifa', 'geonames:294801'],
    ['DUSHANBE, April 14 - Police found a weapons cache.', 'DUSHANBE', 'geonames:1221874'],
    ['They met in Paris, Texas, on Monday.', 'Paris', 'geonames:4717560'],
    ['They met in Paris on Monday.', 'Paris', 'geonames:2988507'],
    ['Two men were held in Alexandria, La., on Monday.', 'La', 'iso3166-2:US-LA'],
    ['A convoy left Qamishli for the border.', 'Qamishli', 'geonames:173377'],
    ['Tankers pass the Strait of Hormuz.', 'Strait of Hormuz', 'area:strait-of-hormuz'],
    ['Fighting went on across the Donbas.', 'Donbas', 'area:donbas'],
    ['The ship sank in the Black Sea.', 'Black Sea', 'area:black-sea'],
    ['Two died along the Line of Control.', 'Line of Control', 'area:line-of-control'],
    ['A bomb exploded in Mazar-i-Sharif.', 'Mazar-i-Sharif', 'geonames:1133616'],
    ['A bomb exploded in Mazar-e-Sharif.', 'Mazar-e-Sharif', 'geonames:1133616'],
    ['A bomb exploded in Mazar-e Sharif.', 'Mazar-e Sharif', 'geonames:1133616'],
    ['Shells fell on the town of al-Qaim.', 'al-Qaim', 'geonames:92138'],
    ['People fled from Es-Suwayda on Monday.', 'Es-Suwayda', 'geonames:172408'],
    ['He died in Kelowna, BC, on Monday.', 'BC', 'iso3166-2:CA-BC'],
    ['It began near Wagga Wagga, NSW, on Monday.', 'NSW', 'iso3166-2:AU-NSW'],
    ['NSW and Queensland have extended the ban.', 'NSW', 'iso3166-2:AU-NSW'],
    ['London and Washington condemned it.', 'Washington', 'geonames:4140963'],
    ['Washington said on Monday that it had no role.', 'Washington', 'geonames:4140963'],
    ['They met in Washington, Pennsylvania, on Monday.', 'Washington', 'geonames:5218069'],
    ['Washington state officials said so.', 'Washington', 'iso3166-2:US-WA'],
    ['Tehran state media said so.', 'Tehran', 'geonames:112931'],
    ['Cases rose in Oregon, Washington and Idaho.', 'Washington', 'iso3166-2:US-WA'],
    ['Cases rose in Washington, Oregon and Idaho.', 'Washington', 'iso3166-2:US-WA'],
  ])('%s names %s', (text, words, id) => {
    expect(read(text).find((mention) => mention.words.startsWith(words))?.place?.id).toBe(id);
  });

  test.each([
    ['The Jerusalem Post reported explosions.', 'Jerusalem'],
    ['Iranian officials denied it.', 'Iranian'],
    ['Michael Jordan denied it.', 'Jordan'],
    ['He told us that he would come.', 'us'],
    ['The ministry spoke in March.', 'March'],
    ['Mike Flores was hurt. Flores said that he was fine.', 'Flores'],
    ['The Council met on Friday.', 'Council'],
    ['The Russian ambassador was summoned.', 'Russian'],
    ['Most Shahed drones were stopped.', 'Shahed'],
    ['On Sunday the Parliament voted.', 'Sunday'],
    ['The Washington Post said so.', 'Washington'],
    ['The Boston Globe said so.', 'Boston'],
    ['Paris Hilton arrived.', 'Paris'],
    ['Jack London wrote novels.', 'London'],
    ['They ate turkey and drank port.', 'turkey'],
    ['China plates broke on the floor.', 'plates'],
    ['He may split the deal.', 'split'],
    ['The Chad Smith band played.', 'Chad'],
    ['Reading books is a pleasure.', 'Reading'],
    ['Victoria Nuland spoke.', 'Victoria'],
    ['Al Gore spoke in Oslo.', 'Al Gore'],
    ['The el-Sisi government fell.', 'el-Sisi'],
    ['It was built in 300 BC by a king.', 'BC'],
    ['The CEO and the CFO left.', 'CFO'],
    ['The BBC and the NPR said so.', 'NPR'],
    ['He waited in the line of control cars.', 'line of control'],
    ['As Egypt said, it was over.', 'As Egypt'],
    ['They act as Washington wants.', 'as Washington'],
  ])('%s does not name %s as a place', (text, words) => {
    expect(read(text).map((mention) => mention.words)).not.toContain(words);
  });

  test('words for people are context all the same: they are toponyms of another role', () => {
    const toponyms = readToponyms(contextOf('Iranian officials denied it.'), { gazetteer });
    expect(toponyms).toMatchObject([{ role: 'demonym', place: { id: 'iso3166:IR' } }]);
  });

  test.each([
    ['Officials in Ohio spoke. The mayor of Springfield agreed.', 'US', 'Ohio'],
    ['Police in Illinois spoke. A man from Springfield agreed.', 'US', 'Illinois'],
  ])('%s puts Springfield where the rest of the text is', (text, country, region) => {
    const springfield = read(text).find(({ words }) => words === 'Springfield');
    expect(springfield?.place).toMatchObject({ country, region });
  });
});

describe('governments', () => {
  test.each([
    ['Tehran denied the report.', 'Tehran'],
    ['The Kremlin said nothing.', 'Kremlin'],
    ['Russia supplied the missiles.', 'Russia'],
    ['Kyiv accused Moscow of the attack.', 'Kyiv'],
    ['Kyiv accused Moscow of the attack.', 'Moscow'],
  ])('in %s %s stands for a government', (text, words) => {
    expect(read(text).find((mention) => mention.words === words)?.metonym).toBe(true);
  });

  test.each([
    ['The attack took place in Tehran.', 'Tehran'],
    ['Three people were killed in Israel.', 'Israel'],
    ['Iran has many mountains.', 'Iran'],
    ['Iran borders Turkey.', 'Iran'],
    ['The convoy came from Syria.', 'Syria'],
    ['Isfahan lies on a river.', 'Isfahan'],
    ['Drones crossed Russia overnight.', 'Russia'],
    ['The embassy in Moscow was closed.', 'Moscow'],
  ])('in %s %s is a place and not a government', (text, words) => {
    expect(read(text).find((mention) => mention.words === words)?.metonym).toBe(false);
  });
});

describe('places described from others', () => {
  test.each([
    ['It stood about 400 km south of Tehran.', 'about 400 km south of Tehran', 400, 'south'],
    ['It happened 36 km south-east of Tébessa.', '36 km south-east of Tébessa', 36, 'southeast'],
    [
      'It fell 10 miles (16 km) north of Haifa.',
      '10 miles (16 km) north of Haifa',
      16.093,
      'north',
    ],
    ['It was 40 nautical miles off Aden.', '40 nautical miles off Aden', 74.08, null],
    ['It was ten kilometres from Khujand.', 'ten kilometres from Khujand', 10, null],
    ['A town just north of Homs was hit.', 'just north of Homs', null, 'north'],
    ['They fought near Kherson.', 'near Kherson', null, null],
    ['They met near the border with Mali.', 'near the border with Mali', null, null],
    ['A road between Sumy and Kharkiv was cut.', 'between Sumy and Kharkiv', null, null],
  ])('%s', (text, words, distanceKm, bearing) => {
    const mention = read(text).find(({ relation }) => relation !== null);
    expect(mention).toMatchObject({ words, precision: 'near', relation: { distanceKm, bearing } });
  });

  test.each([
    'Three drones attacked Isfahan.',
    'They talked about 400 drones in Tehran.',
    'The talks between Tehran and Moscow failed.',
    'Three people from Homs were hurt.',
    'The south of Iran is dry.',
    'He drove 400 km.',
    'It is on Cyprus.',
    'About 40 of them came from Aden.',
    'Off they went to Haifa.',
  ])('%s describes none', (text) => {
    expect(read(text).filter(({ relation }) => relation !== null)).toEqual([]);
  });

  test('the point lies that far that way', () => {
    const [mention] = read('It stood 111 km north of Aden.');
    const [aden] = gazetteer.lookup('Aden');
    expect(mention?.place?.latitude).toBeCloseTo((aden?.latitude ?? 0) + 1, 1);
    expect(mention?.place?.longitude).toBeCloseTo(aden?.longitude ?? 0, 1);
  });

  test('nearness to a border has no point', () => {
    expect(read('They met near the border with Mali.')[0]?.place).toBeNull();
  });
});

describe('facilities', () => {
  test.each([
    ['A military plant in Isfahan was hit.', 'military plant', 'Isfahan'],
    ["A plant in Iran's central city of Isfahan was hit.", 'plant', 'Isfahan'],
    [
      'An arms depot on the outskirts of Khujand burned.',
      'arms depot',
      'on the outskirts of Khujand',
    ],
    ['A man fired at a synagogue.', 'synagogue', undefined],
    ['An explosion was heard at Isfahan airport.', 'Isfahan airport', 'Isfahan'],
    ['Drones hit the Natanz nuclear facility.', 'Natanz nuclear facility', 'Naţanz'],
    [
      'Missiles struck Damascus International Airport.',
      'Damascus International Airport',
      'Damascus',
    ],
    ['They shelled the border post.', 'border post', undefined],
  ])('%s holds %s, in %s', (text, words, city) => {
    const facility = read(text).find(({ precision }) => precision === 'facility');
    expect(facility?.words).toBe(words);
    expect(facility?.place?.name).toBe(city);
  });

  test.each([
    'The stock market fell.',
    'The post on Twitter was deleted.',
    'She watered a house plant.',
    'The web site was down.',
    'Hospital staff left.',
    'A naval mine drifted ashore.',
    'The tax base shrank.',
    'They planted trees.',
    'He lost his base in the party.',
    'The station chief retired.',
    'A port wine was served.',
  ])('%s holds none', (text) => {
    expect(read(text).filter(({ precision }) => precision === 'facility')).toEqual([]);
  });
});

describe('the zone of a text', () => {
  test.each([
    ['Three drones hit a plant in Isfahan. Israel denied it.', 'Asia/Tehran'],
    ['The depot burned near Khujand. Moscow said it was an accident.', 'Asia/Dushanbe'],
    ['Nothing happened.', null],
    ['The Kremlin said nothing.', null],
    ['Europe is quiet.', null],
  ])('%s is in %s', (text, zone) => {
    expect(zoneOfText(read(text))).toBe(zone);
  });
});
