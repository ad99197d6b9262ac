import type { Reading } from '../../casework/index.ts';
import type { Claim } from '../../claim/index.ts';
import { chainWords, type Material, materialOf, reportName } from '../../dossier/index.ts';
import { wordsAt } from '../../text/index.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { ExplainedClaims } from './explained-claims.ts';

/** Which claims to show. */
export interface ClaimsRequest {
  readonly json: boolean;
  /** Only claims whose speaker's name or words hold this, or null. */
  readonly by: string | null;
  /** Only claims of reports whose publisher, title, address or id holds this, or null. */
  readonly report: string | null;
  /** Whether to say how each claim came about, and what was proposed and not taken. */
  readonly explain: boolean;
}

/** `variorum claims`: every utterance with its source chain, its words and the way it was said. */
export function claimsCommand(
  reading: Reading,
  request: ClaimsRequest,
  terminal: Terminal,
): number {
  const material = materialOf(reading);
  const claims = reading.claims.filter((claim) => isWanted(claim, request, material));
  const explained = request.explain ? new ExplainedClaims(reading, material) : null;
  if (request.json) {
    terminal.out(
      JSON.stringify(
        claims.map((claim) => ({
          ...claimJson(claim, material),
          ...(explained === null ? {} : { explanation: explained.of(claim) }),
        })),
        null,
        2,
      ),
    );
    return 0;
  }
  let document = '';
  for (const claim of claims) {
    const report = material.find.document(claim.document);
    if (report.id !== document) {
      document = report.id;
      const published = report.publishedAt ?? 'undated';
      terminal.out(`\n${terminal.bold(printable(reportName(report)))}, ${published}`);
    }
    for (const line of claimLines(claim, { material, terminal })) terminal.out(line);
    for (const line of explained?.linesOf(claim) ?? [])
      terminal.out(terminal.faint(`        ${line}`));
  }
  if (explained !== null) printNotTaken(explained, { claims, material, terminal });
  const unresolved = claims.filter((claim) => material.find.speakers(claim.id)?.party == null);
  terminal.out(`\n${claims.length} claims, of ${unresolved.length} the speaker is not resolved`);
  return 0;
}

/** What was proposed in the reports of these claims and not taken. */
function printNotTaken(
  explained: ExplainedClaims,
  {
    claims,
    material,
    terminal,
  }: { claims: readonly Claim[]; material: Material; terminal: Terminal },
): void {
  for (const document of new Set(claims.map((claim) => claim.document))) {
    const lines = explained.notTaken(document);
    if (lines.length === 0) continue;
    const name = printable(reportName(material.find.document(document)));
    terminal.out(`\n${terminal.bold(name)}: proposed and not taken`);
    for (const line of lines) terminal.out(`  ${line}`);
  }
}

function isWanted(claim: Claim, { by, report }: ClaimsRequest, material: Material): boolean {
  const holds = (words: string, sought: string) =>
    words.toLowerCase().includes(sought.toLowerCase());
  if (by !== null && !holds(chainWords(claim, material), by)) return false;
  if (report === null) return true;
  const { publisher, title, address, id } = material.find.document(claim.document);
  return [publisher ?? '', title ?? '', address, id].some((words) => holds(words, report));
}

function claimLines(
  claim: Claim,
  { material, terminal }: { material: Material; terminal: Terminal },
): readonly string[] {
  const said =
    claim.saidAt === null
      ? ''
      : `, ${claim.saidAt.basis === 'read' ? '' : '~'}${claim.saidAt.edtf}`;
  const words = contentWords(claim, material);
  const head = `${printable(chainWords(claim, material))}  ${terminal.faint(`[${claim.stance}${said}] ${claim.id}`)}`;
  return [
    `  ${head}`,
    ...wrap(printable(words), terminal.width - 6).map((line) => `      ${line}`),
  ];
}

function contentWords(claim: Claim, { find }: Material): string {
  const { text } = find.document(claim.document);
  return claim.content.map((span) => wordsAt(text, span)).join(' … ');
}

function claimJson(claim: Claim, material: Material): object {
  const { text } = material.find.document(claim.document);
  return {
    ...claim,
    words: claim.content.map((span) => wordsAt(text, span)),
    cueWords: claim.cue.map((span) => wordsAt(text, span)),
    speakers: material.find.speakers(claim.id),
  };
}

/** Registers `variorum claims`. */
export const registerClaims: Register = (program, edge) => {
  withCase(program.command('claims').description('every utterance with its source chain and words'))
    .option('--by <words>', 'only claims whose source chain holds this')
    .option(
      '--report <words>',
      'only claims of reports whose publisher, title or address holds this',
    )
    .option('--explain', 'say how each claim came about, and what was proposed and not taken')
    .addHelpText('after', '\nExample:\n  variorum claims --by ministry --explain')
    .action(
      showing<CaseOptions & { by?: string; report?: string; explain?: boolean }>(
        edge,
        ({ reading }, given) => {
          const request = {
            json: given.json === true,
            by: given.by ?? null,
            report: given.report ?? null,
            explain: given.explain === true,
          };
          return claimsCommand(reading, request, edge.terminal);
        },
      ),
    );
};
