import { InvalidArgumentError } from 'commander';
import { createApp, serve } from '../../http/index.ts';
import { type ListsOptions, withLists } from '../opened-lists.ts';
import { openedScreener } from '../opened-screener.ts';
import type { Register } from '../registration.ts';

/** Registers `variorum serve`. */
export const registerServe: Register = (program, { terminal, signal, done }) => {
  withLists(
    program
      .command('serve')
      .description('screening over HTTP: /match as yente, /reconcile for OpenRefine')
      .option('--port <number>', 'port; 0 lets the system choose', parsedPort, 8055)
      .option('--host <address>', 'address to listen on', '127.0.0.1')
      .option('--on <date>', 'ask the states of this day instead of the newest ones'),
  )
    .addHelpText('after', '\nExample:\n  variorum serve --port 8055')
    .action(async (options: ListsOptions & ServeOptions) => {
      const { port, host, on = null } = options;
      const screener = openedScreener(options, { on });
      const onListening = (actual: number) =>
        terminal.err(`http://${host}:${actual} answers for ${screener.lists.join(', ')}`);
      await serve(createApp(screener), { port, host, signal, onListening });
      done(0);
    });
};

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly on?: string;
}

function parsedPort(words: string): number {
  const port = Number(words);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  }
  return port;
}
