import { loadEnglish } from '../../src/language/index.ts';
import { homeOf, loadGazetteer, readToponyms } from '../../src/mention/index.ts';

/** One line in. `domain` is the host that published the text, where it is known. */
interface Text {
  readonly id: string;
  readonly text: string;
  readonly domain?: string | null;
}

/**
 * JSON Lines `{id, text, domain?}` in, `{id, toponyms: [{start, end, lat, lon}]}` out. The sets count every
 * reference to a place, adjectives and places within names too; names that stand for a government
 * ("the Kremlin", "the White House") they leave out, so those are not given.
 */
export function run(input: string): string {
  const english = loadEnglish();
  const gazetteer = loadGazetteer();
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, domain } = JSON.parse(line) as Text;
      const address = domain ? `https://${domain}/` : '';
      const home = homeOf({ publisher: null, address }, gazetteer);
      const context = { text, analysis: english.analyse(text), publishedAt: null };
      const toponyms = readToponyms(context, { gazetteer, home })
        .filter(({ role }) => role !== 'seat')
        .map(({ start, end, place }) => ({
          start,
          end,
          lat: place?.latitude ?? null,
          lon: place?.longitude ?? null,
        }));
      return `${JSON.stringify({ id, toponyms })}\n`;
    })
    .join('');
}
