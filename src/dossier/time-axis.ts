/** Places instants on a line between 0 and 1. */
export interface TimeAxis {
  /** Where an instant stands, 0 to 1; instants beyond the ends are held at the ends. */
  readonly place: (instantMs: number) => number;
  /** The instants that the axis was made for, each once, in order. */
  readonly knots: readonly number[];
}

/**
 * Distance on the axis grows with this power of the time between two neighbouring instants: with
 * 0.3 a minute, a day and a year between neighbours stand to each other as 1 : 9 : 52, so that a
 * night's hours and the months before it can be read in one picture. Chosen by eye on the example
 * case, November 2026.
 */
const COMPRESSION = 0.3;

/**
 * An axis on which the stretches where nothing is dated are compressed. It keeps the order of
 * instants and not their distances; whoever draws it says so beside it.
 */
export function timeAxis(instantsMs: readonly number[]): TimeAxis {
  const knots = [...new Set(instantsMs)].sort((a, b) => a - b);
  const reached: number[] = [];
  let length = 0;
  for (const [at, knot] of knots.entries()) {
    const previous = knots[at - 1];
    if (previous !== undefined) length += (knot - previous) ** COMPRESSION;
    reached.push(length);
  }
  const place = (instantMs: number): number => {
    if (length === 0) return 0.5;
    const after = knots.findIndex((knot) => knot >= instantMs);
    if (after < 0) return 1;
    if (after === 0) return 0;
    const [from = 0, to = 0] = [knots[after - 1], knots[after]];
    const [start = 0, end = 0] = [reached[after - 1], reached[after]];
    return (start + ((instantMs - from) / (to - from)) * (end - start)) / length;
  };
  return { place, knots };
}
