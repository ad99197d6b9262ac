// Word clusters: k-means over GloVe vectors of unit length, then k-means over the centroids.
// Writes resources/models/en-clusters.br. About two minutes.
//
//   npx node training/clusters.ts [--fine 1024] [--coarse 96] [--words 200000]
import { parseArgs } from 'node:util';
import { columnsOfLexicon } from '../src/language/lexicon.ts';
import { readGlove } from './glove.ts';
import { writeModel } from './model-writer.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: {
    fine: { type: 'string', default: '1024' },
    coarse: { type: 'string', default: '96' },
    words: { type: 'string', default: '200000' },
  },
});

/** Words from which the centroids are learnt: the frequent ones, whose vectors are good. */
const LEARNT_FROM = 50_000;
const ROUNDS = 10;

interface Vectors {
  /** Row-major, each row of unit length. */
  readonly rows: Float32Array;
  readonly count: number;
  readonly width: number;
}

const { words, vectors } = readVectors(Number(values.words));
const fineCount = Number(values.fine);
const centroids = cluster(
  { ...vectors, count: Math.min(LEARNT_FROM, vectors.count) },
  { count: fineCount, rounds: ROUNDS, seed: 7 },
);
const supers = cluster(centroids, { count: Number(values.coarse), rounds: 20, seed: 11 });
const coarse = [0];
for (let at = 0; at < fineCount; at++) coarse.push(nearest(centroids, at, supers) + 1);
const clusters = new Map(words.map((word, at) => [word, nearest(vectors, at, centroids) + 1]));
console.log(writeModel('en-clusters', columnsOfLexicon(clusters, coarse)));

function readVectors(limit: number): { words: string[]; vectors: Vectors } {
  const glove = readGlove();
  const words = glove.words.slice(0, limit).filter((word) => glove.vectors[word]);
  const width = 100;
  const rows = new Float32Array(words.length * width);
  words.forEach((word, at) => {
    rows.set((glove.vectors[word] ?? []).slice(0, width), at * width);
  });
  const vectors = { rows, count: words.length, width };
  normalise(vectors);
  return { words, vectors };
}

function normalise({ rows, count, width }: Vectors): void {
  for (let at = 0; at < count; at++) {
    const row = rows.subarray(at * width, (at + 1) * width);
    let square = 0;
    for (const value of row) square += value * value;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = 0; d < width; d++) row[d] = (row[d] as number) * scale;
  }
}

function cluster(
  points: Vectors,
  { count, rounds, seed }: { count: number; rounds: number; seed: number },
): Vectors {
  const { width } = points;
  const random = new Random(seed);
  const chosen = random.shuffled(points.count).slice(0, count);
  const centroids: Vectors = { rows: new Float32Array(count * width), count, width };
  chosen.forEach((from, to) => {
    centroids.rows.set(points.rows.subarray(from * width, (from + 1) * width), to * width);
  });
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(count * width);
    for (let at = 0; at < points.count; at++) {
      const to = nearest(points, at, centroids) * width;
      const from = at * width;
      for (let d = 0; d < width; d++) {
        sums[to + d] = (sums[to + d] as number) + (points.rows[from + d] as number);
      }
    }
    for (let at = 0; at < count; at++) {
      const row = sums.subarray(at * width, (at + 1) * width);
      if (row.some((value) => value !== 0)) centroids.rows.set(row, at * width);
    }
    normalise(centroids);
  }
  return centroids;
}

function nearest(points: Vectors, at: number, centroids: Vectors): number {
  const { width } = points;
  const rows = centroids.rows;
  const p = points.rows.subarray(at * width, (at + 1) * width);
  let best = 0;
  let bestDot = -2;
  for (let k = 0; k < centroids.count; k++) {
    let dot = 0;
    const base = k * width;
    for (let d = 0; d < width; d++) dot += (p[d] as number) * (rows[base + d] as number);
    if (dot > bestDot) {
      bestDot = dot;
      best = k;
    }
  }
  return best;
}
