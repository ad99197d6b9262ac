// npx node accuracy/fusion-calibration.ts [--data DIR]
// How far the shares of src/account/support may be read as probabilities: the temperature that fits
// each labelled set of conflicting claims best, and how far stated shares are from the share that
// was right (expected calibration error, ten bins) at that temperature and at the common one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import {
  canonicalValue,
  fitTemperature,
  type JudgedItem,
  scoresOf,
  sharesAt,
  TEMPERATURE,
  weighNamed,
} from '../src/account/index.ts';
import { namedTableOf } from './tasks/fusion.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
  },
});
const folder = join(values.data, 'fusion');
const all: JudgedItem[] = [];
console.log(`set                  items   fits best   error at best   at ${TEMPERATURE}`);
for (const set of readdirSync(folder).sort()) {
  const judged = judgedItems(set);
  all.push(...judged);
  print(set, judged);
}
print('all', all);

function print(name: string, judged: readonly JudgedItem[]): void {
  const best = fitTemperature(judged);
  const error = (temperature: number) => (100 * errorAt(judged, temperature)).toFixed(1);
  console.log(
    `${name.padEnd(20)} ${String(judged.length).padStart(5)} ${
      best === null ? '-' : `${best.toFixed(1).padStart(11)} ${error(best).padStart(15)}`
    } ${error(TEMPERATURE).padStart(6)}`,
  );
}

/** Contested items that were judged and of which one candidate holds. */
function judgedItems(set: string): JudgedItem[] {
  const read = (file: string) => gunzipSync(readFileSync(join(folder, set, file)));
  const named = namedTableOf(read('claims.tsv.gz'));
  const weighing = weighNamed(named);
  const itemOf = new Map(named.items.map((item, at) => [item, at]));
  const judged: JudgedItem[] = [];
  for (const line of read('truth.tsv.gz').toString('utf8').split('\n')) {
    const [name = '', truth = ''] = line.split('\t');
    const item = itemOf.get(name);
    if (item === undefined) continue;
    const { itemCandidates, value } = weighing.layout;
    const candidates = value.subarray(itemCandidates[item], itemCandidates[item + 1]);
    const key = canonicalValue(truth)?.key;
    const held = candidates.findIndex((each) => named.values[each]?.key === key);
    if (held >= 0 && candidates.length > 1) judged.push({ scores: scoresOf(weighing, item), held });
  }
  return judged;
}

function errorAt(judged: readonly JudgedItem[], temperature: number): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, stated: 0, right: 0 }));
  for (const { scores, held } of judged) {
    const shares = sharesAt(scores, temperature);
    const stated = Math.max(...shares);
    const bin = bins[Math.min(9, Math.floor(stated * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.stated += stated;
    if (shares[held] === stated) bin.right++;
  }
  return bins.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0) / judged.length;
}
