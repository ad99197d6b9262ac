import type { EntityId } from '../entity/index.ts';
import type { Document } from '../source/index.ts';
import type { Account, Change } from './account.ts';
import { changeKind } from './change-kind.ts';
import { type Comparing, compareValues } from './compare-values.ts';
import type { Relation } from './relation.ts';
import { isLaterVersion, type Statement, type StatementGroup } from './statements.ts';

/** An account while it is being built, with its statements and the time it held. */
export interface Held {
  readonly group: StatementGroup;
  /** Statements that carry it, earliest first. */
  readonly statements: Statement[];
  /** The most precise of them. */
  best: Statement;
  /** Statement of the same party that replaced it, or null. */
  replacedBy: Statement | null;
}

/** What one party said on one question through time. */
export interface History {
  readonly held: readonly Held[];
  readonly changes: readonly Change[];
}

/**
 * Follows one party's statements on one question, earliest first: a statement that says the same
 * or the same more exactly joins an account; one that contradicts a standing account later, or
 * withdraws it, opens a new one and replaces the old; contradicting figures of one moment stand
 * beside each other, since they count different things.
 */
export function followStatements(
  group: StatementGroup,
  options: { comparing: Comparing; documents: ReadonlyMap<string, Document> },
): History {
  const held: Held[] = [];
  const changes: Change[] = [];
  for (const statement of group.statements) place(statement, { ...options, group, held, changes });
  return { held, changes };
}

interface Following {
  readonly group: StatementGroup;
  readonly comparing: Comparing;
  readonly documents: ReadonlyMap<string, Document>;
  readonly held: Held[];
  readonly changes: Change[];
}

function place(statement: Statement, following: Following): void {
  const { held, group } = following;
  const relations = held.map((account) => ({
    account,
    relation: compareValues(account.best, statement, following.comparing),
    said: account.statements.some(
      (earlier) => compareValues(earlier, statement, following.comparing).kind === 'same',
    ),
  }));
  const same = relations.find(({ said, account }) => said && account.replacedBy === null);
  const retold = same ?? relations.find(({ said }) => said);
  if (retold !== undefined) {
    retold.account.statements.push(statement);
    return;
  }
  const close = relations.find(
    ({ account, relation }) => account.replacedBy === null && relation.kind === 'compatible',
  );
  if (close?.relation.kind === 'compatible') {
    join(close.account, { statement, finer: close.relation.finer === 'b', following });
    return;
  }
  if (isOnlyCorrected(statement, relations, following)) return;
  const opened: Held = { group, statements: [statement], best: statement, replacedBy: null };
  for (const { account, relation } of relations) {
    const ends = relation.kind === 'conflict' || withdraws(statement, account);
    if (!ends || account.replacedBy !== null) continue;
    if (accusesBeside(account.best, statement)) continue;
    if (!replaces(statement, account) || isRepeatedBeside(statement, account, following)) continue;
    account.replacedBy = statement;
    following.changes.push(changeBetween(account.best, statement, following));
  }
  held.push(opened);
}

/**
 * "We said that there were none. This was incorrect: three died." The refusal only leads to what the
 * same report holds instead, which replaces the account itself.
 */
function isOnlyCorrected(
  statement: Statement,
  relations: readonly { readonly account: Held; readonly relation: Relation }[],
  { group, comparing }: Following,
): boolean {
  if (!statement.rejected) return false;
  // Whoever only repeats the refusal repeats no more than that.
  const reports = new Set(
    group.statements
      .filter((other) => compareValues(other, statement, comparing).kind === 'same')
      .map(({ answer }) => answer.document),
  );
  return relations.some(
    ({ account, relation }) =>
      relation.kind === 'conflict' &&
      group.statements.some(
        (other) =>
          !other.rejected &&
          reports.has(other.answer.document) &&
          compareValues(account.best, other, comparing).kind === 'conflict',
      ),
  );
}

/** "All hypotheses remain open": whatever was held before is held no more. */
function withdraws({ value }: Statement, { best }: Held): boolean {
  const isOpen = value.kind === 'category' && value.value === 'undetermined';
  return isOpen && best.value.kind === 'category' && best.value.value !== 'undetermined';
}

/** Who accuses another party later has not cleared the first: accomplices and networks have many. */
function accusesBeside({ value: from }: Statement, { value: to }: Statement): boolean {
  if (from.kind !== 'responsible' || to.kind !== 'responsible') return false;
  const blames = (polarity: string) => polarity === 'accuses' || polarity === 'suspects';
  return blames(from.polarity) && blames(to.polarity);
}

function join(
  account: Held,
  { statement, finer, following }: { statement: Statement; finer: boolean; following: Following },
): void {
  const earlier = account.best;
  account.statements.push(statement);
  if (!finer) return;
  account.best = statement;
  if (isRefinement(earlier, statement, following.comparing)) {
    following.changes.push({ ...changeBetween(earlier, statement, following), kind: 'refinement' });
  }
}

/** A figure or kind given more exactly in a later report; places and hours are merely told fuller. */
function isRefinement(earlier: Statement, later: Statement, { question }: Comparing): boolean {
  const told = question.comparison === 'count' || question.comparison === 'category';
  return told && later.saidMs > earlier.saidMs && earlier.answer.document !== later.answer.document;
}

/** True where the statement was made after the account's last one, or itself takes it back. */
function replaces(statement: Statement, account: Held): boolean {
  const last = account.statements.at(-1) ?? account.best;
  if (statement.saidMs > account.best.saidMs) return true;
  if (isLaterVersion(statement, account.best)) return true;
  return statement.claim.stance === 'admits' && last.claim.stance !== 'admits';
}

/**
 * True where the report of the statement also gives the account's own value: "one was shot down, two
 * were caught" adds to "two were caught" and takes nothing back.
 */
function isRepeatedBeside(
  statement: Statement,
  account: Held,
  { group, comparing }: Following,
): boolean {
  return group.statements.some(
    (other) =>
      other.answer.document === statement.answer.document &&
      other.claim.stance !== 'denies' &&
      !other.rejected &&
      compareValues(account.best, other, comparing).kind === 'same',
  );
}

function changeBetween(from: Statement, to: Statement, { group, documents }: Following): Change {
  const text = documents.get(to.answer.document)?.text ?? '';
  const { party, incident, question } = group;
  const kind = changeKind(from, to, { text });
  return { party, incident, question, kind, from: from.answer.id, to: to.answer.id };
}

/** The one party that stated an account, or the body for which several did. */
export function speakerOf({ statements, group }: Held): EntityId {
  const [first, ...others] = new Set(statements.map(({ party }) => party));
  return first !== undefined && others.length === 0 ? first : group.party;
}

/** The finished account; `lines` is the number of independent lines of reports that carry it. */
export function accountOf(held: Held, { lines }: { lines: number }): Account {
  const { incident, question } = held.group;
  return {
    party: speakerOf(held),
    incident,
    question,
    value: held.best.value,
    rejected: held.best.rejected,
    asOf: held.statements[0]?.saidOn ?? null,
    answers: held.statements.map(({ answer }) => answer.id),
    documents: [...new Set(held.statements.map(({ answer }) => answer.document))],
    independentLines: lines,
    replacedBy: held.replacedBy?.answer.id ?? null,
  };
}
