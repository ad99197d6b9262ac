// Speed of the whole pipeline on one core, warm, by stage; time to the first result; memory.
// Usage: npm run bench -- [--data FOLDER] [--rounds N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareAccounts } from '../src/account/index.ts';
import { loadStages, type Stages } from '../src/casework/index.ts';
import { readMentions } from '../src/casework/read-mentions.ts';
import { readClaims } from '../src/claim/index.ts';
import { resolveCase, resolveDocument, speakersOf } from '../src/entity/index.ts';
import { answersOf, groupIncidents } from '../src/incident/index.ts';
import { type Document, listInputs, readDocuments, readInput } from '../src/source/index.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path('../examples/isfahan-2023') },
    rounds: { type: 'string', default: '12' },
  },
});
const rounds = Number(values.rounds);

/** Seconds of processor time, by stage. */
type Seconds = Map<string, number>;

const documents = await documentsOf(values.data);
const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const stages = await loadStages();

// The optimiser settles within three rounds of the example case (measured 2026-11).
for (let round = 0; round < 3; round++) readOnce(documents, stages);
const runs = Array.from({ length: rounds }, () => readOnce(documents, stages));

const total = median(runs.map((run) => [...run.values()].reduce((sum, each) => sum + each, 0)));
console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`);
console.log(`${documents.length} reports, ${words} words, median of ${rounds} warm rounds\n`);
console.log('stage      words/s   share');
for (const stage of runs[0]?.keys() ?? []) {
  const seconds = median(runs.map((run) => run.get(stage) ?? 0));
  const share = `${Math.round((100 * seconds) / total)} %`;
  console.log(`${stage.padEnd(10)} ${perSecond(words / seconds)} ${share.padStart(7)}`);
}
console.log(`${'whole'.padEnd(10)} ${perSecond(words / total)}\n`);
console.log(`peak memory  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
console.log(`first result ${firstResultMs()} ms from command to the end of reading one report`);

/** Reads the documents as one case, as src/casework/pipeline.ts does, with a clock by each stage. */
function readOnce(documents: readonly Document[], { catalogue, ...stages }: Stages): Seconds {
  const spent: Seconds = new Map();
  const timed = <T>(stage: string, act: () => T): T => {
    const began = process.cpuUsage();
    const result = act();
    const { user, system } = process.cpuUsage(began);
    spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1e6);
    return result;
  };
  const reports = documents.map((document) => {
    const { text, furniture, publishedAt } = document;
    const analysis = timed('language', () => stages.language.analyse(text, { skip: furniture }));
    const mentions = timed('mention', () =>
      readMentions({ text, analysis, publishedAt }, { catalogue, ...stages }),
    );
    const { times } = mentions;
    const claims = timed('claim', () => readClaims({ document, analysis, times }));
    return { document, analysis, mentions, claims };
  });
  const claims = reports.flatMap((report) => report.claims);
  const { entities, speakers } = timed('entity', () => {
    const resolution = resolveCase(reports.map((report) => resolveDocument(report)));
    return { entities: resolution.entities, speakers: speakersOf(claims, resolution) };
  });
  const { incidents, answers } = timed('incident', () => {
    const answered = reports.map((report) => answersOf(report, { catalogue, entities }));
    return groupIncidents(answered, { catalogue, speakers });
  });
  timed('account', () => {
    const places = reports.flatMap(({ mentions }) =>
      mentions.places.flatMap(({ place }) => (place === null ? [] : [place])),
    );
    const material = { documents, claims, entities, speakers, incidents, answers };
    return compareAccounts({ ...material, catalogue, places });
  });
  return spent;
}

async function documentsOf(folder: string): Promise<readonly Document[]> {
  const { paths } = await listInputs(folder);
  const read = await Promise.all(
    paths.map(async (name) => readDocuments(await readInput(name), { name })),
  );
  return read.flatMap(({ documents }) => documents);
}

/** Milliseconds by the clock on the wall; the best of five runs, which other work disturbs least. */
function firstResultMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const report = path('../examples/isfahan-2023/05-irna-bulletin.md');
  const times = Array.from({ length: 5 }, (_, round) => {
    const began = performance.now();
    const args = [path('../src/cli/main.ts'), 'read', report, '--case', `${round}.case`];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder });
    if (status !== 0) throw new Error(`read ended with ${status}: ${stderr}`);
    return performance.now() - began;
  });
  rmSync(folder, { recursive: true });
  return Math.round(Math.min(...times));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function perSecond(rate: number): string {
  return Math.round(rate).toLocaleString('en').padStart(9);
}
