import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { VariorumError } from '../../error/index.ts';
import {
  DumpReader,
  type DumpSummary,
  type GazetteerPlace,
  loadGazetteer,
  packTable,
} from '../../mention/index.ts';
import { linesOf, sizeOf } from '../dump-lines.ts';
import {
  dropGazetteer,
  gazetteerFile,
  gazetteerFolder,
  gazetteerNames,
  keepGazetteer,
  ownGazetteers,
} from '../own-gazetteers.ts';
import { printable } from '../printable.ts';
import type { Edge, Register } from '../registration.ts';
import { table } from '../table.ts';
import { drawProgress, type Terminal } from '../terminal.ts';

/** Exit code where some lines could not be read and the others were (see README, exit codes). */
const PARTLY_READ = 2;
/** Exit code after Ctrl-C, as shells expect it. */
const INTERRUPTED = 130;

/**
 * Most places of one gazetteer: 135,000 towns took 650 MB while they were added (2026-11), so this
 * many take a gigabyte and a half at the most.
 */
const PLACES_MAX = 300_000;

/** A file in which more lines than this share are broken is no GeoNames dump. */
const BROKEN_SHARE_MAX = 0.1;

interface AddOptions {
  readonly name?: string;
  readonly countries?: ReadonlySet<string>;
  readonly populationMin: number;
  readonly json?: boolean;
}

/** Registers `variorum gazetteer` and what stands under it. */
export const registerGazetteer: Register = (program, edge) => {
  const gazetteer = program
    .command('gazetteer')
    .description('places of your own beside the shipped ones: add a GeoNames dump, look names up');
  registerAdd(gazetteer, edge);
  registerLs(gazetteer, edge);
  registerFind(gazetteer, edge);
  registerRemove(gazetteer, edge);
};

function registerAdd(gazetteer: Command, edge: Edge): void {
  gazetteer
    .command('add')
    .description('add the towns, divisions and facilities of a GeoNames dump')
    .argument('<file>', 'a dump as on download.geonames.org/export/dump, unzipped: IR.txt')
    .option('--name <name>', 'name to keep it under; by default that of the file', plainName)
    .option('--countries <codes>', 'only these countries: IR,IQ', countryCodes)
    .option('--population-min <n>', 'only towns with at least so many people', wholeNumber, 0)
    .option('--json', 'print for machines')
    .addHelpText('after', '\nExample:\n  variorum gazetteer add IR.txt')
    .action(async (file: string, options: AddOptions) => {
      edge.done(await addCommand(file, options, edge));
    });
}

/** `variorum gazetteer add`. */
async function addCommand(
  path: string,
  options: AddOptions,
  { terminal, signal }: Edge,
): Promise<number> {
  const total = sizeOf(path);
  const reader = new DumpReader({
    countries: options.countries ?? null,
    populationMin: options.populationMin,
    placesMax: PLACES_MAX,
  });
  let drawn = 0;
  for await (const { text, number, bytes } of linesOf(path)) {
    reader.take(text, number);
    if (reader.full) throw tooMany(path, number);
    if (signal.aborted) return INTERRUPTED;
    if (bytes !== drawn) {
      drawn = bytes;
      drawProgress(terminal, { done: bytes, total, what: 'bytes' });
    }
  }
  const summary = reader.summary();
  refuseForeign(path, summary);
  const name = options.name ?? plainName(basename(path).split('.')[0] ?? '');
  const kept = keepGazetteer(name, packTable(reader.entries()));
  tell({ name, path: kept, ...summary }, { terminal, json: options.json === true, source: path });
  return summary.broken > 0 ? PARTLY_READ : 0;
}

function tooMany(path: string, line: number): VariorumError {
  return new VariorumError('input-malformed', {
    path,
    line,
    reason: `more than ${PLACES_MAX} places; give --countries or --population-min`,
  });
}

/** A file without a single good line, or with many broken ones, is no dump and is not kept. */
function refuseForeign(path: string, { lines, places, broken, firstBroken }: DumpSummary): void {
  const [first] = firstBroken;
  if (first !== undefined && broken > lines * BROKEN_SHARE_MAX) {
    const reason = `${first.reason}; ${broken} of ${lines} lines are like that`;
    throw new VariorumError('input-malformed', { path, line: first.line, reason });
  }
  if (places > 0) return;
  throw new VariorumError('input-malformed', { path, line: 1, reason: 'no place is kept of it' });
}

function tell(
  added: DumpSummary & { readonly name: string; readonly path: string },
  { terminal, json, source }: { terminal: Terminal; json: boolean; source: string },
): void {
  const { broken, firstBroken, name, places, leftOut, lines } = added;
  for (const { line, reason } of firstBroken) {
    terminal.err(`${printable(source)}, line ${line}: ${printable(reason)}; left out`);
  }
  if (broken > firstBroken.length) {
    terminal.err(`${broken - firstBroken.length} more broken lines left out`);
  }
  if (json) terminal.out(JSON.stringify(added, null, 2));
  else {
    terminal.out(`${name}: ${places} places of ${lines} lines, ${leftOut} of other kinds left out`);
    terminal.out('Cases are read with it from now on; read a case again to use it there.');
  }
}

function registerLs(gazetteer: Command, { terminal, done }: Edge): void {
  gazetteer
    .command('ls')
    .description('the gazetteers that reports are read with')
    .option('--json', 'print for machines')
    .addHelpText('after', '\nExample:\n  variorum gazetteer ls')
    .action(({ json }: { readonly json?: boolean }) => {
      const names = gazetteerNames();
      if (json === true) {
        terminal.out(JSON.stringify({ folder: gazetteerFolder(), own: names }, null, 2));
      } else {
        terminal.out(
          '(shipped)  GeoNames towns of more than 1,000 people, countries, divisions, seas',
        );
        for (const name of names) terminal.out(`${name}  ${printable(gazetteerFile(name))}`);
        if (names.length === 0)
          terminal.out('None of your own. Add one: variorum gazetteer add IR.txt');
      }
      done(0);
    });
}

/** What `find` prints: lookups give at most this many, most prominent first. */
const FOUND_MAX = 40;

function registerFind(gazetteer: Command, { terminal, done }: Edge): void {
  gazetteer
    .command('find')
    .description('the places that bear a name, the most prominent first')
    .argument('<name>', 'in any spelling: Isfahan, Esfahan, Ispahan')
    .option('--json', 'print for machines')
    .addHelpText('after', '\nExample:\n  variorum gazetteer find Esfahan')
    .action((name: string, { json }: { readonly json?: boolean }) => {
      const places = loadGazetteer({ own: ownGazetteers() }).lookup(name).slice(0, FOUND_MAX);
      if (json === true) terminal.out(JSON.stringify({ name, places }, null, 2));
      else if (places.length === 0) terminal.out(`No place bears the name ${printable(name)}.`);
      else for (const line of tableOf(places, terminal.width)) terminal.out(line);
      done(0);
    });
}

function tableOf(places: readonly GazetteerPlace[], width: number): readonly string[] {
  const columns = [
    { title: 'place', share: 2 },
    { title: 'division', share: 2 },
    { title: 'country', share: 0 },
    { title: 'kind', share: 0 },
    { title: 'people', share: 0 },
    { title: 'latitude, longitude', share: 0 },
    { title: 'id', share: 1 },
  ];
  const rows = places.map((place) => [
    printable(place.name),
    printable(place.region),
    place.country,
    place.precision,
    String(place.population),
    `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`,
    place.id,
  ]);
  return table(columns, rows, { width });
}

function registerRemove(gazetteer: Command, { terminal, done }: Edge): void {
  gazetteer
    .command('remove')
    .description('take a gazetteer of your own away')
    .argument('<name>', 'as `gazetteer ls` prints it', plainName)
    .addHelpText('after', '\nExample:\n  variorum gazetteer remove IR')
    .action((name: string) => {
      if (!dropGazetteer(name)) {
        const hint = '`variorum gazetteer ls` prints the names.';
        throw new VariorumError('usage', { reason: `there is no gazetteer ${name}`, hint });
      }
      terminal.out(`${name}: taken away`);
      done(0);
    });
}

/** Names become file names: letters, digits and dashes only. */
function plainName(words: string): string {
  const plain = words.replace(/[^\p{L}\p{N}_-]/gu, '-').slice(0, 60);
  if (!/[\p{L}\p{N}]/u.test(plain)) throw new InvalidArgumentError('Give a name with a letter.');
  return plain;
}

function countryCodes(words: string): ReadonlySet<string> {
  const codes = words.toUpperCase().split(',');
  const wrong = codes.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong === undefined) return new Set(codes);
  throw new InvalidArgumentError('Give codes of two letters, parted by commas: IR,IQ.');
}

function wholeNumber(words: string): number {
  if (/^\d{1,9}$/.test(words)) return Number(words);
  throw new InvalidArgumentError('Give a whole number.');
}
