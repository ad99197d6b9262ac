// The service against a small list of our own making, through real requests without a port.
import { describe, expect, test } from 'vitest';
import { type ListedParty, nameLexicon, screenerOf } from '../screening/index.ts';
import { createApp } from './app.ts';

const party = (id: string, schema: ListedParty['schema'], ...names: string[]): ListedParty => ({
  id,
  schema,
  statements: [
    ...names.map((value, at) => ({
      property: at === 0 ? ('name' as const) : ('alias' as const),
      value,
      nameType: at === 0 ? null : 'aka',
    })),
    { property: 'program' as const, value: 'NPWMD', nameType: null },
  ],
});

const screener = screenerOf(
  [
    {
      list: 'firms',
      date: '2026-07',
      parties: [
        party('1', 'Organization', 'Kestrel Aviation Works', 'Light Kestrel Industries'),
        party('2', 'Person', 'VARGA, Imre'),
      ],
    },
    { list: 'other', date: '2026-02', parties: [party('9', 'Person', 'Imre Varga')] },
  ],
  nameLexicon(),
);
const app = createApp(screener);

const post = (path: string, body: string, type = 'application/json') =>
  app.request(path, { method: 'POST', body, headers: { 'content-type': type } });
const matchBody = (schema: string, ...name: string[]) =>
  JSON.stringify({ queries: { q1: { schema, properties: { name } } } });

test('says which lists are open', async () => {
  const answer = await app.request('/healthz');
  expect(await answer.json()).toEqual({ status: 'ok', lists: ['firms@2026-07', 'other@2026-02'] });
});

describe('POST /match', () => {
  test('answers with the entry, its properties and what the score stands on', async () => {
    const answer = await post('/match/default', matchBody('Company', 'light kestrel industries'));
    const { responses } = (await answer.json()) as {
      responses: { q1: { status: number; results: Record<string, unknown>[] } };
    };
    expect(responses.q1.status).toBe(200);
    expect(responses.q1.results[0]).toMatchObject({
      id: '1',
      caption: 'Kestrel Aviation Works',
      schema: 'Organization',
      datasets: ['firms@2026-07'],
      match: true,
      properties: { program: ['NPWMD'] },
      explanations: { name: { candidate: 'Light Kestrel Industries', nameType: 'aka' } },
    });
  });

  test.each([
    ['default', ['firms@2026-07', 'other@2026-02']],
    ['firms', ['firms@2026-07']],
    ['other@2026-02', ['other@2026-02']],
  ])('of %s asks only those lists', async (dataset, expected) => {
    const answer = await post(`/match/${dataset}`, matchBody('Person', 'Imre Varga'));
    const { responses } = (await answer.json()) as {
      responses: { q1: { results: { datasets: string[] }[] } };
    };
    expect(responses.q1.results.flatMap(({ datasets }) => datasets).sort()).toEqual(expected);
  });

  test('gives an entry once, with the best of several names', async () => {
    const body = matchBody('Company', 'Kestrel Works', 'Kestrel Aviation Works');
    const { responses } = (await (await post('/match/firms', body)).json()) as {
      responses: { q1: { results: { id: string; score: number }[] } };
    };
    expect(responses.q1.results).toEqual([expect.objectContaining({ id: '1', score: 1 })]);
  });

  test.each([
    ['/match/nowhere', matchBody('Person', 'Imre Varga'), 404, 'no such list is open'],
    ['/match/default', '{"queries": 1}', 422, 'queries'],
    ['/match/default', '{"queries": ', 422, 'no JSON'],
    ['/match/default?limit=0', matchBody('Person', 'x'), 422, 'limit'],
    ['/match/default', `{"queries": {"q": "${'x'.repeat(5_000_000)}"}}`, 413, 'limit of'],
  ])('%s with a wrong request says so', async (path, body, status, words) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).toContain(words);
  });
});

describe('/reconcile', () => {
  const batch = (query: object) => JSON.stringify({ q0: query });

  test('tells what the service is', async () => {
    expect(await (await app.request('/reconcile')).json()).toMatchObject({
      versions: ['0.1', '0.2'],
      defaultTypes: expect.arrayContaining([{ id: 'Person', name: 'Person' }]),
    });
  });

  test.each([
    ['a form', () => postForm(batch({ query: 'Imre Varga', type: 'Person' }))],
    [
      'an address',
      () =>
        app.request(
          `/reconcile?queries=${encodeURIComponent(batch({ query: 'Imre Varga', type: 'Person' }))}`,
        ),
    ],
  ])('answers a batch in %s', async (_, ask) => {
    const { q0 } = (await (await ask()).json()) as { q0: { result: { id: string }[] } };
    expect(q0.result.map(({ id }) => id).sort()).toEqual(['firms@2026-07/2', 'other@2026-02/9']);
  });

  test('calls only the very name a match', async () => {
    const ask = async (query: string) => {
      const answer = await postForm(batch({ query }));
      return ((await answer.json()) as { q0: { result: { match: boolean }[] } }).q0.result[0]
        ?.match;
    };
    expect(await ask('Kestrel Aviation Works')).toBe(true);
    expect(await ask('Kestrel Aviation Wroks')).toBe(false);
  });

  test('a name of one letter, an empty one and one of 10,000 letters are answered', async () => {
    for (const query of ['', 'x', 'Kestrel '.repeat(1_250)]) {
      expect((await postForm(batch({ query }))).status).toBe(200);
    }
  });
});

function postForm(queries: string): Promise<Response> {
  const body = new URLSearchParams({ queries }).toString();
  return Promise.resolve(post('/reconcile', body, 'application/x-www-form-urlencoded'));
}
