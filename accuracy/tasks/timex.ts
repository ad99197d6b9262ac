import { loadEnglish } from '../../src/language/index.ts';
import { recogniseTimes } from '../../src/mention/index.ts';

/** JSON Lines `{id, text, dct}` in, `{id, text, timex: [{start, end, type, value}]}` out. */
export function run(input: string): string {
  const english = loadEnglish();
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, dct } = JSON.parse(line) as { id: string; text: string; dct?: string };
      const context = { text, analysis: english.analyse(text), publishedAt: dct ?? null };
      const timex = recogniseTimes(context).map(({ start, end, type, value }) => ({
        start,
        end,
        type,
        value,
      }));
      return `${JSON.stringify({ id, text, timex })}\n`;
    })
    .join('');
}
