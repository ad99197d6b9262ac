import { describe, expect, test } from 'vitest';
import { readDocuments } from '../source/index.ts';
import { loadStages, readCase } from './index.ts';

const stages = loadStages();
const encoder = new TextEncoder();

async function reports(...texts: readonly string[]) {
  const read = await Promise.all(
    texts.map((text, at) =>
      readDocuments(encoder.encode(text), {
        name: `${at}.txt`,
        declared: { publisher: `Paper ${at}`, publishedAt: '2023-01-29T08:00:00+00:00' },
      }),
    ),
  );
  return read.flatMap(({ documents }) => documents);
}

const bulletin = `LAGOS, Jan. 29 – A depot outside Kano burned on Saturday night, killing two guards, the
police said. "There was an explosion before the fire," said Amina Bello, a resident.`;
const answer = `The army denied that anyone had died at the depot outside Kano. It said the fire on
Saturday night was minor.`;

describe('a case', () => {
  test('reads the same whatever the order of its reports', async () => {
    const documents = await reports(bulletin, answer);
    expect(readCase([...documents].reverse(), stages)).toEqual(readCase(documents, stages));
  });

  test('reads the same twice', async () => {
    const documents = await reports(bulletin, answer);
    expect(JSON.stringify(readCase(documents, stages))).toBe(
      JSON.stringify(readCase(documents, stages)),
    );
  });

  test('names only entities, claims and answers that it holds', async () => {
    const reading = readCase(await reports(bulletin, answer), stages);
    const entities = new Set(reading.entities.map(({ id }) => id));
    const claims = new Set(reading.claims.map(({ id }) => id));
    const answers = new Set(reading.answers.map(({ id }) => id));
    expect(reading.answers.length).toBeGreaterThan(0);
    expect(reading.answers.filter(({ claim }) => !claims.has(claim))).toEqual([]);
    expect(reading.accounts.filter(({ party }) => !entities.has(party))).toEqual([]);
    expect(
      reading.accounts.flatMap((account) => account.answers).filter((id) => !answers.has(id)),
    ).toEqual([]);
  });

  test('keeps a report in a language that it cannot read, and claims nothing from it', async () => {
    const [document] = await reports(
      'Une attaque a frappé une usine à Ispahan samedi soir, a annoncé le ministère de la défense.',
    );
    const reading = readCase(document === undefined ? [] : [document], stages);
    expect(reading.documents).toHaveLength(1);
    expect(reading.claims).toEqual([]);
  });
});
