import { Command, CommanderError } from 'commander';
import { VERSION } from '../casework/index.ts';
import { commands } from './commands/index.ts';
import type { Edge, ProgramContext } from './registration.ts';

/** Exit code of a command line that cannot be understood (sysexits EX_USAGE). */
const USAGE = 64;

/**
 * Runs the command line and gives the exit code.
 *
 * @throws {VariorumError} (src/error) for the process edge to print.
 */
export async function runProgram(
  argv: readonly string[],
  context: ProgramContext,
): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  const program = programFor({ ...context, done });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (argv.length === 0) return USAGE;
    const helped = ['commander.helpDisplayed', 'commander.help', 'commander.version'];
    return helped.includes(error.code) ? 0 : USAGE;
  }
  return exitCode;
}

function programFor(edge: Edge): Command {
  const { terminal } = edge;
  const program = new Command('variorum')
    .description('Every account of a contested incident, side by side, each with its words.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(variorum help shows the commands)')
    .addHelpText(
      'after',
      '\nBegin with:\n  variorum demo\n  variorum read reports/ && variorum accounts',
    );
  for (const register of commands) register(program, edge);
  return program;
}
