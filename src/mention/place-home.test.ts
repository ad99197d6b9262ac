import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { loadGazetteer } from './gazetteer/load.ts';
import { homeOf } from './place-home.ts';
import { readToponyms } from './toponym-reading.ts';

const gazetteer = loadGazetteer();
const named = (publisher: string) => homeOf({ publisher, address: 'file:report.txt' }, gazetteer);
const at = (address: string) => homeOf({ publisher: null, address }, gazetteer);

describe('a place in the name of a publication', () => {
  test.each([
    ['The Jerusalem Post', 'Jerusalem'],
    ['Tehran Times', 'Tehran'],
    ['Baltimore Sun', 'Baltimore'],
    ['The Times of Israel', 'Israel'],
    ['Khaama Press', undefined],
    ['Lahore Dispatch', 'Lahore'],
    ['Bishkek Evening Post', 'Bishkek'],
    ['France 24', 'France'],
    ['The Kyiv Independent', 'Kyiv'],
    ['Ministry of Defence of Ukraine', 'Ukraine'],
    ['Bulgarian Maritime Command', 'Bulgaria'],
    ['Radio Free Hungary', 'Hungary'],
    ['New York Times', 'New York'],
  ])('%s is at home in %s', (publisher, place) => {
    expect(named(publisher).places[0]?.name).toBe(place);
  });

  test.each([
    'Reuters',
    'The Guardian',
    'The Independent',
    'The Hill',
    'Financial Times',
    'Sky News',
    'Fox News',
    'The Sun',
    'The Nation',
    'Sunday Mirror',
    'Middle East Eye',
    'Kite & Plate',
    'Unity Command Media Office',
    'Desert Medics Network',
    'A man from Paris',
    'Paris Hilton',
    '@isfahan_watch',
    '',
  ])('%s says nothing of a home', (publisher) => {
    const { country, places } = named(publisher);
    expect({ country, places: places.map(({ name }) => name) }).toEqual({
      country: '',
      places: [],
    });
  });
});

describe('the address of a publication', () => {
  test.each([
    ['https://www.isna.ir/news/1', 'IR'],
    ['https://www.cambridge-news.co.uk/', 'GB'],
    ['https://www.abc.net.au/news', 'AU'],
    ['https://lfpress.ca', 'CA'],
    ['https://www.mindefensa.gov.co/', 'CO'],
    ['https://www.state.gov/', 'US'],
    ['https://ria.xn--p1ai/', 'RU'],
  ])('%s is of %s', (address, country) => {
    expect(at(address).country).toBe(country);
  });

  test.each([
    'https://www.reuters.com/world',
    'https://telegra.co/x',
    'https://example.tv',
    'https://t.me/channel/1',
    'https://vessel.io',
    'https://europa.eu/',
    'https://youtu.be.example/',
    'file:tehran.ir',
    'mailto:desk@isna.ir',
    'urn:news:ir',
    '',
  ])('%s is of no country', (address) => {
    expect(at(address).country).toBe('');
  });

  test.each([
    ['https://www.tehrantimes.com/', 'Tehran'],
    ['https://www.baltimoresun.com/', 'Baltimore'],
    ['https://lasvegassun.com', 'Las Vegas'],
    ['https://www.timesofisrael.com/a', 'Israel'],
    ['https://cambridge-news.co.uk', 'Cambridge'],
  ])('%s is named after %s', (address, place) => {
    expect(at(address).places[0]?.name).toBe(place);
  });

  test.each([
    'https://www.sundaymirror.com/',
    'https://foxnews.com/',
    'https://dailymail.com/',
    'https://thetimes.com/',
    'https://paris.com/',
    'https://news.com',
  ])('%s is named after no place', (address) => {
    expect(at(address).places).toEqual([]);
  });

  test('a country in the address rules out places of the name elsewhere', () => {
    const places = at('https://www.richmondtimes.co.uk/').places;
    expect(new Set(places.map(({ country }) => country))).toEqual(new Set(['GB']));
  });
});

describe('the home as evidence', () => {
  const english = loadEnglish();
  const placeOf = (text: string, address: string) => {
    const context = { text, analysis: english.analyse(text), publishedAt: null };
    return readToponyms(context, { gazetteer, home: at(address) })[0]?.place;
  };

  test('a bare name goes to the country of the publication', () => {
    const text = 'Police in Richmond arrested two men on Monday.';
    expect(placeOf(text, 'https://example.co.uk/')?.country).toBe('GB');
    expect(placeOf(text, 'https://example.com/')?.country).toBe('US');
  });

  test('what the text says goes first', () => {
    const text = 'Police in Richmond, Virginia, arrested two men on Monday.';
    expect(placeOf(text, 'https://example.co.uk/')?.country).toBe('US');
  });

  test('a capital stays where it is', () => {
    expect(placeOf('He flew to Paris.', 'https://www.isna.ir/')?.country).toBe('FR');
  });
});
