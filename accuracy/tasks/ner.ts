import { type Analysis, loadEnglish, type NameKind } from '../../src/language/index.ts';
import { loadGazetteer, readToponyms } from '../../src/mention/index.ts';

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

/** What they do with the world is no part of their country's adjective: they stay whole. */
const SUPRANATIONAL = /^(?:European|African|Arab) (?:Union|Commission|Parliament|League|Council)\b/;

/**
 * JSON Lines `{id, text}` in, `{id, entities: [{start, end, type}]}` out. The measured set does not
 * let names nest: a place within an organisation's name is a name of its own there and the rest the
 * organisation ("[Abu Dhabi|Location] [Police|Organization]"), and an adjective of people or
 * country is set apart as well ("Lebanese [Red Cross]"). Ours are whole, with the places within
 * them told by the toponym reader, so the task cuts them.
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
      const within = readToponyms({ text, analysis, publishedAt: null }, { gazetteer });
      const entities = analysis.names.flatMap((name) => cut(text, name, within));
      return `${JSON.stringify({ id, entities })}\n`;
    })
    .join('');
}

/** An organisation without the places and adjectives in its name, and these places. */
function cut(
  text: string,
  { start, end, kind }: Analysis['names'][number],
  toponyms: ReturnType<typeof readToponyms>,
): Entity[] {
  const whole = [{ start, end, type: TYPES[kind] }];
  if (kind !== 'organisation' || SUPRANATIONAL.test(text.slice(start, end))) return whole;
  const out: Entity[] = [];
  let at = start;
  const rest = (until: number): void => {
    const words = text.slice(at, until);
    const first = at + words.length - words.trimStart().length;
    if (!NO_NAME.test(words)) {
      out.push({ start: first, end: at + words.trimEnd().length, type: TYPES.organisation });
    }
  };
  for (const toponym of toponyms) {
    if (toponym.start < at || toponym.end > end) continue;
    rest(toponym.start);
    if (toponym.role !== 'demonym') {
      out.push({ start: toponym.start, end: toponym.end, type: TYPES.place });
    }
    at = toponym.end;
  }
  rest(end);
  return out.some(({ type }) => type === TYPES.organisation) ? out : whole;
}
