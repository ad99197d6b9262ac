import type { EntityId } from '../../entity/index.ts';
import type { DocumentId } from '../../source/index.ts';
import type { Account, Origin } from '../account.ts';

/**
 * What leads back to one place: reports that repeat one another or cite one origin, and reports
 * that pass on one party's word.
 */
export interface Line {
  /** Whose statements it carries, in order of id. */
  readonly parties: readonly EntityId[];
  /** Reports of it, in the order of the case. */
  readonly documents: readonly DocumentId[];
  /** The accounts that it is made of. */
  readonly accounts: readonly Account[];
}

/** By report: numbers of the origins to which it leads back. */
export type OriginIndex = ReadonlyMap<DocumentId, readonly number[]>;

/** Origins by their reports. */
export function indexOrigins(origins: readonly Origin[]): OriginIndex {
  const index = new Map<DocumentId, number[]>();
  origins.forEach(({ documents }, origin) => {
    for (const document of documents) {
      const known = index.get(document) ?? [];
      known.push(origin);
      index.set(document, known);
    }
  });
  return index;
}

/**
 * The independent lines among accounts. Two accounts are of one line where one party makes both,
 * where one report carries both, or where reports of both lead back to one origin; and so are all
 * that hang together by such links. Close to linear in the reports of the accounts.
 */
export function linesOf(accounts: readonly Account[], origins: OriginIndex): Line[] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = root.get(top); up !== undefined; up = root.get(top)) top = up;
    if (top !== key) root.set(key, top);
    return top;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)];
    if (x !== y) root.set(x, y);
  };
  for (const { party, documents } of accounts) {
    for (const document of documents) {
      join(`party ${party}`, `report ${document}`);
      for (const origin of origins.get(document) ?? []) {
        join(`report ${document}`, `origin ${origin}`);
      }
    }
  }
  const groups = Map.groupBy(accounts, ({ party }) => find(`party ${party}`));
  return [...groups.values()].map((members) => ({
    parties: [...new Set(members.map(({ party }) => party))].sort(),
    documents: [...new Set(members.flatMap(({ documents }) => documents))],
    accounts: members,
  }));
}
