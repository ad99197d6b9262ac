import { styleText } from 'node:util';
import type { VariorumError } from '../error/index.ts';
import { printable } from './printable.ts';

/** Where a command writes and what it knows of the place: the real terminal, or a test's. */
export interface Terminal {
  /** Results, for people or, under `--json`, for machines. */
  readonly out: (text: string) => void;
  /** Progress, remarks and errors. */
  readonly err: (text: string) => void;
  /** Width in columns. */
  readonly width: number;
  /** True where a progress line may be drawn over and over. */
  readonly interactive: boolean;
  /** Bold, where the terminal shows it. */
  readonly bold: (text: string) => string;
  /** Faint, where the terminal shows it. */
  readonly faint: (text: string) => string;
}

/** The terminal of this process. `NO_COLOR` and pipes get plain text. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const style = (format: 'bold' | 'dim') => (text: string) =>
    styleText(format, text, { stream: stdout });
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    width: Math.max(40, stdout.columns ?? 100),
    interactive: stderr.isTTY === true,
    bold: style('bold'),
    faint: style('dim'),
  };
}

/** Draws how far a run has come on one line; silent where that cannot be drawn. */
export function drawProgress(
  terminal: Terminal,
  { done, total, what = 'files' }: { done: number; total: number; what?: string },
): void {
  if (!terminal.interactive) return;
  const cells = 24;
  const full = total === 0 ? cells : Math.round((cells * done) / total);
  const bar = '█'.repeat(full) + '░'.repeat(cells - full);
  process.stderr.write(`\r${bar} ${done} of ${total} ${what}${done === total ? '\n' : ''}`);
}

/** An error as people read it: what, then what to do. Names of files may hold anything. */
export function errorLines(error: VariorumError): string {
  return `variorum: ${printable(error.message)}\n  ${printable(error.remedy)}`;
}

/** An error as machines read it. */
export function errorJson(error: VariorumError): object {
  return { code: error.code, message: error.message, remedy: error.remedy, ...error.place };
}
