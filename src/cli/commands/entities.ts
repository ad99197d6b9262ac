import type { Reading } from '../../casework/index.ts';
import { heldWords, roleWords } from '../../dossier/index.ts';
import type { Entity } from '../../entity/index.ts';
import { type CaseOptions, showing, withCase } from '../opened-case.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Which entities to show. */
interface EntitiesRequest {
  readonly json: boolean;
  /** Only entities of which a name, alias or role holds this, or null. */
  readonly named: string | null;
  /** Also those that are only described ("two officials"). */
  readonly all: boolean;
}

/** Registers `variorum entities`. */
export const registerEntities: Register = (program, edge) => {
  withCase(
    program.command('entities').description('who and what the reports name, under which names'),
  )
    .option('--named <words>', 'only those of which a name, alias or role holds this')
    .option('--all', 'also sources that are only described')
    .addHelpText('after', '\nExample:\n  variorum entities --named aviation')
    .action(
      showing<CaseOptions & { named?: string; all?: boolean }>(edge, ({ reading }, given) => {
        const { named = null, all = false, json = false } = given;
        return entitiesCommand(reading, { named, all, json }, edge.terminal);
      }),
    );
};

function entitiesCommand(reading: Reading, request: EntitiesRequest, terminal: Terminal): number {
  const wanted = reading.entities.filter((entity) => isWanted(entity, request));
  if (request.json) {
    terminal.out(JSON.stringify(wanted, null, 2));
    return 0;
  }
  const nameOf = new Map(reading.entities.map(({ id, name }) => [id, name]));
  for (const entity of wanted) {
    const whole = entity.partOf === null ? '' : `, of ${nameOf.get(entity.partOf) ?? ''}`;
    const reports = new Set(entity.mentions.map(({ document }) => document)).size;
    const about = `${entity.kind}${printable(whole)}; ${entity.mentions.length} mentions in ${reports} reports  ${entity.id}`;
    terminal.out(`\n${terminal.bold(printable(entity.name))}  ${terminal.faint(about)}`);
    for (const line of linesOf(entity)) {
      for (const wrapped of wrap(printable(line), terminal.width - 4))
        terminal.out(`    ${wrapped}`);
    }
  }
  terminal.out(`\n${wanted.length} of ${reading.entities.length} entities`);
  for (const { entry } of reading.contradictions) {
    terminal.err(`Judgement ${entry} contradicts others and is not followed: variorum judgements`);
  }
  return 0;
}

function isWanted(entity: Entity, { named, all }: EntitiesRequest): boolean {
  if (named !== null) {
    const surfaces = [entity.name, ...entity.aliases, ...entity.roles];
    return surfaces.some((each) => each.toLowerCase().includes(named.toLowerCase()));
  }
  return all || entity.kind !== 'unnamed';
}

function linesOf({ aliases, roles, datedRoles, otherNames }: Entity): readonly string[] {
  const dated = new Set(datedRoles.map((role) => `${role.words} (${roleWords(role)})`));
  return [
    ...(aliases.length === 0 ? [] : [`also: ${aliases.join('; ')}`]),
    ...(roles.length === 0 ? [] : [`as: ${roles.join('; ')}`]),
    ...[...dated].map((role) => `in office: ${role}`),
    ...otherNames.map((other) => {
      const held = heldWords(other);
      const when = held === '' ? '' : ` ${held}`;
      const said = other.relation === 'former-name' ? 'formerly' : 'later';
      return `${said}, it is said: ${other.name}${when} (claim ${other.claim})`;
    }),
  ];
}
