import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compareAccounts } from '../account/index.ts';
import { resolveCase, resolveDocument, speakersOf } from '../entity/index.ts';
import { answersOf, groupIncidents } from '../incident/index.ts';
import { type Document, readDocuments } from '../source/index.ts';
import { readReport } from './pipeline.ts';
import { openGrowingCase, type ReadReport } from './reconcile.ts';
import { loadStages } from './stages.ts';

const folder = 'examples/lomas-silo';
const files = ['01-port-authority', '02-agency', '03-ministry', '05-port-correction', '06-copy'];
const stages = loadStages();
const { catalogue } = stages;

/** The reports of an invented case, as read. */
let read: readonly ReadReport[] = [];

beforeAll(async () => {
  const documents: Document[] = [];
  for (const file of files) {
    const name = `${file}.md`;
    documents.push(...(await readDocuments(readFileSync(join(folder, name)), { name })).documents);
  }
  const reports = documents.map((document) => readReport(document, stages));
  const resolution = resolveCase(reports.map((report) => resolveDocument(report)));
  const { entities } = resolution;
  read = reports.map((report) => ({
    answers: answersOf(report, { catalogue, entities }),
    entities: entities.filter(({ mentions }) =>
      mentions.some(({ document }) => document === report.document.id),
    ),
    speakers: speakersOf(report.claims, resolution),
  }));
});

/** What the last of some reports comes to, taken in one by one. */
function grown(reports: readonly ReadReport[]) {
  const growing = openGrowingCase({ catalogue });
  return reports.map((report) => growing.add(report)).at(-1);
}

test('reports taken in one by one come to what they come to at once', () => {
  const byId = [...read].sort((a, b) =>
    a.answers.report.document.id < b.answers.report.document.id ? -1 : 1,
  );
  const speakers = byId.flatMap((report) => report.speakers);
  const { incidents, answers } = groupIncidents(
    byId.map((report) => report.answers),
    { catalogue, speakers },
  );
  const material = {
    documents: byId.map((report) => report.answers.report.document),
    claims: byId.flatMap((report) => report.answers.report.claims),
    entities: [...new Set(byId.flatMap((report) => report.entities))],
    speakers,
    incidents,
    answers,
    catalogue,
  };
  expect(grown(read)).toMatchObject({ incidents, answers, ...compareAccounts(material) });
});

test('the order in which reports join makes no difference', () => {
  const whole = grown(read);
  fc.assert(
    fc.property(fc.shuffledSubarray([...read.keys()], { minLength: read.length }), (order) => {
      expect(grown(order.flatMap((at) => read[at] ?? []))).toEqual(whole);
    }),
    { numRuns: 6 },
  );
});

test('a report that is taken in twice changes nothing', () => {
  expect(grown([...read, ...read.slice(0, 1)])).toEqual(grown(read));
});
