// Trains the scorer that decides which proposals of the claim stage are attributions, on the
// project's own corpus, and writes resources/models/en-claims.json. The same corpus and parser give
// the same file.
//
//   npx node training/train-claims.ts
import { writeFileSync } from 'node:fs';
import { type Attribution, featuresOf, proposalsOf, viewOf } from '../src/claim/index.ts';
import { loadEnglish } from '../src/language/index.ts';
import type { Span } from '../src/text/index.ts';
import { type AttributionRecord, recordOf } from './corpus-records.ts';
import { readReports } from './corpus-report.ts';
import { type Example, fitLogistic, type Logistic, logOdds } from './logistic.ts';

// Chosen on the held-out part of the corpus and on PolNeAR train, 22 November 2026; between pulls of
// 0.02 and 0.3 F1 changes by less than 0.2; the strongest leaves the fewest weights.
const fitting = { rounds: 40, step: 0.1, pull: 0.3, seenMin: 3, seed: 1 };

/** Share of letters (Jaccard) from which a proposal's content is the labelled one, as in scoring. */
const JACCARD_MIN = 0.5;

/** Smaller weights change no decision and are left out of the file. */
const WEIGHT_MIN = 0.02;

const english = loadEnglish();
const readings = readReports(new URL('corpus/reports/', import.meta.url));
const records = readings.flatMap((reading) =>
  reading.kind === 'read' ? [recordOf(reading.report)] : [],
);
const examplesOf = (split: 'train' | 'held') =>
  records
    .filter((record) => record.split === split)
    .flatMap(({ text, attributions }) => examples(text, attributions));

const train = examplesOf('train');
const model = fitLogistic(train, fitting);
report('train', train);
report('held', examplesOf('held'));
write(model);

/** Every proposal in a text, right where its content is a labelled one with or without the rest. */
function examples(text: string, labels: readonly AttributionRecord[]): readonly Example[] {
  const whole = labels.flatMap((label) => [
    letters(text, label.content),
    letters(text, withContinuations(label, labels)),
  ]);
  const view = viewOf(text, english.analyse(text));
  return proposalsOf(view).flatMap((beside) =>
    beside.map((proposal: Attribution) => {
      const own = letters(text, proposal.content);
      return {
        features: featuresOf(view, proposal, beside),
        right: whole.some((label) => jaccard(own, label) >= JACCARD_MIN),
      };
    }),
  );
}

/** A saying's content with what its speaker goes on to say without a cue. */
function withContinuations(
  label: AttributionRecord,
  labels: readonly AttributionRecord[],
): readonly Span[] {
  const next = labels.filter(({ continues }) => continues === label.id);
  return [...label.content, ...next.flatMap((one) => withContinuations(one, labels))];
}

function letters(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) if (!/\s/.test(text.charAt(at))) places.add(at);
  }
  return places;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((place) => b.has(place)).length;
  return shared / (a.size + b.size - shared || 1);
}

/** Says how many proposals are right, and how many of two, one right and one wrong, it orders so. */
function report(split: string, rows: readonly Example[]): void {
  const ranked = rows
    .map(({ features, right }) => ({ odds: logOdds(model, features), right }))
    .sort((a, b) => a.odds - b.odds);
  let wrong = 0;
  let ordered = 0;
  for (const { right } of ranked) {
    if (right) ordered += wrong;
    else wrong++;
  }
  const rightOnes = rows.length - wrong;
  const area = (ordered / (wrong * rightOnes || 1)).toFixed(3);
  console.log(`${split}: ${rows.length} proposals, ${rightOnes} right, area under ROC ${area}`);
}

function write({ bias, weights }: Logistic): void {
  const rounded = (weight: number) => Math.round(weight * 100) / 100;
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= WEIGHT_MIN)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => [name, rounded(weight)]);
  const file = new URL('../resources/models/en-claims.json', import.meta.url);
  const content = { bias: rounded(bias), weights: Object.fromEntries(rows) };
  writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);
  console.log(`${rows.length} weights`);
}
