import type { Reading } from '../../casework/index.ts';
import { VariorumError } from '../../error/index.ts';
import { type CaseOptions, openedCase, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `variorum show ID`: one document, claim, entity, incident or answer, by its id or the start of it. */
export function showCommand(
  reading: Reading,
  { id, json }: { readonly id: string; readonly json: boolean },
  terminal: Terminal,
): number {
  const tables = {
    document: reading.documents,
    claim: reading.claims,
    entity: reading.entities,
    incident: reading.incidents,
    answer: reading.answers,
  };
  const found = Object.entries(tables).flatMap(([kind, rows]) =>
    rows.filter((row) => row.id.startsWith(id)).map((row) => ({ kind, row })),
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) {
    throw new VariorumError('usage', {
      reason:
        only === undefined ? `nothing has the id ${id}` : `${found.length} ids begin with ${id}`,
      hint: 'Ids are printed by `variorum claims` and in every --json output.',
    });
  }
  if (json || only.kind !== 'document') {
    terminal.out(JSON.stringify({ kind: only.kind, ...only.row }, null, 2));
    return 0;
  }
  const document = reading.documents.find((each) => each.id === only.row.id);
  if (document === undefined) return 0;
  terminal.out(terminal.bold(printable(document.title ?? '(no title)')));
  terminal.out(
    printable(
      `${document.publisher ?? 'unknown publisher'}, ${document.publishedAt ?? 'undated'}, ${document.address}`,
    ),
  );
  for (const paragraph of document.text.split('\n\n')) {
    terminal.out('');
    for (const line of wrap(printable(paragraph), terminal.width)) terminal.out(line);
  }
  return 0;
}

/** Registers `variorum show`. */
export const registerShow: Register = (program, edge) => {
  withCase(
    program
      .command('show')
      .description('one document, claim, entity, incident or answer')
      .argument('<id>', 'its id, or the first characters of it'),
  )
    .addHelpText('after', '\nExample:\n  variorum show c41d7')
    .action(async (id: string, options: CaseOptions) => {
      const { reading } = await openedCase(options, edge);
      edge.done(showCommand(reading, { id, json: options.json === true }, edge.terminal));
    });
};
