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

/**
 * The independent lines among accounts. Two accounts are of one line where one party makes both,
 * where one report carries both, or where reports of both lead back to one origin; and so are all
 * that hang together by such links.
 */
export function linesOf(accounts: readonly Account[], origins: readonly Origin[]): Line[] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while ((root.get(at) ?? at) !== at) at = root.get(at) ?? at;
    return at;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)].sort();
    if (x !== undefined && y !== undefined) root.set(y, x);
  };
  const said = new Set(accounts.flatMap(({ documents }) => documents));
  for (const { party, documents } of accounts) {
    for (const document of documents) join(`party ${party}`, `report ${document}`);
  }
  for (const { documents } of origins) {
    const [first, ...others] = documents.filter((document) => said.has(document));
    for (const other of others) join(`report ${first}`, `report ${other}`);
  }
  const groups = Map.groupBy(accounts, ({ party }) => find(`party ${party}`));
  return [...groups.values()].map((members) => ({
    parties: [...new Set(members.map(({ party }) => party))].sort(),
    documents: [...new Set(members.flatMap(({ documents }) => documents))],
    accounts: members,
  }));
}
