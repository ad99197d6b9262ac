/** What a word table holds: text, nothing, a list of texts, or a table within. */
export type WordTable = { readonly [key: string]: WordEntry };
type WordEntry = string | null | readonly string[] | WordTable;

/** One line that tells something: how far it is indented, and what it says. */
interface Line {
  readonly indent: number;
  readonly text: string;
  /** Its place among all lines. */
  readonly at: number;
}

/**
 * Reads a table of words in the part of YAML that the tables of this folder are written in: keys
 * with plain or double-quoted text on their line, blocks (`>-` joins lines with spaces, `|` keeps
 * them), lists of plain texts, tables within tables, and remarks. Ten times as fast as a reader of
 * all of YAML, which every start would pay for (2026-11: 5 against 60 ms for the five tables); the
 * tables are held to mean the same to both.
 *
 * @see https://yaml.org/spec/1.2.2/
 */
export function readWordTable(yaml: string): WordTable {
  const lines = yaml.split(/\r?\n/);
  return readTable(lines, { at: 0, indent: 0 }).table;
}

interface Place {
  readonly at: number;
  readonly indent: number;
}

/** The table whose keys stand at `indent`, and the line after it. */
function readTable(
  lines: readonly string[],
  { at, indent }: Place,
): { readonly table: WordTable; readonly end: number } {
  const table: Record<string, WordEntry> = {};
  let line = telling(lines, at);
  while (line !== null && line.indent === indent) {
    const colon = /^("[^"]*"|[^:#"][^:#]*?):(?:\s+|$)/.exec(line.text);
    if (colon === null) break;
    const key = unquoted(colon[1] ?? '');
    const rest = withoutRemark(line.text.slice(colon[0].length));
    const { entry, end } = readEntry(lines, { at: line.at + 1, indent }, rest);
    table[key] = entry;
    line = telling(lines, end);
  }
  return { table, end: line?.at ?? lines.length };
}

/** What stands behind a key at `indent`: on its own line (`rest`) or on those from `at`. */
function readEntry(
  lines: readonly string[],
  { at, indent }: Place,
  rest: string,
): { readonly entry: WordEntry; readonly end: number } {
  if (/^[>|]-?$/.test(rest)) {
    const { block, end } = readBlock(lines, { at, indent });
    const kept = rest.startsWith('|');
    const text = kept ? block.join('\n') : block.map((one) => one.trim()).join(' ');
    return { entry: rest.endsWith('-') ? text : `${text}\n`, end };
  }
  if (rest !== '') return { entry: unquoted(rest), end: at };
  const next = telling(lines, at);
  if (next !== null && next.indent >= indent && next.text.startsWith('- ')) {
    return readList(lines, next);
  }
  if (next === null || next.indent <= indent) return { entry: null, end: at };
  const { table, end } = readTable(lines, next);
  return { entry: table, end };
}

/** The lines of a block, without its common indent; remarks within are part of it. */
function readBlock(
  lines: readonly string[],
  { at, indent }: Place,
): { readonly block: readonly string[]; readonly end: number } {
  let end = at;
  while (end < lines.length && (indentOf(lines[end]) > indent || lines[end]?.trim() === '')) end++;
  const block = lines.slice(at, end);
  while (block.at(-1)?.trim() === '') block.pop();
  const common = Math.min(...block.filter((line) => line.trim() !== '').map(indentOf));
  return { block: block.map((line) => line.slice(common)), end };
}

function readList(
  lines: readonly string[],
  { at, indent }: Place,
): { readonly entry: readonly string[]; readonly end: number } {
  const items: string[] = [];
  let line = telling(lines, at);
  while (line !== null && line.indent === indent && line.text.startsWith('- ')) {
    items.push(unquoted(withoutRemark(line.text.slice(2).trim())));
    line = telling(lines, line.at + 1);
  }
  return { entry: items, end: line?.at ?? lines.length };
}

/** The first line from `at` that is neither empty nor a remark; null at the end. */
function telling(lines: readonly string[], at: number): Line | null {
  for (let i = at; i < lines.length; i++) {
    const text = lines[i]?.trim() ?? '';
    if (text !== '' && !text.startsWith('#')) return { indent: indentOf(lines[i]), text, at: i };
  }
  return null;
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}

function withoutRemark(text: string): string {
  if (text.startsWith('#')) return '';
  const remark = text.search(/\s#/);
  return (remark < 0 ? text : text.slice(0, remark)).trim();
}

function unquoted(text: string): string {
  return /^".*"$|^'.*'$/.test(text) ? text.slice(1, -1) : text;
}
