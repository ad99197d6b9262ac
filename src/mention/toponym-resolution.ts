import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { placeKey } from './gazetteer/place-name.ts';
import type { GazetteerPlace } from './mention.ts';
import { distanceKm } from './place-geometry.ts';
import type { PublisherHome } from './place-home.ts';
import type { ResolvedToponym, Toponym } from './toponym.ts';

// Weights of what speaks for a candidate, in powers of ten of population. Set by hand on LGL, TR-News
// and GeoWebNews dev (2026-11), where they put 87.1, 90.8 and 95.3 % of the names within 161 km.
const WEIGHT = {
  /** A whole country against a town or division of its name; context can outweigh it (Georgia). */
  country: 3,
  /** A sea or continent against any town of its name. */
  area: 5,
  capital: 1.5,
  /** The name is the place's own and not an alternate one. */
  ownName: 2,
  /** "Paris, Texas": the text says where. */
  qualified: 12,
  /** Share of the document's other references that lie in the candidate's country. */
  share: 2.5,
  /** The candidate's first-level division is named. */
  region: 2.5,
  /** A division whose name a large town in it bears: alone, the name is the town's ("New York"). */
  ofItsTown: -2,
  /** The names beside it in a list are of its class ("Oregon, Washington and Idaho"). */
  listed: 2.5,
  /** Another resolved place lies close. */
  near: 2,
  /** The publisher's country. */
  home: 2,
  /** The town in the publisher's name lies close. */
  homeTown: 2,
} as const;

/**
 * By how much one town of the publisher's name must fit better than the next to be its home. On LGL
 * dev (2026-11) the home puts 87.1 % of the names right with it, 86.4 % without, 86.5 % with no home.
 */
const HOME_MARGIN_MIN = 2;
/** Distance at which nearness has fallen to 1/e of its weight. */
const NEAR_KM = 200;
/** Candidates of one name that are weighed; the rest are villages without inhabitants given. */
const CANDIDATES_MAX = 40;

/** A reference to a place, as far as its meaning hangs on its own words. */
type Reference = Pick<Toponym, 'role' | 'surface' | 'candidates'>;

/** What is known of the document while its names are resolved. */
interface Evidence {
  readonly gazetteer: Gazetteer;
  /** Where the publication is at home. */
  readonly home: PublisherHome;
  /** The town that its name was taken to mean, or null. */
  readonly homeTown: GazetteerPlace | null;
  /** How often each name refers to somewhere in a country, by country and key of the name. */
  readonly countries: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Divisions named, as country/region, with the keys of the names that named them. */
  readonly regions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places taken as settled, by key of the name. */
  readonly settled: ReadonlyMap<string, GazetteerPlace>;
  /** What the text itself says a name lies in, by key of the name. */
  readonly qualifiers: ReadonlyMap<string, readonly GazetteerPlace[]>;
  /** Keys of the names that stand beside a name in a list, by its key. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Decides what each toponym means. A name means one place throughout a document. Two rounds: the
 * second sees the places of the first, so that "Springfield" goes where its neighbours are.
 *
 * @see Leidner 2007, Toponym Resolution in Text, for the two principles (one sense per discourse,
 * spatial minimality); ours weighs them against population instead of ranking them.
 */
export function resolveToponyms(
  toponyms: readonly Toponym[],
  options: { readonly gazetteer: Gazetteer; readonly home: PublisherHome },
): readonly ResolvedToponym[] {
  const lists = { qualifiers: findQualifiers(toponyms), listed: findLists(toponyms) };
  let settled = new Map<string, GazetteerPlace>();
  let homeTown: GazetteerPlace | null = null;
  for (let round = 0; round < 2; round++) {
    const evidence = gather(toponyms, { ...options, ...lists, homeTown, settled });
    homeTown = findHomeTown(evidence);
    const next = new Map<string, GazetteerPlace>();
    for (const toponym of toponyms) {
      const key = keyOf(toponym);
      if (next.has(key)) continue;
      const place = best(toponym, evidence);
      if (place !== null) next.set(key, place);
    }
    settled = next;
  }
  return toponyms.map((toponym) => ({ ...toponym, place: settled.get(keyOf(toponym)) ?? null }));
}

/**
 * Which of the towns that the publisher's name may mean fits what the text is about; null where
 * several fit about as well, for a wrong home is worse than none.
 */
function findHomeTown(evidence: Evidence): GazetteerPlace | null {
  const { places: candidates } = evidence.home;
  const [named] = candidates;
  if (named === undefined) return null;
  const toponym = { role: 'name', surface: named.name, candidates } as const;
  const scores = candidates.map((place) => ({ place, score: weigh(place, { toponym, evidence }) }));
  const [first, second] = scores.sort((a, b) => b.score - a.score);
  if (first === undefined) return null;
  const margin = second === undefined ? Number.POSITIVE_INFINITY : first.score - second.score;
  return margin >= HOME_MARGIN_MIN ? first.place : null;
}

function keyOf(toponym: Reference): string {
  const kind = toponym.role === 'demonym' || toponym.role === 'seat' ? toponym.role : 'name';
  return `${kind}:${placeKey(toponym.surface)}`;
}

function gather(
  toponyms: readonly Toponym[],
  known: Omit<Evidence, 'countries' | 'regions'>,
): Evidence {
  const countries = new Map<string, Map<string, number>>();
  const regions = new Map<string, Set<string>>();
  for (const toponym of toponyms) {
    const place = known.settled.get(keyOf(toponym)) ?? unmistakable(toponym);
    if (place === null) continue;
    if (place.precision === 'region' && place.region !== '') {
      const region = `${place.country}/${place.region}`;
      regions.set(region, (regions.get(region) ?? new Set()).add(keyOf(toponym)));
    }
    if (place.country === '') continue;
    const names = countries.get(place.country) ?? new Map<string, number>();
    countries.set(place.country, names);
    names.set(keyOf(toponym), (names.get(keyOf(toponym)) ?? 0) + 1);
  }
  return { ...known, countries, regions };
}

/** The place of a name that hardly needs deciding: a country or large region, or a demonym. */
function unmistakable(toponym: Toponym): GazetteerPlace | null {
  const [first, second] = toponym.candidates;
  if (first === undefined) return null;
  if (second === undefined || first.precision === 'country') return first;
  return first.population > 50 * second.population ? first : null;
}

function best(toponym: Reference, evidence: Evidence): GazetteerPlace | null {
  let top: GazetteerPlace | null = null;
  let topScore = Number.NEGATIVE_INFINITY;
  for (const candidate of toponym.candidates.slice(0, CANDIDATES_MAX)) {
    const score = weigh(candidate, { toponym, evidence });
    if (score > topScore) {
      top = candidate;
      topScore = score;
    }
  }
  return top;
}

function weigh(
  place: GazetteerPlace,
  { toponym, evidence }: { readonly toponym: Reference; readonly evidence: Evidence },
): number {
  const key = keyOf(toponym);
  let score = Math.log10(place.population + 300);
  if (place.precision === 'country') score += WEIGHT.country;
  if (place.precision === 'area') score += WEIGHT.area;
  if (evidence.gazetteer.isCapital(place)) score += WEIGHT.capital;
  if (bearsItself(place, toponym)) score += WEIGHT.ownName;
  if (isOfItsTown(place, toponym)) score += WEIGHT.ofItsTown;
  score += WEIGHT.share * shareOf(place.country, { key, evidence });
  const namers = evidence.regions.get(`${place.country}/${place.region}`) ?? new Set();
  // A division is no evidence for a town that it shares its name with.
  const named = namers.size > (namers.has(key) ? 1 : 0);
  if (place.precision === 'city' && named) score += WEIGHT.region;
  score += atHome(place, evidence);
  const qualifiers = evidence.qualifiers.get(key) ?? [];
  if (qualifiers.some((qualifier) => liesIn(place, qualifier))) score += WEIGHT.qualified;
  if (isLikeItsList(place, { key, evidence })) score += WEIGHT.listed;
  return score + WEIGHT.near * nearness(place, { key, evidence });
}

/** What the publication's home says for a place. */
function atHome(place: GazetteerPlace, { home, homeTown }: Evidence): number {
  const country = homeTown?.country ?? home.country;
  const inCountry = country !== '' && place.country === country ? WEIGHT.home : 0;
  if (homeTown === null || place.precision === 'country') return inCountry;
  return inCountry + WEIGHT.homeTown * Math.exp(-distanceKm(place, homeTown) / NEAR_KM);
}

/** A town with at least this share of its division's people stands before it. */
const TOWN_SHARE_MIN = 0.25;

/** True for a division that has a large town of the name in it. */
function isOfItsTown(place: GazetteerPlace, { candidates }: Reference): boolean {
  if (place.precision !== 'region') return false;
  return candidates.some(
    (town) =>
      town.precision === 'city' &&
      town.country === place.country &&
      town.region === place.region &&
      town.population >= TOWN_SHARE_MIN * place.population,
  );
}

/** Share of the document's other names, 0 to 1, that lie in a country: none speaks for itself. */
function shareOf(
  country: string,
  { key, evidence }: { readonly key: string; readonly evidence: Evidence },
): number {
  let inside = 0;
  let all = 0;
  for (const [code, names] of evidence.countries) {
    for (const [name, count] of names) {
      if (name === key) continue;
      all += count;
      if (code === country) inside += count;
    }
  }
  return all === 0 ? 0 : inside / all;
}

/** True where a name beside this one in a list is a division of the same country, or a capital too. */
function isLikeItsList(
  place: GazetteerPlace,
  { key, evidence }: { readonly key: string; readonly evidence: Evidence },
): boolean {
  const { gazetteer, settled, listed } = evidence;
  const capital = gazetteer.isCapital(place);
  if (!capital && place.precision !== 'region') return false;
  return [...(listed.get(key) ?? [])].some((other) => {
    const beside = settled.get(other);
    if (beside === undefined) return false;
    if (capital && gazetteer.isCapital(beside)) return true;
    return (
      place.precision === 'region' &&
      beside.precision === 'region' &&
      place.country === beside.country
    );
  });
}

/** True where the words are the place's own name, with or without what follows a comma. */
function bearsItself(place: GazetteerPlace, toponym: Reference): boolean {
  const key = placeKey(toponym.surface);
  const own = placeKey(place.name);
  return own === key || own.startsWith(`${key},`) || own === `${key} city`;
}

/** 0 to 1: how close the closest other settled town or division is. */
function nearness(
  place: GazetteerPlace,
  { key, evidence }: { readonly key: string; readonly evidence: Evidence },
): number {
  let closest = Number.POSITIVE_INFINITY;
  for (const [other, settled] of evidence.settled) {
    if (other === key || settled.id === place.id) continue;
    if (settled.precision !== 'city' && settled.precision !== 'region') continue;
    closest = Math.min(closest, distanceKm(place, settled));
  }
  return Math.exp(-closest / NEAR_KM);
}

/** True where a place lies in a country or division. */
function liesIn(place: GazetteerPlace, whole: GazetteerPlace): boolean {
  if (place.id === whole.id || place.country !== whole.country) return false;
  if (whole.precision === 'country') return true;
  return whole.precision === 'region' && place.region === whole.region;
}

/** Reads "Paris, Texas", "Khujand in Tajikistan" and "Iran's Isfahan". */
function findQualifiers(toponyms: readonly Toponym[]): Map<string, readonly GazetteerPlace[]> {
  const found = new Map<string, GazetteerPlace[]>();
  const add = (toponym: Toponym, whole: Toponym): void => {
    const wholes = whole.candidates.filter(
      ({ precision }) => precision === 'country' || precision === 'region',
    );
    if (wholes.length === 0) return;
    found.set(keyOf(toponym), [...(found.get(keyOf(toponym)) ?? []), ...wholes]);
  };
  for (const [at, toponym] of toponyms.entries()) {
    const next = toponyms[at + 1];
    const between = wordsBetween(toponym, next);
    if (next === undefined || between === null) continue;
    if (/^,?(?: ?in)?$/.test(between) && between !== '' && !isListed(toponyms, at)) {
      add(toponym, next);
    }
    if (/^['’]s$/.test(between)) add(next, toponym);
  }
  return found;
}

const LINK = /^(?:,|,? ?(?:and|or))$/;

/** True where a division is followed by another that ends a list: "Washington, Oregon and Idaho". */
function isListed(toponyms: readonly Toponym[], at: number): boolean {
  const [one, next, third] = toponyms.slice(at, at + 3);
  if (one === undefined || next === undefined || third === undefined) return false;
  if (!/^,? ?(?:and|or)$/.test(wordsBetween(next, third) ?? '')) return false;
  return [one, next, third].every(({ candidates }) =>
    candidates.some(({ precision }) => precision === 'region'),
  );
}

/** Keys of the names beside each name in a list. */
function findLists(toponyms: readonly Toponym[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [at, toponym] of toponyms.entries()) {
    const next = toponyms[at + 1];
    if (next === undefined || !LINK.test(wordsBetween(toponym, next) ?? '')) continue;
    const [one, other] = [keyOf(toponym), keyOf(next)];
    found.set(one, (found.get(one) ?? new Set()).add(other));
    found.set(other, (found.get(other) ?? new Set()).add(one));
  }
  return found;
}

/** The words between two toponyms of one sentence, lower case, or null. */
function wordsBetween(one: Toponym, next: Toponym | undefined): string | null {
  if (next === undefined || next.sentence !== one.sentence) return null;
  return one.sentence.words
    .slice(one.lastWord + 1, next.firstWord)
    .map((word) => word.form.toLowerCase())
    .join(' ');
}
