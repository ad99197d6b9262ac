import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { placeKey } from './gazetteer/place-name.ts';
import type { GazetteerPlace } from './mention.ts';
import { GENERIC_TLD, OFFICE, OUTLET, STATE_LABEL, TLD_COUNTRY } from './place-home-words.ts';
import { ORDINARY } from './toponym-words.ts';

/** Where a publication is at home, as far as its name and address say. */
export interface PublisherHome {
  /** ISO 3166-1 alpha-2, or empty where neither says. */
  readonly country: string;
  /**
   * What a place in its name may mean ("Athens Review"), most prominent first: which of them, the
   * text must decide. Empty where its name holds none.
   */
  readonly places: readonly GazetteerPlace[];
}

/** What a report declares of who published it. */
export interface Publication {
  /** Name of the publisher, or null. */
  readonly publisher: string | null;
  /** Its address: a URL, or anything else, which says nothing. */
  readonly address: string;
}

/** The home of a publication that says nothing of it. */
export const NOWHERE: PublisherHome = { country: '', places: [] };

/**
 * The home of a publication: a place in its name ("The Jerusalem Post", "tehrantimes.com"), and the
 * country of its address (".ir", ".co.uk"). A place in the name counts only beside a word for
 * the press, or after "of"; a domain that is sold to everybody (".tv", ".io") names no country.
 */
export function homeOf(publication: Publication, gazetteer: Gazetteer): PublisherHome {
  const host = hostOf(publication.address);
  const country = gazetteer.country(countryCode(host) ?? '')?.country ?? '';
  const named =
    inName(publication.publisher ?? '', gazetteer) ?? inLabel(host, gazetteer) ?? NOWHERE.places;
  const inCountry = named.filter((place) => country === '' || place.country === country);
  const [first] = inCountry;
  if (first === undefined) return { country, places: [] };
  return { country, places: inCountry.filter(({ precision }) => precision !== 'area') };
}

function hostOf(address: string): string {
  if (!/^https?:/i.test(address)) return '';
  return URL.parse(address)?.hostname ?? '';
}

/** The country of a host's last label, or null where it is everybody's. */
function countryCode(host: string): string | null {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const own = TLD_COUNTRY[last];
  if (own !== undefined) return own;
  if (!/^[a-z]{2}$/.test(last)) return null;
  return GENERIC_TLD.has(last) && !STATE_LABEL.has(labels.at(-2) ?? '') ? null : last;
}

/** What a place in a publisher's name may mean, or null where it holds none. */
function inName(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] | null {
  const words = name.split(/[\s,/–—-]+/).filter((word) => word !== '');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const run = words.slice(first, first + length);
      const found = placesOf(run, gazetteer);
      const [before, beforeThat] = [words[first - 1], words[first - 2]].map(lower);
      const after = lower(words[first + length]);
      if (found === null) continue;
      const state = found[0]?.precision === 'country';
      const of = before === 'of' || (before === 'the' && beforeThat === 'of');
      if (of ? state || isOutlet(words, first) : OUTLET.has(after) || state) return found;
    }
  }
  return null;
}

/** "Times of [Malta]", "Ministry of Defence of [Iran]": some word before is the press or an office. */
function isOutlet(words: readonly string[], first: number): boolean {
  return words.slice(0, first).some((word) => OUTLET.has(lower(word)) || OFFICE.has(lower(word)));
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase();
}

/** Places of a run of capitalised words, or null where it names none or is an ordinary word. */
function placesOf(run: readonly string[], gazetteer: Gazetteer): readonly GazetteerPlace[] | null {
  const surface = run.join(' ');
  if (!/^\p{Lu}/u.test(surface) || run.every((word) => isEveryday(lower(word)))) return null;
  const demonym = gazetteer.demonym(surface);
  const found = wellNamed(surface, gazetteer);
  if (found.length > 0) return found;
  return demonym === null ? null : [demonym];
}

// From here on an alternate name is as well known as a name ("Esfahan"); below it most are a former
// or mistaken one ("Fox", of a village) and make a place of any word.
const BY_OTHER_NAME_POPULATION_MIN = 100_000;

/** What bears a name as its own, or is large enough to be known by another one. */
function wellNamed(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  return gazetteer
    .lookup(name)
    .filter(
      (place) =>
        placeKey(place.name) === placeKey(name) || place.population >= BY_OTHER_NAME_POPULATION_MIN,
    );
}

function isEveryday(word: string): boolean {
  return ORDINARY.has(word) || OUTLET.has(word);
}

// A shorter rest of a label is an abbreviation more often than a town.
const LABEL_LETTERS_MIN = 4;

/** What the label of an address may mean, its words for the press cut off, or null. */
function inLabel(host: string, gazetteer: Gazetteer): readonly GazetteerPlace[] | null {
  const labels = host.split('.').slice(0, -1);
  // "cambridge-news.co.uk", "www.bbc.com": the longest label is the publisher's own.
  const label = labels.reduce((a, b) => (b.length > a.length ? b : a), '').replace(/^the/, '');
  const rest = withoutOutlets(label);
  if (rest === null || rest.length < LABEL_LETTERS_MIN || isEveryday(rest)) return null;
  for (let at = rest.length; at >= 3; at--) {
    const name = at === rest.length ? rest : `${rest.slice(0, at)} ${rest.slice(at)}`;
    const found = wellNamed(name, gazetteer);
    if (found.length > 0) return found;
  }
  return null;
}

/** A label without the words for the press at either end; null where it has none. */
function withoutOutlets(label: string): string | null {
  let rest = label;
  for (let cut = true; cut; ) {
    cut = false;
    for (const word of OUTLET) {
      if (rest.endsWith(word) && rest.length > word.length) {
        rest = rest.slice(0, -word.length).replace(/-$/, '');
        cut = true;
      }
      const leading = `${word}of`;
      if (rest.startsWith(leading)) {
        rest = rest.slice(leading.length);
        cut = true;
      }
    }
  }
  return rest === label ? null : rest.replace(/^-/, '');
}
