import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** What the program is run with. */
export interface ProgramContext {
  readonly terminal: Terminal;
  /** The present instant, ISO 8601 with offset. */
  readonly now: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** What a command's action is given besides its own arguments. */
export interface Edge extends ProgramContext {
  /** Notes the exit code that the program ends with. */
  readonly done: (code: number) => void;
}

/** Adds one command to the program: its words, options, help and action. */
export type Register = (program: Command, edge: Edge) => void;
