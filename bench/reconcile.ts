// How long it takes to reconcile a case after one new report: a made case of many reports, each of
// which tells of one of its incidents, and then further reports one by one.
// Usage: node bench/reconcile.ts [--reports N] [--per-incident N] [--rounds N]
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openGrowingCase, type ReadReport } from '../src/casework/reconcile.ts';
import type { Claim, ClaimId } from '../src/claim/index.ts';
import type { Entity, EntityId, Speakers } from '../src/entity/index.ts';
import { type OpenAnswer, readCatalogue } from '../src/incident/index.ts';
import type { Document, DocumentId } from '../src/source/index.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    'per-incident': { type: 'string', default: '5' },
    rounds: { type: 'string', default: '200' },
  },
});
const reports = Number(values.reports);
const perIncident = Number(values['per-incident']);
const rounds = Number(values.rounds);

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2015-01-01T00:00:00Z');

/** A report of one incident: a place, a body that is quoted, a toll that the reports do not agree on. */
function madeReport(number: number): ReadReport {
  const incident = number % Math.ceil(reports / perIncident);
  const place = `Town${incident}`;
  const body = `Brigade${incident}`;
  const day = new Date(FIRST_MS + (incident % 3000) * DAY_MS).toISOString().slice(0, 10);
  const publisher = `Paper ${number % 37}`;
  const toll = 1 + (number % 4);
  const text = `${place}: ${body} said that ${toll} people were killed at ${place} on ${day}. Report ${number} tells no more of it than that, in words of its own.`;
  const document: Document = {
    id: `d${String(number).padStart(8, '0')}` as DocumentId,
    text,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: `${day}T${String(8 + (number % 12)).padStart(2, '0')}:00:00Z`,
    address: `https://example.org/${number}`,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const claim: Claim = {
    id: `c${number}` as ClaimId,
    document: document.id,
    chain: [
      { link: 'publishes', surface: publisher, span: null },
      { link: 'says', surface: body, span: at(body) },
    ],
    cue: [at('said')],
    content: [at(`${toll} people were killed at ${place} on ${day}`)],
    stance: 'asserts',
    stanceWords: [],
    affirmative: true,
    speech: 'indirect',
    saidAt: null,
    rule: 'bench',
  };
  const entity = (name: string, publishes: boolean): Entity => ({
    id: `e ${name}` as EntityId,
    kind: 'organisation',
    name,
    aliases: [],
    roles: [],
    datedRoles: [],
    otherNames: [],
    partOf: null,
    mentions: [
      {
        document: document.id,
        span: publishes ? null : at(name),
        surface: name,
        evidence: publishes ? 'publisher' : 'name',
      },
    ],
  });
  const speakers: Speakers = {
    claim: claim.id,
    links: [publisher, body].map((name) => ({
      kind: 'resolved',
      entity: `e ${name}` as EntityId,
      evidence: 'name',
    })),
    party: `e ${body}` as EntityId,
  };
  const answer = (question: string, value: OpenAnswer['value'], words: string): OpenAnswer => ({
    question,
    value,
    span: at(words),
    sentence: 0,
    basis: 'read',
    rejected: false,
    rule: 'bench',
    family: 'violence',
    claim,
  });
  const sentence = { start: 0, end: text.indexOf('.') + 1, index: 0, paragraph: 0, words: [] };
  return {
    answers: {
      report: {
        document,
        analysis: {
          sentences: [sentence],
          names: [
            { ...at(place), kind: 'place' },
            { ...at(body), kind: 'organisation' },
          ],
        } as unknown as ReadReport['answers']['report']['analysis'],
        mentions: { times: [], quantities: [], places: [], parties: [], weapons: [], damage: [] },
        claims: [claim],
      },
      answers: [
        answer(
          'killed',
          { kind: 'number', min: toll, max: toll, hedge: 'exact', unit: null },
          `${toll} people`,
        ),
        answer('when', { kind: 'time', edtf: day }, day),
        answer('where', { kind: 'place', value: place, placeId: `geonames:${incident}` }, place),
      ],
      triggers: [[]],
    },
    entities: [entity(publisher, true), entity(body, false)],
    speakers: [speakers],
  };
}

const growing = openGrowingCase({ catalogue: readCatalogue() });
const opened = performance.now();
for (let number = 0; number < reports; number++) growing.add(madeReport(number));
const openedMs = performance.now() - opened;

const times: number[] = [];
let joined = 0;
for (let number = reports; number < reports + rounds; number++) {
  const report = madeReport(number);
  const start = performance.now();
  const matter = growing.add(report);
  times.push(performance.now() - start);
  joined += matter.documents.length;
}
times.sort((a, b) => a - b);
const quantile = (share: number) =>
  times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`);
console.log(`${reports} reports taken in, one by one: ${(openedMs / 1000).toFixed(1)} s`);
console.log(
  `one more report: median ${quantile(0.5).toFixed(2)} ms, 99 % under ${quantile(0.99).toFixed(2)} ms; its matter holds ${(joined / rounds).toFixed(1)} reports`,
);
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
