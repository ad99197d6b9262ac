import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type MarkedText, readMarkup } from './corpus-markup.ts';

// The reports of training/corpus/reports: one file a report, front matter and marked text
// (training/corpus/FORMAT.md).

/** The kinds of report that the corpus holds. */
export const REPORT_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'ministry',
  'blog',
  'post',
  'ngo',
  'company',
  'tracker',
] as const;

/** The regions by which the corpus is balanced: where the report's incident is. */
export const REGIONS = [
  'north-africa',
  'west-africa',
  'central-africa',
  'east-africa',
  'southern-africa',
  'middle-east',
  'caucasus',
  'central-asia',
  'south-asia',
  'southeast-asia',
  'east-asia',
  'oceania',
  'western-europe',
  'northern-europe',
  'southern-europe',
  'eastern-europe',
  'balkans',
  'north-america',
  'central-america',
  'caribbean',
  'south-america',
] as const;

/** A report with its front matter; the fields are as written, `checkReport` judges them. */
export interface CorpusReport {
  /** File name without its ending. */
  readonly id: string;
  /** One of REPORT_KINDS. */
  readonly kind: string;
  /** One of REGIONS. */
  readonly region: string;
  /** ISO 8601 with offset. */
  readonly publishedAt: string;
  readonly publisher: string;
  readonly title: string;
  /** Text after the front matter, with its marks. */
  readonly source: string;
  readonly marked: MarkedText;
}

/** Outcome of reading one file; `line` is 1-based. */
export type ReportReading =
  | { readonly kind: 'read'; readonly report: CorpusReport }
  | { readonly kind: 'malformed'; readonly id: string; readonly line: number; reason: string };

/** Reads one report file's contents. */
export function readReport(id: string, file: string): ReportReading {
  const parts = /^---\n(?<front>[\s\S]*?)\n---\n\n?(?<body>[\s\S]*)$/.exec(file);
  const front = parts?.groups?.front;
  const body = parts?.groups?.body?.trimEnd();
  if (front === undefined || body === undefined) {
    return { kind: 'malformed', id, line: 1, reason: 'no front matter between lines of ---' };
  }
  const fields = readFields(front);
  if (fields === null) {
    return { kind: 'malformed', id, line: 2, reason: 'the front matter is no list of fields' };
  }
  const reading = readMarkup(body);
  if (reading.kind === 'malformed') {
    const before = file.slice(0, file.indexOf(body) + reading.at);
    return { kind: 'malformed', id, line: before.split('\n').length, reason: reading.reason };
  }
  const report: CorpusReport = {
    id: fields.id ?? '',
    kind: fields.kind ?? '',
    region: fields.region ?? '',
    publishedAt: fields['published-at'] ?? '',
    publisher: fields.publisher ?? '',
    title: fields.title ?? '',
    source: body,
    marked: reading.marked,
  };
  if (report.id !== id) {
    return { kind: 'malformed', id, line: 2, reason: `id "${report.id}" is not the file's name` };
  }
  return { kind: 'read', report };
}

function readFields(front: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = parse(front, { schema: 'failsafe' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const fields = Object.entries(value).filter(([, field]) => typeof field === 'string');
    return Object.fromEntries(fields) as Record<string, string>;
  } catch {
    return null;
  }
}

/** All reports of a folder in the order of their names. */
export function readReports(folder: URL): readonly ReportReading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readReport(name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')));
}

/** Share of reports held out of training, in 256ths: one in five. */
const HELD_256THS = 51;

/**
 * Which part of the corpus a report belongs to, by the first byte of the SHA-256 of its id: it
 * stays there when others are added.
 */
export function splitOf(id: string): 'train' | 'held' {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first < HELD_256THS ? 'held' : 'train';
}
