import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStages, recordReading, takeIn } from '../../casework/index.ts';
import { openCase } from '../../ledger/index.ts';
import { dossierOptions } from '../dossier-options.ts';
import type { Register } from '../registration.ts';
import type { Terminal } from '../terminal.ts';
import { accountsCommand } from './accounts.ts';
import { dossierCommand } from './dossier.ts';

/** The reports that ship with the program. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/isfahan-2023', import.meta.url));

/** What `demo` is asked to do. */
export interface DemoRequest {
  /** Where to write the dossier. */
  readonly out: string;
  readonly now: () => string;
  readonly signal: AbortSignal;
}

/** `variorum demo`: the main job on the example case, in a case file that is thrown away. */
export async function demoCommand(request: DemoRequest, terminal: Terminal): Promise<number> {
  const { out, now, signal } = request;
  const folder = await mkdtemp(join(tmpdir(), 'variorum-demo-'));
  const store = await openCase(join(folder, 'demo.case'), { createdAt: now() });
  try {
    await takeIn(store, [EXAMPLE], { now, signal });
    const stages = loadStages();
    const reading = await recordReading(store, stages, { now });
    const options = dossierOptions(stages, { title: 'Isfahan, January 2023', preparedAt: now() });
    accountsCommand(reading, { json: false, incident: null, all: false }, { terminal, options });
    terminal.out('');
    return await dossierCommand(reading, { form: 'html', to: out }, { terminal, options });
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** Registers `variorum demo`. */
export const registerDemo: Register = (program, { terminal, now, signal, done }) => {
  program
    .command('demo')
    .description('read the example case and show its accounts and its dossier')
    .option('--out <file>', 'where to write the dossier', 'isfahan-2023.dossier.html')
    .addHelpText('after', '\nExample:\n  variorum demo')
    .action(async ({ out }: { out: string }) =>
      done(await demoCommand({ out, now, signal }, terminal)),
    );
};
