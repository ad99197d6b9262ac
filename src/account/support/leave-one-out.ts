import type { ClaimTable } from './claim-table.ts';
import { type WeighOptions, weighClaims } from './weigh.ts';
import type { Weighing } from './weigher.ts';

/** What follows where one source is taken away. */
export interface WithoutSource {
  readonly source: number;
  /** Items whose most supported value is another one then, or that have none left. */
  readonly changed: readonly number[];
}

/** The table without what one source says. Numbers stay what they were. */
export function withoutSource(table: ClaimTable, source: number): ClaimTable {
  const kept = table.source.map((each) => (each === source ? 0 : 1));
  const pick = (column: Int32Array) => column.filter((_, row) => kept[row] === 1);
  return {
    ...table,
    item: pick(table.item),
    source: pick(table.source),
    value: pick(table.value),
  };
}

/**
 * Weighs again without each source in turn. Exact, and as slow as it sounds: for tables of
 * thousands of sources name those that matter.
 */
export function* leaveOneSourceOut(
  table: ClaimTable,
  {
    sources = Array.from({ length: table.sources }, (_, source) => source),
    ...options
  }: WeighOptions & { readonly sources?: readonly number[] } = {},
): Generator<WithoutSource> {
  const all = winnersOf(weighClaims(table, options));
  for (const source of sources) {
    const rest = winnersOf(weighClaims(withoutSource(table, source), options));
    const changed: number[] = [];
    all.forEach((value, item) => {
      if (value !== rest[item]) changed.push(item);
    });
    yield { source, changed };
  }
}

/** By item: the number of its most supported value, or -1. */
function winnersOf({ winner, layout }: Weighing): Int32Array {
  return winner.map((c) => (c < 0 ? -1 : (layout.value[c] ?? -1)));
}
