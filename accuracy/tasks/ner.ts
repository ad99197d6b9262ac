import { loadEnglish, type NameKind } from '../../src/language/index.ts';

const TYPES: Record<NameKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Location',
};

/** JSON Lines `{id, text}` in, `{id, entities: [{start, end, type}]}` out. */
export function run(input: string): string {
  const english = loadEnglish();
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const entities = english
        .analyse(text)
        .names.map(({ start, end, kind }) => ({ start, end, type: TYPES[kind] }));
      return `${JSON.stringify({ id, entities })}\n`;
    })
    .join('');
}
