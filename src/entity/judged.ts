import type { Member } from './merge.ts';
import { plainName } from './name.ts';

/** A person's word on whether two names of a case mean one party. */
export interface NameJudgement {
  readonly left: string;
  readonly right: string;
  readonly verdict: 'positive' | 'negative' | 'unsure';
  /** Number of the ledger entry that holds it. */
  readonly entry: number;
}

/** A judgement that cannot be followed while others stand. It has no effect until one is undone. */
export interface Contradiction {
  readonly entry: number;
  readonly reason:
    | { readonly kind: 'joined-by-others'; readonly entries: readonly number[] }
    | { readonly kind: 'told-apart'; readonly entries: readonly number[] }
    /** One report uses both names for one party, so they cannot be told apart there. */
    | { readonly kind: 'one-report-uses-both'; readonly document: string };
}

/** Groups of members after the judgements, and what could not be followed. */
export interface Judged {
  readonly groups: readonly (readonly Member[])[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Splits and joins the groups that the program made as people judged. An earlier judgement stands
 * against a later one that contradicts it; `unsure` changes nothing. Does not depend on the order of
 * groups or judgements.
 */
export function judgedGroups(
  groups: readonly (readonly Member[])[],
  judgements: readonly NameJudgement[],
): Judged {
  if (judgements.length === 0) return { groups, contradictions: [] };
  const { sames, differents, contradictions } = consistent(judgements);
  let apart = groups;
  for (const different of differents) {
    const split = splitBy(apart, different, { sames });
    apart = split.groups;
    contradictions.push(...split.contradictions);
  }
  return { groups: joinedBy(apart, sames), contradictions };
}

/** Names that people called one, as classes, with the entries that joined them. */
class Sames {
  readonly #parent = new Map<string, string>();
  readonly #entries = new Map<string, number[]>();

  join(left: string, right: string, entry: number): void {
    const [a, b] = [this.classOf(left), this.classOf(right)];
    const entries = [...this.entriesOf(left), ...(a === b ? [] : this.entriesOf(right)), entry];
    this.#parent.set(a, b);
    this.#entries.set(b, entries);
  }

  /** The name that stands for all that mean the same. */
  classOf(name: string): string {
    let at = name;
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) {
      at = up;
    }
    return at;
  }

  entriesOf(name: string): readonly number[] {
    return this.#entries.get(this.classOf(name)) ?? [];
  }

  /** Classes that a judgement made. */
  classes(): ReadonlySet<string> {
    return new Set([...this.#parent.keys()].map((name) => this.classOf(name)));
  }
}

interface Different {
  readonly left: string;
  readonly right: string;
  readonly entry: number;
}

function consistent(judgements: readonly NameJudgement[]): {
  readonly sames: Sames;
  readonly differents: readonly Different[];
  readonly contradictions: Contradiction[];
} {
  const sames = new Sames();
  const differents: Different[] = [];
  const contradictions: Contradiction[] = [];
  for (const judgement of [...judgements].sort((a, b) => a.entry - b.entry)) {
    const { entry, verdict } = judgement;
    const [left, right] = [plainName(judgement.left), plainName(judgement.right)];
    const [a, b] = [sames.classOf(left), sames.classOf(right)];
    if (verdict === 'unsure' || (verdict === 'positive' && a === b)) continue;
    if (verdict === 'negative') {
      if (a !== b) differents.push({ left, right, entry });
      else {
        const entries = sames.entriesOf(left);
        contradictions.push({ entry, reason: { kind: 'joined-by-others', entries } });
      }
      continue;
    }
    const against = differents.filter((each) => {
      const classes = [sames.classOf(each.left), sames.classOf(each.right)];
      return classes.includes(a) && classes.includes(b);
    });
    if (against.length === 0) sames.join(left, right, entry);
    else {
      const entries = against.map((each) => each.entry);
      contradictions.push({ entry, reason: { kind: 'told-apart', entries } });
    }
  }
  return { sames, differents, contradictions };
}

function splitBy(
  groups: readonly (readonly Member[])[],
  { left, right, entry }: Different,
  { sames }: { readonly sames: Sames },
): Judged {
  const contradictions: Contradiction[] = [];
  const apart = groups.flatMap((group) => {
    const leftward = group.filter((member) => bears(member, left, sames));
    const rightward = group.filter((member) => bears(member, right, sames));
    if (leftward.length === 0 || rightward.length === 0) return [group];
    const both = leftward.find((member) => rightward.includes(member));
    if (both !== undefined) {
      const { document } = both.document;
      contradictions.push({ entry, reason: { kind: 'one-report-uses-both', document } });
      return [group];
    }
    return [group.filter((member) => !rightward.includes(member)), rightward];
  });
  return { groups: apart, contradictions };
}

function joinedBy(
  groups: readonly (readonly Member[])[],
  sames: Sames,
): readonly (readonly Member[])[] {
  let joined = groups;
  for (const same of sames.classes()) {
    const bearing = joined.filter((group) => group.some((member) => bears(member, same, sames)));
    const [first, ...others] = bearing;
    if (first === undefined || others.length === 0) continue;
    const whole = bearing.flat();
    joined = joined.flatMap((group) => {
      if (group === first) return [whole];
      return others.includes(group) ? [] : [group];
    });
  }
  return joined;
}

/** True where the cluster has a name, or a name that people called the same. */
function bears({ cluster }: Member, name: string, sames: Sames): boolean {
  const sought = sames.classOf(name);
  return [...cluster.names, ...cluster.acronyms].some(
    (each) => sames.classOf(plainName(each)) === sought,
  );
}
