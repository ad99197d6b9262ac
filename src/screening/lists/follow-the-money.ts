import { z } from 'zod';
import { VariorumError } from '../../error/index.ts';
import {
  type ListedParty,
  type ListedProperty,
  PartyBuilder,
  type PartySchema,
} from './listed-party.ts';

/** An entity as FollowTheMoney writes it, one to a line. */
const entityShape = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.array(z.string())).default({}),
});

/** Schemas that are parties, by ours; relations such as Ownership are no entries. */
const SCHEMAS: Readonly<Record<string, PartySchema>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Organization',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
};

/** Properties by ours; the rest of the model is not about names or their evidence. */
const PROPERTIES: Readonly<Record<string, ListedProperty>> = {
  name: 'name',
  alias: 'alias',
  weakAlias: 'weakAlias',
  previousName: 'previousName',
  abbreviation: 'weakAlias',
  programId: 'program',
  program: 'program',
  country: 'country',
  jurisdiction: 'country',
  nationality: 'nationality',
  citizenship: 'nationality',
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
  gender: 'gender',
  position: 'position',
  address: 'address',
  passportNumber: 'passportNumber',
  idNumber: 'idNumber',
  registrationNumber: 'registrationNumber',
  taxNumber: 'taxNumber',
  imoNumber: 'imoNumber',
  mmsi: 'mmsi',
  callSign: 'callSign',
  type: 'type',
  flag: 'flag',
  email: 'email',
  website: 'website',
  notes: 'notes',
};

/**
 * Parties of a file of FollowTheMoney entities as JSON lines (OpenSanctions' `entities.ftm.json`).
 * The first `name` leads; further ones are aliases.
 *
 * @throws {input-malformed} with the line, where one is no entity.
 * @see https://followthemoney.tech/docs/
 */
export function* readFollowTheMoney({
  path,
  text,
}: {
  readonly path: string;
  readonly text: string;
}): Generator<ListedParty> {
  let line = 0;
  for (const row of text.split('\n')) {
    line += 1;
    if (row.trim() === '') continue;
    const entity = parsedEntity(row, { path, line });
    const schema = SCHEMAS[entity.schema];
    if (schema === undefined) continue;
    const party = new PartyBuilder();
    for (const [property, values] of Object.entries(entity.properties)) {
      const ours = PROPERTIES[property];
      if (ours === undefined) continue;
      values.forEach((value, at) => {
        party.add(ours === 'name' && at > 0 ? 'alias' : ours, value);
      });
    }
    yield party.build(entity.id, schema);
  }
}

function parsedEntity(row: string, place: { path: string; line: number }) {
  const hint = 'Each line holds one entity: {"id", "schema", "properties": {"name": [...]}}.';
  try {
    return entityShape.parse(JSON.parse(row));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new VariorumError('input-malformed', { ...place, reason, hint }, { cause });
  }
}
