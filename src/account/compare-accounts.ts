import type { DocumentId } from '../source/index.ts';
import type { Account, Comparison, Origin } from './account.ts';
import { accountOf, followStatements, type Held } from './build-accounts.ts';
import { findDifferences } from './find-conflicts.ts';
import { findOrigins } from './find-origins.ts';
import { type CaseMaterial, comparingOf, groupStatements } from './statements.ts';

/**
 * Who held what, when, and how the accounts stand to each other: accounts by party and question
 * through time, conflicts, differences of precision, changes of position, and the origins to which
 * reports lead back. A pure function of the material; the order in which reports and answers are
 * given makes no difference.
 */
export function compareAccounts(material: CaseMaterial): Comparison {
  const comparingFor = comparingOf(material);
  const documents = new Map(material.documents.map((document) => [document.id, document]));
  const histories = groupStatements(material).flatMap((group) => {
    const comparing = comparingFor(group.question);
    return comparing === null ? [] : [followStatements(group, { comparing, documents })];
  });
  const held = histories.flatMap((history) => history.held);
  const byQuestion = Map.groupBy(held, ({ group }) => `${group.incident} ${group.question}`);
  const differences = [...byQuestion.values()].flatMap((accounts) => {
    const comparing = accounts[0] === undefined ? null : comparingFor(accounts[0].group.question);
    return comparing === null ? [] : [findDifferences(accounts, comparing)];
  });
  const origins = findOrigins(material, held);
  return {
    accounts: held.map((account) => finish(account, origins)),
    conflicts: differences.flatMap(({ conflicts }) => conflicts),
    precision: differences.flatMap(({ precision }) => precision),
    changes: histories.flatMap(({ changes }) => changes),
    origins,
  };
}

function finish(held: Held, origins: readonly Origin[]): Account {
  const documents = new Set(held.statements.map(({ answer }) => answer.document));
  return accountOf(held, { lines: independentLines(documents, origins) });
}

/** Number of groups of reports left when all that lead back to one origin are taken together. */
export function independentLines(
  documents: ReadonlySet<DocumentId>,
  origins: readonly Origin[],
): number {
  const groups: Set<DocumentId>[] = [...documents].map((document) => new Set([document]));
  for (const origin of origins) {
    const joined = groups.filter((group) => origin.documents.some((id) => group.has(id)));
    if (joined.length < 2) continue;
    const whole = new Set(joined.flatMap((group) => [...group]));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(whole);
  }
  return groups.length;
}
