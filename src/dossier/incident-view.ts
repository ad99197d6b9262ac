import {
  type Account,
  type Change,
  type Conflict,
  type PrecisionDifference,
  reportLines,
} from '../account/index.ts';
import type { Entity, EntityId } from '../entity/index.ts';
import type { Incident } from '../incident/index.ts';
import { edtfWords } from './edtf.ts';
import { type HypothesesView, hypothesesView } from './hypotheses-view.ts';
import type { DossierOptions, QuestionHead } from './options.ts';
import type { Material, Statement } from './statement.ts';
import { reportName, statementOf } from './statement.ts';
import { type SupportView, supportViews } from './support-view.ts';
import { positionWords } from './value-words.ts';

/** What can be said about a position besides its value. Never told by colour alone. */
export type Mark =
  | { readonly kind: 'conflict'; readonly with: readonly string[] }
  | { readonly kind: 'precision'; readonly with: readonly string[] }
  | { readonly kind: 'single-line' }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'implied' };

/** One party's answer to one question, as the grid shows it. */
export interface Position {
  readonly account: Account;
  /** The answer in words. */
  readonly words: string;
  /** The statements that carry it, earliest first; at least one. */
  readonly statements: readonly Statement[];
  readonly marks: readonly Mark[];
}

/** A row of the grid. */
export interface QuestionRow {
  readonly question: QuestionHead;
  /** One cell a party, in the order of the columns; empty where that party does not answer. */
  readonly cells: readonly (readonly Position[])[];
  /** False where no party answers. */
  readonly answered: boolean;
}

/** One side of a conflict, a difference or a change. */
export interface OpenedSide {
  readonly party: Entity;
  readonly statement: Statement;
}

/** A conflict or a mere difference in precision with both sides opened up. */
export interface OpenedPair<Pair> {
  readonly pair: Pair;
  readonly question: QuestionHead;
  readonly sides: readonly [OpenedSide, OpenedSide];
}

/** One party's change of position, opened up. */
export interface OpenedChange {
  readonly change: Change;
  readonly question: QuestionHead;
  readonly party: Entity;
  readonly from: Statement;
  readonly to: Statement;
}

/** Everything that a dossier shows about one incident. */
export interface IncidentView {
  readonly incident: Incident;
  /** Place in the order of the dossier, from 1. */
  readonly number: number;
  /** The same, safe as an HTML id: `i1`, `i2` ... */
  readonly anchor: string;
  readonly when: string | null;
  readonly where: string | null;
  /** Reports of it. */
  readonly reports: number;
  /** Lines left when reports that repeat one another are counted once. */
  readonly lines: number;
  /** Columns: the party with most answers first. */
  readonly parties: readonly Entity[];
  /** For parties that share their name with another: the report that tells of them. */
  readonly toldBy: ReadonlyMap<EntityId, string>;
  readonly rows: readonly QuestionRow[];
  readonly conflicts: readonly OpenedPair<Conflict>[];
  readonly precision: readonly OpenedPair<PrecisionDifference>[];
  readonly changes: readonly OpenedChange[];
  /** What supports each answer; null where no account stands. */
  readonly support: SupportView | null;
  /** Competing hypotheses against the evidence; null where no account stands. */
  readonly hypotheses: HypothesesView | null;
}

function rank<Key>(keys: readonly Key[]): readonly Key[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

function marksOf(account: Account, material: Material): Mark[] {
  const { reading, find } = material;
  const own = new Set(account.answers);
  const opponents = (pairs: readonly (Conflict | PrecisionDifference)[]): string[] => {
    const parties = pairs.flatMap(({ sides: [a, b] }) => [
      ...(own.has(a.answer) ? [b.party] : []),
      ...(own.has(b.answer) ? [a.party] : []),
    ]);
    const names = parties.map((party) =>
      party === account.party ? 'its own other statement' : find.entity(party).name,
    );
    return [...new Set(names)];
  };
  const conflicts = opponents(reading.conflicts);
  const precision = opponents(reading.precision);
  const { independentLines: count } = account;
  const implied = account.answers.every((id) => find.answer(id).basis === 'implied');
  return [
    ...(conflicts.length > 0 ? [{ kind: 'conflict', with: conflicts } as const] : []),
    ...(precision.length > 0 ? [{ kind: 'precision', with: precision } as const] : []),
    count > 1 ? ({ kind: 'lines', count } as const) : ({ kind: 'single-line' } as const),
    ...(account.replacedBy === null ? [] : [{ kind: 'earlier' } as const]),
    ...(implied ? [{ kind: 'implied' } as const] : []),
  ];
}

/** Two reports' "officials" are two parties under one name, since nothing says that they are one. */
function tellers(
  parties: readonly Entity[],
  accounts: readonly Account[],
  { find }: Material,
): ReadonlyMap<EntityId, string> {
  const shared = parties.filter(({ id, name }) =>
    parties.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()),
  );
  return new Map(
    shared.flatMap(({ id }) => {
      const first = accounts.find(({ party }) => party === id)?.answers[0];
      if (first === undefined) return [];
      return [[id, reportName(find.document(find.answer(first).document))] as const];
    }),
  );
}

function headsOf(
  incident: Incident,
  accounts: readonly Account[],
  options: DossierOptions,
): readonly QuestionHead[] {
  const asked = options.questions?.get(incident.type) ?? [];
  const known = [...(options.questions?.values() ?? [])].flat();
  const askedIds = new Set(asked.map(({ id }) => id));
  const others = [...new Set(accounts.map(({ question }) => String(question)))]
    .filter((id) => !askedIds.has(id))
    .map((id) => known.find((head) => head.id === id) ?? { id, label: id, ask: id });
  return [...asked, ...others];
}

function positionOf(account: Account, material: Material): Position {
  return {
    account,
    words: positionWords(account),
    statements: account.answers.map((id) => statementOf(id, material)),
    marks: marksOf(account, material),
  };
}

/** Answers that were replaced stand after those that hold; otherwise in the order of the reading. */
const standingFirst = (a: Position, b: Position): number =>
  Number(a.account.replacedBy !== null) - Number(b.account.replacedBy !== null);

/** What a view of an incident is made from. */
interface Viewing {
  readonly material: Material;
  readonly options: DossierOptions;
  readonly support: SupportView | null;
}

function viewOf(
  incident: Incident,
  at: number,
  { material, options, support }: Viewing,
): IncidentView {
  const { reading, find } = material;
  const ours = <Row extends { readonly incident: Incident['id'] }>(rows: readonly Row[]) =>
    rows.filter((row) => row.incident === incident.id);
  const accounts = ours(reading.accounts);
  const heads = headsOf(incident, accounts, options);
  const partyIds: readonly EntityId[] = rank(accounts.map(({ party }) => party));
  const parties = partyIds.map((id) => find.entity(id));
  const headOf = (id: string): QuestionHead =>
    heads.find((head) => head.id === id) ?? { id, label: id, ask: id };
  const sideOf = (side: Conflict['sides'][number]): OpenedSide => ({
    party: find.entity(side.party),
    statement: statementOf(side.answer, material),
  });
  const open = <Pair extends Conflict | PrecisionDifference>(pair: Pair): OpenedPair<Pair> => ({
    pair,
    question: headOf(pair.question),
    sides: [sideOf(pair.sides[0]), sideOf(pair.sides[1])],
  });
  const rows = heads.map((question) => {
    const cells = partyIds.map((party) =>
      accounts
        .filter((account) => account.party === party && account.question === question.id)
        .map((account) => positionOf(account, material))
        .sort(standingFirst),
    );
    return { question, cells, answered: cells.some((cell) => cell.length > 0) };
  });
  return {
    incident,
    number: at + 1,
    anchor: `i${at + 1}`,
    when: incident.when === null ? null : edtfWords(incident.when),
    where: incident.where?.name ?? null,
    reports: incident.documents.length,
    lines: reportLines(incident.documents, reading).independent,
    parties,
    toldBy: tellers(parties, accounts, material),
    rows,
    conflicts: ours(reading.conflicts).map(open),
    precision: ours(reading.precision).map(open),
    changes: ours(reading.changes).map((change) => ({
      change,
      question: headOf(change.question),
      party: find.entity(change.party),
      from: statementOf(change.from, material),
      to: statementOf(change.to, material),
    })),
    support,
    hypotheses: support === null ? null : hypothesesView(support, { material, options }),
  };
}

/** The incidents of a reading as a dossier shows them: the one with most answers first. */
export function incidentViews(
  material: Material,
  options: DossierOptions,
): readonly IncidentView[] {
  const { incidents, accounts } = material.reading;
  const support = supportViews(material, options);
  const weight = (incident: Incident): number =>
    accounts.filter((account) => account.incident === incident.id).length;
  return [...incidents]
    .sort((a, b) => weight(b) - weight(a))
    .map((incident, at) =>
      viewOf(incident, at, { material, options, support: support.get(incident.id) ?? null }),
    );
}
