import type { Reading } from '../casework/index.ts';
import type { AnswerValue } from '../incident/index.ts';
import { readEdtf } from './edtf.ts';
import type { IncidentView, Position } from './incident-view.ts';
import { incidentViews } from './incident-view.ts';
import type { DossierOptions } from './options.ts';
import type { Statement } from './statement.ts';
import { materialOf } from './statement.ts';

/** The columns, in order. New ones are added at the end only. */
export const CSV_COLUMNS = [
  'incident_id',
  'incident',
  'incident_type',
  'incident_when',
  'incident_where',
  'question',
  'party',
  'party_kind',
  'value',
  'value_low',
  'value_high',
  'value_hedge',
  'value_edtf',
  'rejected',
  'basis',
  'stance',
  'standing',
  'as_of',
  'independent_lines',
  'conflicts_with',
  'less_or_more_exact_than',
  'quote',
  'quote_start',
  'quote_end',
  'chain',
  'report',
  'publisher',
  'published',
  'title',
  'address',
  'document_sha256',
  'rule',
] as const;

type Row = Readonly<Record<(typeof CSV_COLUMNS)[number], string | number | null>>;

/**
 * What a spreadsheet would take for a formula; OWASP's list, with the full-width signs that some
 * programs read alike.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One field after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe
 * before it; numbers are left as they are.
 */
export function csvField(field: string | number | null): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const harmless = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const isoOf = (instantMs: number | null): string | null =>
  instantMs === null ? null : new Date(instantMs).toISOString();

function bounds(value: AnswerValue): Pick<Row, 'value_low' | 'value_high'> {
  switch (value.kind) {
    case 'number':
      return { value_low: value.min, value_high: value.max };
    case 'time': {
      const time = readEdtf(value.edtf);
      return {
        value_low: isoOf(time?.earliestMs ?? null),
        value_high: isoOf(time?.latestMs ?? null),
      };
    }
    default:
      return { value_low: null, value_high: null };
  }
}

function partnersOf({ marks }: Position, kind: 'conflict' | 'precision'): string {
  return marks.flatMap((mark) => (mark.kind === kind ? mark.with : [])).join('; ');
}

function rowOf(
  { answer, document, note, chain, stance, words }: Statement,
  at: { readonly view: IncidentView; readonly position: Position },
): Row {
  const { incident, parties } = at.view;
  const { account } = at.position;
  const party = parties.find(({ id }) => id === account.party);
  return {
    incident_id: incident.id,
    incident: incident.label,
    incident_type: incident.type,
    incident_when: incident.when,
    incident_where: incident.where?.name ?? null,
    question: account.question,
    party: party?.name ?? null,
    party_kind: party?.kind ?? null,
    value: words,
    ...bounds(answer.value),
    value_hedge: answer.value.kind === 'number' ? answer.value.hedge : null,
    value_edtf: answer.value.kind === 'time' ? answer.value.edtf : null,
    rejected: answer.rejected ? 'yes' : 'no',
    basis: answer.basis,
    stance,
    standing: account.replacedBy === null ? 'yes' : 'no',
    as_of: account.asOf,
    independent_lines: account.independentLines,
    conflicts_with: partnersOf(at.position, 'conflict'),
    less_or_more_exact_than: partnersOf(at.position, 'precision'),
    quote: note.quote.exact,
    quote_start: note.span.start,
    quote_end: note.span.end,
    chain,
    report: note.report,
    publisher: document.publisher,
    published: document.publishedAt,
    title: document.title,
    address: document.address,
    document_sha256: document.id,
    rule: answer.rule,
  };
}

/**
 * The dossier as CSV for coders of conflict data: one row for each answer that an account rests
 * on. Comma, CRLF, header row, UTF-8 without a mark; quote offsets in UTF-16 code units.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function dossierCsv(reading: Reading, options: DossierOptions = {}): string {
  const rows = incidentViews(materialOf(reading), options).flatMap((view) =>
    view.rows.flatMap(({ cells }) =>
      cells
        .flat()
        .flatMap((position) =>
          position.statements.map((statement) => rowOf(statement, { view, position })),
        ),
    ),
  );
  const lines = rows.map((row) => CSV_COLUMNS.map((column) => csvField(row[column])).join(','));
  return [CSV_COLUMNS.join(','), ...lines, ''].join('\r\n');
}
