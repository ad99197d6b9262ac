import { parseDocument } from 'yaml';
import { VariorumError } from '../error/index.ts';
import { readFields, UNDECLARED } from './fields.ts';
import type { Report } from './report.ts';

/** Longest front matter in UTF-16 code units: eight short fields and a remark, many times over. */
const LIMIT_FRONT_MATTER = 16_384;

/**
 * A text file: YAML front matter between two lines of `---`, then the report; or the report
 * alone. The text is what stands after the front matter, letter for letter.
 *
 * @throws {VariorumError} input-malformed where front matter is opened and cannot be read
 * @see https://yaml.org/spec/1.2.2/ ; every scalar is read as a string, aliases are refused
 */
export function readTextFile(text: string, { name }: { readonly name: string }): Report {
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return { text, declared: UNDECLARED, languageHint: null, remarks: [] };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
  const rest = text.slice(opening[0].length);
  const end = closing.exec(rest.slice(0, LIMIT_FRONT_MATTER));
  if (end === null) {
    throw malformed(name, {
      line: 1,
      reason: 'the front matter that begins here is not closed',
      hint: 'Close it with a line of three dashes (---).',
    });
  }
  const fields = readFields(parseYaml(rest.slice(0, end.index), name));
  if (fields.kind === 'malformed') {
    const hint = 'Write each field as one line, for example: publisher: Example News';
    throw malformed(name, { line: lineOf(text, fields.field), reason: fields.reason, hint });
  }
  return {
    text: rest.slice(end.index + end[0].length),
    declared: fields.declared,
    languageHint: null,
    remarks: fields.remarks,
  };
}

function parseYaml(yaml: string, name: string): Record<string, unknown> {
  const hint = 'Put values that hold ": ", "#" or quotation marks between double quotes.';
  const parsed = parsedYaml(yaml, name);
  const [error] = parsed.errors;
  if (error !== undefined) {
    // The opening line of dashes is line 1 of the file, so YAML's line 1 is the file's line 2.
    const line = (error.linePos?.[0].line ?? 0) + 1;
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    throw malformed(name, { line, reason, hint }, error);
  }
  let value: unknown;
  try {
    value = parsed.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    const reason = 'the front matter uses YAML aliases';
    throw malformed(name, { line: 2, reason, hint: 'Write each value out.' }, cause);
  }
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  const reason = 'the front matter is not a list of fields';
  throw malformed(name, { line: 2, reason, hint: 'Write lines of the form: title: ...' });
}

function parsedYaml(yaml: string, name: string): ReturnType<typeof parseDocument> {
  try {
    return parseDocument(yaml, { schema: 'failsafe', prettyErrors: true });
  } catch (cause) {
    // Deep nesting exhausts the parser's stack; nothing that front matter needs nests at all.
    const reason = 'the front matter cannot be parsed';
    throw malformed(name, { line: 2, reason, hint: 'Write lines such as: title: ...' }, cause);
  }
}

function lineOf(text: string, field: string): number {
  const lines = text.split('\n', 200);
  const wanted = field.toLowerCase();
  const at = lines.findIndex((line) =>
    line.toLowerCase().replace(/[-_]/g, '').startsWith(`${wanted}:`),
  );
  return at < 0 ? 2 : at + 1;
}

/** An input-malformed error with its line, from 1. */
export function malformed(
  path: string,
  place: { readonly line: number; readonly reason: string; readonly hint: string },
  cause?: unknown,
): VariorumError {
  return new VariorumError('input-malformed', { path, ...place }, { cause });
}
