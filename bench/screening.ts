// node bench/screening.ts [--data DIR] [--million]
// Speed and memory of screening. With the list at DIR/lists/ofac_sdn_*.jsonl.gz and the queries
// beside it: time to build, to load a prepared index and to answer, by processor time of this
// thread, after two rounds to warm up. With --million: an invented list of one million entries with
// 2.6 million names, 500 of its names misspelt, in a process that only loads the prepared index.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import {
  buildIndex,
  decodeIndex,
  encodeIndex,
  type ListEntry,
  nameLexicon,
  openScreener,
  readListLines,
  type Screener,
} from '../src/screening/index.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data/names', import.meta.url).pathname },
    million: { type: 'boolean', default: false },
    load: { type: 'string' },
  },
});

const lexicon = nameLexicon();
const cpuMs = (): number => process.cpuUsage().user / 1000;

interface Query {
  readonly q: string;
  readonly schema: string;
}

const queries: Query[] = ['alias_natural', 'typo1', 'typo_each', 'noise', 'heldout'].flatMap(
  (set) =>
    readFileSync(join(values.data, `sdn_queries_${set}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Query),
);

if (values.load !== undefined) measureLoaded(values.load);
else if (values.million) measureMillion();
else measureList();

function measureList(): void {
  const file = readdirSync(join(values.data, 'lists')).find((name) => name.startsWith('ofac_sdn_'));
  const lines = gunzipSync(readFileSync(join(values.data, 'lists', file ?? ''))).toString('utf8');
  const entries = readListLines(lines, { list: file ?? '' });
  const started = cpuMs();
  const index = buildIndex(entries, lexicon);
  console.log(`build ${(cpuMs() - started).toFixed(0)} ms for ${entries.length} entries`);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const prepared = join(folder, 'index');
    writeFileSync(prepared, encodeIndex(index, lexicon.fingerprint));
    childOf(prepared);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Measures in a process of its own, whose memory is only that of screening. */
function childOf(prepared: string): void {
  const script = new URL(import.meta.url).pathname;
  const options = [script, '--load', prepared, '--data', values.data];
  console.log(execFileSync(process.execPath, options, { encoding: 'utf8' }).trimEnd());
}

function measureLoaded(prepared: string): void {
  const before = performance.now();
  const index = decodeIndex(readFileSync(prepared), lexicon.fingerprint);
  if (index === null) throw new Error('the prepared index was made with other word lists');
  const screener = openScreener(index, lexicon);
  console.log(
    `load ${(performance.now() - before).toFixed(0)} ms for ${screener.entryCount} entries`,
  );
  for (const round of ['first', 'warm', 'warmer']) console.log(`${round} ${rate(screener)}`);
  console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

function rate(screener: Screener): string {
  const asked = screener.entryCount > 100_000 ? misspelt() : queries;
  const started = cpuMs();
  for (const { q, schema } of asked) {
    screener.screen(q, { schema: schema === 'Person' ? 'person' : 'organisation' });
  }
  return `${Math.round((1000 * asked.length) / (cpuMs() - started))} queries/s`;
}

/** Names of the invented list, each long word without its third letter. */
function misspelt(): Query[] {
  return [...invented(500)].map(({ names, schema }) => ({
    q: (names[0]?.name ?? '').replace(/\b(\w\w)\w(\w{2,})/g, '$1$2'),
    schema: schema === 'person' ? 'Person' : 'Organization',
  }));
}

function measureMillion(): void {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const prepared = join(folder, 'index');
    const started = cpuMs();
    const index = buildIndex(invented(1_000_000), lexicon);
    console.log(
      `build ${((cpuMs() - started) / 1000).toFixed(0)} s, ${index.nameEntries.length} names`,
    );
    const file = encodeIndex(index, lexicon.fingerprint);
    console.log(`file ${Math.round(file.length / 1e6)} MB`);
    writeFileSync(prepared, file);
    childOf(prepared);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Entries with 2.6 names each, persons and bodies by turns, of syllables drawn so that some words
 * are in every hundredth name and most are in a few: about a quarter of a million different words.
 */
function* invented(count: number): Generator<ListEntry> {
  let state = 1;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
  const syllables = 'ka lo mi ra sha ne vo ti ben al kor dan zu el mar ov ich sa ri go ha pe'.split(
    ' ',
  );
  const word = (): string => {
    // Squares of uniform draws: low numbers, the frequent words, come far more often.
    const number = Math.floor((draw(1000) / 1000) ** 3 * 250_000) + draw(30);
    let text = '';
    for (let rest = number + 500; rest > 0; rest = Math.floor(rest / syllables.length)) {
      text += syllables[rest % syllables.length];
    }
    return text.toUpperCase();
  };
  const business = ['TRADING', 'SHIPPING', 'BANK', 'INDUSTRIES', 'GROUP', 'TECHNOLOGY'];
  const forms = ['LLC', 'LIMITED', 'JSC', 'GMBH', 'INC.', 'COMPANY'];
  for (let id = 0; id < count; id++) {
    const person = id % 2 === 0;
    const names = Array.from({ length: 1 + (id % 5 < 3 ? 2 : 1) }, (_, at) => ({
      name: person
        ? `${word()}, ${word()} ${word()}`
        : `${word()} ${word()} ${business[draw(6)]} ${forms[draw(6)]}`,
      type: at === 0 ? ('primary' as const) : ('aka' as const),
      weak: false,
    }));
    yield { id: String(id), list: 'invented', schema: person ? 'person' : 'organisation', names };
  }
}
