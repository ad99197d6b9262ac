/** Which states of a list hold something: their dates in order, each with whether it is there. */
export interface Presence {
  /** Dates of all states at hand, ascending; ISO dates or months (`2021-07`). */
  readonly states: readonly string[];
  /** Those of them that hold it, ascending. */
  readonly seen: readonly string[];
}

/** An unbroken run of states that hold something. */
export interface SeenRun {
  /** First state that holds it. */
  readonly firstSeen: string;
  /** Last state that holds it. */
  readonly lastSeen: string;
  /** The state before the first, which lacks it; null where the first state at hand has it. */
  readonly absentBefore: string | null;
  /** The state after the last, which lacks it; null where the newest state at hand has it. */
  readonly absentAfter: string | null;
}

/**
 * Runs of states that hold something, in order. What happened between two states is not known, so a
 * run says which states frame it.
 */
export function seenRuns({ states, seen }: Presence): readonly SeenRun[] {
  const there = new Set(seen);
  const runs: SeenRun[] = [];
  states.forEach((state, at) => {
    if (!there.has(state)) return;
    const before = states[at - 1];
    const open = runs.at(-1);
    const absentAfter = states[at + 1] ?? null;
    if (before !== undefined && there.has(before) && open !== undefined) {
      runs[runs.length - 1] = { ...open, lastSeen: state, absentAfter };
    } else {
      runs.push({ firstSeen: state, lastSeen: state, absentBefore: before ?? null, absentAfter });
    }
  });
  return runs;
}

/**
 * What the states at hand say about a day. Only a state of that very day, or two neighbours that
 * agree, say that something was on the list; everything else is named for what it is.
 */
export type OnDate =
  | { readonly kind: 'listed'; readonly before: string; readonly after: string }
  | { readonly kind: 'not-listed'; readonly before: string; readonly after: string }
  /** It came on the list, or left it, somewhere between two states. */
  | {
      readonly kind: 'entered-between' | 'left-between';
      readonly before: string;
      readonly after: string;
    }
  /** The day lies before the first state at hand. */
  | { readonly kind: 'before-first-state'; readonly after: string; readonly listedThere: boolean }
  /** The day lies after the newest state at hand. */
  | { readonly kind: 'after-last-state'; readonly before: string; readonly listedThere: boolean }
  | { readonly kind: 'no-state' };

/**
 * Whether something was on a list on a day.
 *
 * @param on ISO date. A state that is dated by its month alone holds for the first of that month.
 */
export function presenceOn({ states, seen }: Presence, on: string): OnDate {
  const there = new Set(seen);
  const before = states.filter((state) => dayOf(state) <= on).at(-1);
  const after = states.find((state) => dayOf(state) >= on);
  if (before === undefined) {
    if (after === undefined) return { kind: 'no-state' };
    return { kind: 'before-first-state', after, listedThere: there.has(after) };
  }
  if (after === undefined) {
    return { kind: 'after-last-state', before, listedThere: there.has(before) };
  }
  const [was, is] = [there.has(before), there.has(after)];
  if (was === is) return { kind: was ? 'listed' : 'not-listed', before, after };
  return { kind: is ? 'entered-between' : 'left-between', before, after };
}

function dayOf(state: string): string {
  return `${state}-01-01`.slice(0, 10);
}
