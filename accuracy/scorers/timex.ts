import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

interface Text {
  readonly id: string;
  readonly text: string;
  readonly timex?: readonly Timex[];
}

/**
 * Time expressions by exact span, by overlapping span, and by overlapping span with the same
 * TIMEX3 value or type. Places are counted in characters that are no white space.
 *
 * @see UzZaman et al. 2013 (TempEval-3, task A), whose relaxed match and value F1 these are.
 */
export function scoreTimex(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(jsonLines<Text>(system).map((text) => [text.id, text]));
  return jsonLines<Text>(gold).map((labelled) => {
    const found = given.get(labelled.id);
    const want = placed(labelled);
    const have = found === undefined ? [] : placed(found);
    const hits = { strict: 0, relaxed: 0, value: 0, type: 0 };
    const used = new Set<number>();
    for (const one of want) {
      const exact = have.findIndex(
        (other, at) => !used.has(at) && other.start === one.start && other.end === one.end,
      );
      const at =
        exact >= 0 ? exact : have.findIndex((other, n) => !used.has(n) && meet(one, other));
      const match = have[at];
      if (match === undefined) continue;
      used.add(at);
      if (exact >= 0) hits.strict++;
      hits.relaxed++;
      if (match.value === one.value) hits.value++;
      if (match.type === one.type) hits.type++;
    }
    const tallies = Object.fromEntries(
      Object.entries(hits).map(([measure, hit]) => [
        measure,
        { hit, gold: want.length, system: have.length },
      ]),
    );
    return { id: labelled.id, tallies };
  });
}

function meet(a: Timex, b: Timex): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The expressions with their places counted in characters that are no white space. */
function placed({ text, timex = [] }: Text): readonly Timex[] {
  const written: number[] = [0];
  for (let at = 0; at < text.length; at++) {
    written.push((written[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1));
  }
  return timex.map((one) => ({
    ...one,
    start: written[one.start] ?? 0,
    end: written[one.end] ?? 0,
  }));
}
