import { z } from 'zod';
import type { VariorumError } from '../error/index.ts';
import { readFields } from './fields.ts';
import { malformed } from './front-matter.ts';
import type { Item } from './report.ts';

/** Reports of a JSON file; `single` where the file is one report and no list. */
export interface JsonReports {
  readonly items: readonly Item[];
  readonly single: boolean;
}

const ReportRecord = z.looseObject({
  text: z.string().refine((text) => /\S/.test(text), 'Invalid input: the text is empty'),
});

const HINT = 'A report is an object with text, publisher, kind, publishedAt, url, title, author.';

/**
 * Reports of a JSON file: one object, an array of objects, `{"documents": [...]}`, or JSON Lines.
 * A record that is no report is lost by itself; the others are read.
 *
 * @throws {VariorumError} input-malformed where the file is no JSON at all
 */
export function readJsonFile(text: string, { name }: { readonly name: string }): JsonReports {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (looksLikeJsonLines(text, name)) return readJsonLines(text, name);
    throw notJson(name, { text, cause, firstLine: 1 });
  }
  const list = listIn(value);
  if (list === null) return { items: [readRecord(value, { name, line: 1 })], single: true };
  let lines: readonly number[] | null = null;
  const lineOf = (item: number): number => {
    lines ??= elementLines(text, Array.isArray(value) ? 1 : 2);
    return lines[item] ?? 1;
  };
  const items = list.map((record, item) => readRecord(record, { name, line: lineOf(item) }));
  return { items, single: false };
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || 'text' in value) return null;
  return 'documents' in value && Array.isArray(value.documents) ? value.documents : null;
}

function looksLikeJsonLines(text: string, name: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return true;
  const newline = text.trimStart().indexOf('\n');
  if (newline < 0) return false;
  try {
    const first: unknown = JSON.parse(text.trimStart().slice(0, newline));
    return typeof first === 'object' && first !== null;
  } catch {
    return false;
  }
}

function readJsonLines(text: string, name: string): JsonReports {
  const items: Item[] = [];
  text.split('\n').forEach((line, at) => {
    if (!/\S/.test(line)) return;
    try {
      items.push(readRecord(JSON.parse(line), { name, line: at + 1 }));
    } catch (cause) {
      items.push({ kind: 'lost', error: notJson(name, { text: line, cause, firstLine: at + 1 }) });
    }
  });
  return { items, single: false };
}

function readRecord(
  value: unknown,
  { name, line }: { readonly name: string; readonly line: number },
): Item {
  const lost = (reason: string): Item => ({
    kind: 'lost',
    error: malformed(name, { line, reason, hint: HINT }),
  });
  const record = ReportRecord.safeParse(value);
  if (!record.success) {
    const issue = record.error.issues[0];
    const field = issue?.path.join('.') || 'record';
    return lost(`${field}: ${issue?.message ?? 'invalid'}`);
  }
  const fields = readFields(record.data);
  if (fields.kind === 'malformed') return lost(fields.reason);
  const { declared } = fields;
  // Exports carry fields of their own by the dozen; only in hand-written front matter is an
  // unknown field likely to be a slip.
  const remarks = fields.remarks.filter(({ code }) => code !== 'field-unknown');
  const text = record.data.text.replace(/\r\n?/g, '\n');
  return { kind: 'report', report: { text, declared, languageHint: null, remarks } };
}

function notJson(
  name: string,
  at: { readonly text: string; readonly cause: unknown; readonly firstLine: number },
): VariorumError {
  const message = at.cause instanceof Error ? at.cause.message : String(at.cause);
  const position = /position (\d+)/.exec(message)?.[1];
  const read = position === undefined ? at.text : at.text.slice(0, Number(position));
  const line = at.firstLine + (read.match(/\n/g)?.length ?? 0);
  const reason = message.replace(/(?: in JSON)? at position .*$/s, '').slice(0, 120);
  return malformed(name, { line, reason, hint: 'Check the JSON with a validator.' }, at.cause);
}

/** Lines, from 1, on which the objects at `depth` of arrays begin. Linear; strings are skipped. */
function elementLines(text: string, depth: number): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\n') line++;
    else if (unit === '"') at = endOfString(text, at);
    else if (unit === '{' || unit === '[') {
      if (level === depth) lines.push(line);
      level++;
    } else if (unit === '}' || unit === ']') level--;
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
