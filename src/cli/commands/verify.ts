import { VariorumError } from '../../error/index.ts';
import { type Head, openCase, verify } from '../../ledger/index.ts';
import { type CaseOptions, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import type { Terminal } from '../terminal.ts';

/** Exit code of `verify` where something is wrong with the case (see README, exit codes). */
const FOUND_WRONG = 1;

/** What `verify` is asked to do. */
export interface VerifyRequest {
  /** The case file. */
  readonly path: string;
  readonly json: boolean;
  /** A head that was noted elsewhere, as `count:hash`, or null. */
  readonly notedHead: string | null;
}

/** `variorum verify`: re-reads every hash and every quote of a case. */
export async function verifyCommand(request: VerifyRequest, terminal: Terminal): Promise<number> {
  const { path, json, notedHead } = request;
  const store = await openCase(path, { readOnly: true });
  try {
    const options = notedHead === null ? {} : { notedHead: parsedHead(notedHead) };
    const verification = await verify(store.stored(), options);
    const { head, checked, findings } = verification;
    if (json) terminal.out(JSON.stringify({ case: path, ...verification }, null, 2));
    else {
      const counts = Object.entries(checked).map(([what, count]) => `${count} ${what}`);
      terminal.out(`${path}: read again ${counts.join(', ')}`);
      for (const { kind, place, words } of findings) {
        terminal.out(`  ✗ ${kind}, ${printable(place)}: ${printable(words)}`);
      }
      terminal.out(
        findings.length === 0
          ? '✓ every hash and every quote stands'
          : `${findings.length} found wrong: restore the case from a copy made before`,
      );
      terminal.out(`head ${head.count}:${head.hash}`);
    }
    return findings.length === 0 ? 0 : FOUND_WRONG;
  } finally {
    await store.close();
  }
}

function parsedHead(words: string): Head {
  const [, count, hash] = /^(\d+):([0-9a-f]{64})$/.exec(words) ?? [];
  if (count === undefined || hash === undefined) {
    throw new VariorumError('usage', {
      reason: `"${words}" is no head`,
      hint: 'Give it as `verify` printed it: --head COUNT:HASH',
    });
  }
  return { count: Number(count), hash };
}

/** Registers `variorum verify`. */
export const registerVerify: Register = (program, { terminal, done }) => {
  withCase(program.command('verify').description('read every hash and every quote of a case again'))
    .option('--head <count:hash>', 'a head that was noted before, to find out what was cut off')
    .addHelpText('after', '\nExample:\n  variorum verify --case isfahan.case')
    .action(async (options: CaseOptions & { head?: string }) => {
      const request = {
        path: options.case,
        json: options.json === true,
        notedHead: options.head ?? null,
      };
      done(await verifyCommand(request, terminal));
    });
};
