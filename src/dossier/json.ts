import type {
  ChangeKind,
  ConflictType,
  CountRange,
  HarmGrade,
  OriginHow,
} from '../account/index.ts';
import type { Reading } from '../casework/index.ts';
import type { LinkKind, Stance } from '../claim/index.ts';
import type { Entity, EntityKind, Held, RoleStanding } from '../entity/index.ts';
import type { AnswerValue } from '../incident/index.ts';
import type { Basis, TextCheck } from '../mention/index.ts';
import type { DocumentKind } from '../source/index.ts';
import { brokenChecks } from './check-words.ts';
import type { ShownScreening } from './hit-words.ts';
import type { IncidentView, Mark, OpenedPair, OpenedSide, Position } from './incident-view.ts';
import { incidentViews } from './incident-view.ts';
import type { DossierOptions } from './options.ts';
import { partiesOf } from './parties.ts';
import type { Material, Statement } from './statement.ts';
import { materialOf } from './statement.ts';
import type { LineWords, QuestionSupportView } from './support-view.ts';
import { unresolvedClaims } from './unresolved.ts';

/** A kept report. */
export interface ReportRow {
  /** Number in the order of publication, from 1; notes and incidents name reports by it. */
  readonly number: number;
  /** SHA-256 of text and declared fields. */
  readonly id: string;
  readonly publisher: string | null;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly author: string | null;
  /** As declared: ISO 8601 with offset, or a bare date. */
  readonly publishedAt: string | null;
  readonly address: string;
  /** BCP 47. */
  readonly language: string;
  /** Remark about the file itself. */
  readonly note: string | null;
  /** SHA-256 of the kept bytes. */
  readonly bytesSha256: string;
  /** The whole text, in which the notes' offsets are counted. */
  readonly text: string;
}

/** Some words of a report. */
export interface NoteRow {
  /** `7.2`: second note to report 7. */
  readonly label: string;
  readonly report: number;
  /** Half-open, in UTF-16 code units of the report's text. */
  readonly start: number;
  readonly end: number;
  /** Equal to `text.slice(start, end)`. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A party of the case. */
export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
  /** Times in EDTF, null where not said; `report` is the number of the report that says so. */
  readonly datedRoles: readonly (HeldRow & {
    readonly words: string;
    readonly standing: RoleStanding;
    readonly report: number;
  })[];
  readonly otherNames: readonly (HeldRow & {
    readonly name: string;
    readonly relation: string;
    /** Id of the claim that says so, and the report that it stands in. */
    readonly claim: string;
    readonly report: number | null;
  })[];
}

/** Since when and until when something is said to have held: EDTF, or null. */
export interface HeldRow {
  readonly since: string | null;
  readonly until: string | null;
}

/** One statement of an answer. */
export interface StatementRow {
  /** Label of the note with the words that carry it. */
  readonly note: string;
  /** What this statement says, in words. */
  readonly words: string;
  readonly stance: Stance;
  readonly basis: Basis;
  /** EDTF, or null. */
  readonly saidAt: string | null;
  /** Publication first; `party` is the id of whom the words mean, null where not resolved. */
  readonly chain: readonly {
    readonly link: LinkKind;
    readonly surface: string;
    readonly party: string | null;
  }[];
  /** Names of the rules that found the claim and read the answer. */
  readonly rules: readonly [claim: string, answer: string];
}

/** One party's answer to one question. */
export interface AnswerRow {
  readonly party: string;
  readonly value: AnswerValue;
  /** The value in words. */
  readonly words: string;
  /** True where the party rejects the value. */
  readonly rejected: boolean;
  /** EDTF of the earliest statement, or null. */
  readonly asOf: string | null;
  /** False where the party has replaced it. */
  readonly standing: boolean;
  readonly independentLines: number;
  /** Conflicts, differences in precision, number of lines, whether earlier or implied. */
  readonly marks: readonly Mark[];
  readonly statements: readonly StatementRow[];
}

/** One side of a conflict, a difference or a change. */
export interface SideRow {
  readonly party: string;
  readonly words: string;
  readonly note: string;
}

/** An incident with all answers. */
export interface IncidentRow {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  /** EDTF, or null where no report says. */
  readonly when: string | null;
  readonly where: { readonly name: string; readonly placeId: string | null } | null;
  /** Numbers of its reports. */
  readonly reports: readonly number[];
  /** Reports that do not repeat one another. */
  readonly independentLines: number;
  /** In the order of the catalogue; `answers` is empty where no account answers. */
  readonly questions: readonly {
    readonly id: string;
    readonly label: string;
    readonly ask: string;
    readonly answers: readonly AnswerRow[];
  }[];
  readonly conflicts: readonly {
    readonly question: string;
    readonly type: ConflictType;
    readonly sides: readonly [SideRow, SideRow];
  }[];
  /** The vaguer side first. */
  readonly precision: readonly {
    readonly question: string;
    readonly sides: readonly [SideRow, SideRow];
  }[];
  readonly changes: readonly {
    readonly question: string;
    readonly kind: ChangeKind;
    readonly from: SideRow;
    readonly to: SideRow;
  }[];
  readonly support: readonly SupportRow[];
  /** Airwars' word for the harm; null where nobody is said to be harmed. */
  readonly harm: HarmGrade | null;
}

/** What supports one value of one question. */
export interface SupportRow {
  readonly question: string;
  /** Best supported first. Nothing here says that a value is true. */
  readonly values: readonly {
    readonly words: string;
    /** True for the best supported one; for none where two are supported alike. */
    readonly leads: boolean;
    /** Independent lines, with the numbers of their reports and the grade of their source. */
    readonly lines: readonly LineWords[];
    /** Lines that say the same less exactly. */
    readonly vaguer: readonly LineWords[];
    /** Reports, repeats included. */
    readonly reports: number;
    /** Sum of log-odds of the lines' priors; no probability. */
    readonly score: number;
    /** 1 or 6, by counting. */
    readonly information: number;
    readonly against: readonly string[];
  }[];
  readonly hangsOn: readonly string[];
  /** For figures; null for other values. */
  readonly range: CountRange | null;
  /** ACLED's conservative reading of figures; null for other values. */
  readonly conservative: number | null;
}

/** Reports that lead back to one origin. */
export interface OriginRow {
  readonly origin: { readonly report: number } | { readonly party: string };
  readonly how: OriginHow;
  readonly repeats: readonly {
    readonly report: number;
    /** Share of its word 5-grams that stand in the origin, 0 to 1; null where not measured. */
    readonly containment: number | null;
    /** Labels of the notes with the words that cite. */
    readonly notes: readonly string[];
  }[];
}

/**
 * The JSON form of a dossier. Fields are only ever added under the same `version`; a field that
 * changes its meaning raises it.
 */
export interface DossierFile {
  readonly format: 'variorum-dossier';
  readonly version: 1;
  /** Program and models that made the reading. */
  readonly madeBy: string;
  readonly title: string | null;
  readonly preparedAt: string | null;
  readonly reports: readonly ReportRow[];
  readonly notes: readonly NoteRow[];
  readonly parties: readonly PartyRow[];
  readonly incidents: readonly IncidentRow[];
  readonly origins: readonly OriginRow[];
  /** The last screening against watch-lists, or null where there was none. */
  readonly screening: ShownScreening | null;
  /** Sums and distances that a report gives and that cannot hold. */
  readonly checks: readonly {
    readonly kind: TextCheck['kind'];
    readonly result: TextCheck['result'];
    /** Label of the note with the words. */
    readonly note: string;
    /** Why they cannot hold. */
    readonly words: string;
  }[];
  /** Claims that could not be given to a party. */
  readonly unresolved: readonly {
    readonly note: string;
    readonly chain: string;
    readonly reason: string;
  }[];
}

function statementRow({ answer, note, words }: Statement, { find }: Material): StatementRow {
  const claim = find.claim(answer.claim);
  const meant = find.speakers(claim.id)?.links ?? [];
  return {
    note: note.label,
    words,
    stance: claim.stance,
    basis: answer.basis,
    saidAt: claim.saidAt?.edtf ?? null,
    chain: claim.chain.map(({ link, surface }, at) => {
      const resolution = meant[at];
      return { link, surface, party: resolution?.kind === 'resolved' ? resolution.entity : null };
    }),
    rules: [claim.rule, answer.rule],
  };
}

function answerRow({ account, words, marks, statements }: Position, material: Material): AnswerRow {
  return {
    party: account.party,
    value: account.value,
    words,
    rejected: account.rejected,
    asOf: account.asOf,
    standing: account.replacedBy === null,
    independentLines: account.independentLines,
    marks,
    statements: statements.map((each) => statementRow(each, material)),
  };
}

const sideRow = ({ party, statement }: OpenedSide): SideRow => ({
  party: party.id,
  words: statement.words,
  note: statement.note.label,
});

const sidesOf = ({ sides: [a, b] }: OpenedPair<unknown>): readonly [SideRow, SideRow] => [
  sideRow(a),
  sideRow(b),
];

function supportRow({ support, values, hangsOn }: QuestionSupportView): SupportRow {
  return {
    question: support.question,
    values: values.map(({ supported, words, leads, lines, vaguer, against }) => ({
      words,
      leads,
      lines,
      vaguer,
      reports: supported.reports,
      score: supported.score,
      information: supported.information,
      against,
    })),
    hangsOn,
    range: support.range,
    conservative: support.conservative,
  };
}

function incidentRow(view: IncidentView, material: Material): IncidentRow {
  const { id, type, label, when, where, documents } = view.incident;
  return {
    id,
    type,
    label,
    when,
    where,
    reports: documents.map((each) => material.find.reportNumber(each)),
    independentLines: view.lines,
    questions: view.rows.map(({ question, cells }) => ({
      ...question,
      answers: cells.flat().map((position) => answerRow(position, material)),
    })),
    conflicts: view.conflicts.map((each) => ({
      question: each.question.id,
      type: each.pair.type,
      sides: sidesOf(each),
    })),
    precision: view.precision.map((each) => ({
      question: each.question.id,
      sides: sidesOf(each),
    })),
    changes: view.changes.map(({ change, question, party, from, to }) => ({
      question: question.id,
      kind: change.kind,
      from: sideRow({ party, statement: from }),
      to: sideRow({ party, statement: to }),
    })),
    support: (view.support?.questions ?? []).map(supportRow),
    harm: view.support?.harm ?? null,
  };
}

function originRows({ reading, find, notes }: Material): readonly OriginRow[] {
  return reading.origins.map(({ origin, how, documents, evidence }) => ({
    origin:
      origin.kind === 'document'
        ? { report: find.reportNumber(origin.document) }
        : { party: origin.entity },
    how,
    repeats: documents
      .filter((id) => origin.kind !== 'document' || id !== origin.document)
      .map((id) => {
        const own = evidence.filter(({ document }) => document === id);
        return {
          report: find.reportNumber(id),
          containment: own.find(({ containment }) => containment !== null)?.containment ?? null,
          notes: own.flatMap(({ span }) => (span === null ? [] : [notes.at(id, span).label])),
        };
      }),
  }));
}

/** The dossier as data: everything that the page shows, with ids resolved where people read. */
export function dossierFile(reading: Reading, options: DossierOptions = {}): DossierFile {
  const material = materialOf(reading, options);
  return {
    format: 'variorum-dossier',
    version: 1,
    madeBy: reading.madeBy,
    title: options.title ?? null,
    preparedAt: options.preparedAt ?? null,
    reports: reading.documents.map((document, at) => ({
      number: at + 1,
      id: document.id,
      publisher: document.publisher,
      kind: document.kind,
      title: document.title,
      author: document.author,
      publishedAt: document.publishedAt,
      address: document.address,
      language: document.language,
      note: document.note,
      bytesSha256: document.bytesSha256,
      text: document.text,
    })),
    notes: reading.documents.flatMap(({ id }) =>
      material.notes.of(id).map(({ label, report, span, quote }) => ({
        label,
        report,
        ...span,
        ...quote,
      })),
    ),
    parties: partiesOf(reading).map((party) => partyRow(party, material)),
    incidents: incidentViews(material, options).map((view) => incidentRow(view, material)),
    origins: originRows(material),
    screening: options.screening ?? null,
    checks: brokenChecks(material).map(({ check: { kind, result }, note, words }) => ({
      kind,
      result,
      note: note.label,
      words,
    })),
    unresolved: unresolvedClaims(material).map(({ note, chain, reason }) => ({
      note: note.label,
      chain,
      reason,
    })),
  };
}

/** {@link dossierFile} as JSON text, two spaces deep, with a line feed at the end. */
export function dossierJson(reading: Reading, options: DossierOptions = {}): string {
  return `${JSON.stringify(dossierFile(reading, options), null, 2)}\n`;
}

function partyRow(
  { id, name, kind, roles, datedRoles, aliases, otherNames }: Entity,
  { reading, find }: Material,
): PartyRow {
  const said = new Map(reading.claims.map((claim) => [claim.id, claim.document]));
  return {
    id,
    name,
    kind,
    roles,
    datedRoles: datedRoles.map(({ words, standing, document, ...held }) => ({
      words,
      standing,
      ...heldRow(held),
      report: find.reportNumber(document),
    })),
    aliases,
    otherNames: otherNames.map(({ name: other, relation, claim, ...held }) => {
      const document = said.get(claim);
      const report = document === undefined ? null : find.reportNumber(document);
      return { name: other, relation, ...heldRow(held), claim, report };
    }),
  };
}

function heldRow({ since, until }: Held): HeldRow {
  return { since: since?.edtf ?? null, until: until?.edtf ?? null };
}
