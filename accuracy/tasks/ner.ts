import { type Analysis, loadEnglish, type NameKind } from '../../src/language/index.ts';
import { type Gazetteer, loadGazetteer } from '../../src/mention/index.ts';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const TYPES: Record<NameKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Location',
};

/** What is left of a name when its places are cut out may consist of these alone. */
const NO_NAME = /^(?:[^\p{L}\p{N}]|\b(?:the|of|and|in|for|at|to|on|de|del|s)\b)*$/iu;

/** The set cuts these off the front of a name too. */
const PEOPLES = /^(?:African|Asian|European|Arab|Muslim|Islamic|Catholic|Jewish|Christian|Hindu)$/;

/**
 * JSON Lines `{id, text}` in, `{id, entities: [{start, end, type}]}` out. The measured set does not
 * let names nest: a place within an organisation's name is a name of its own there and the rest the
 * organisation ("[Abu Dhabi|Location] [Police|Organization]"), and an adjective of people or
 * country is set apart as well ("Lebanese [Red Cross]"). Ours are whole, so the task cuts them by
 * the gazetteer.
 */
export function run(input: string): string {
  const english = loadEnglish();
  const gazetteer = loadGazetteer();
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const analysis = english.analyse(text);
      const entities = analysis.names.flatMap((name) => cut(text, name, gazetteer));
      return `${JSON.stringify({ id, entities })}\n`;
    })
    .join('');
}

/** Words of the longest place that is looked for within a name. */
const PLACE_WORDS_MAX = 3;

/** Smaller towns within names are as often somebody's surname ("the Clinton Foundation"). */
const PEOPLE_MIN = 100_000;

/** An organisation without the places and adjectives in its name, and these places. */
function cut(text: string, name: Analysis['names'][number], gazetteer: Gazetteer): Entity[] {
  const { start, end, kind } = name;
  const whole = [{ start, end, type: TYPES[kind] }];
  const surface = text.slice(start, end);
  if (kind !== 'organisation') return whole;
  const words = [...surface.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const out: Entity[] = [];
  let at = start;
  const rest = (until: number): void => {
    const left = text.slice(at, until);
    if (NO_NAME.test(left)) return;
    const first = at + left.length - left.trimStart().length;
    out.push({ start: first, end: at + left.trimEnd().length, type: TYPES.organisation });
  };
  for (let first = 0; first < words.length; first++) {
    for (let count = Math.min(PLACE_WORDS_MAX, words.length - first); count > 0; count--) {
      const from = words[first]?.start ?? end;
      const to = words[first + count - 1]?.end ?? end;
      const role = roleOf(text.slice(from, to), gazetteer);
      if (role === null) continue;
      rest(from);
      if (role === 'place') out.push({ start: from, end: to, type: TYPES.place });
      at = to;
      first += count - 1;
      break;
    }
  }
  rest(end);
  return out.some(({ type }) => type === TYPES.organisation) ? out : whole;
}

/** Whether words within a name are a place or an adjective of one; null for neither. */
function roleOf(words: string, gazetteer: Gazetteer): 'place' | 'adjective' | null {
  if (!/^\p{Lu}/u.test(words)) return null;
  if (PEOPLES.test(words) || gazetteer.demonym(words) !== null) return 'adjective';
  const [place] = gazetteer.lookup(words);
  if (place === undefined) return null;
  const large = place.precision !== 'city' || place.population >= PEOPLE_MIN;
  return large && words.length > 1 ? 'place' : null;
}
