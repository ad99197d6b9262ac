import stringWidth from 'string-width';

/** One column of a table. */
export interface Column {
  readonly title: string;
  /** Columns with a share divide what the fixed ones leave; 0 takes what its cells need. */
  readonly share: number;
}

/** Narrowest that a shared column gets, in terminal columns: room for most single words. */
const NARROWEST = 12;

/**
 * Rows as lines that fit a terminal of `width` columns; long cells wrap at blanks. Cells are
 * printable text (see `printable`), without newlines.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width }: { readonly width: number },
): string[] {
  const widths = widthsOf(columns, rows, width);
  const head = columns.map((column) => column.title);
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [...lines(head, widths), rule, ...rows.flatMap((row) => lines(row, widths))];
}

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const needed = columns.map((column, at) =>
    Math.max(stringWidth(column.title), ...rows.map((row) => stringWidth(row[at] ?? ''))),
  );
  const gaps = 2 * (columns.length - 1);
  const fixed = columns.reduce(
    (sum, { share }, at) => sum + (share === 0 ? (needed[at] ?? 0) : 0),
    0,
  );
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = Math.max(0, width - gaps - fixed);
  return columns.map(({ share }, at) =>
    share === 0
      ? (needed[at] ?? 0)
      : Math.min(needed[at] ?? 0, Math.max(NARROWEST, Math.floor((free * share) / shares))),
  );
}

function lines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((size, at) => wrap(cells[at] ?? '', size));
  const height = Math.max(1, ...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((size, at) => pad(wrapped[at]?.[line] ?? '', size))
      .join('  ')
      .trimEnd(),
  );
}

/** Text broken at blanks into lines of at most `width` columns; longer words are cut. */
export function wrap(text: string, width: number): string[] {
  const result: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) line = longer;
    else {
      result.push(line);
      line = word;
    }
  }
  return [...result, line];
}

function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const result: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    if (stringWidth(piece + segment) > width) {
      result.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...result, piece];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
