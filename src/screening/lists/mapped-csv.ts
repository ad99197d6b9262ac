import { z } from 'zod';
import { type CsvSource, type NamedRow, namedRows } from './csv-rows.ts';
import {
  type ListedParty,
  type ListedProperty,
  PartyBuilder,
  type PartySchema,
} from './listed-party.ts';

const schemas = [
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'Vessel',
  'Airplane',
] as const satisfies readonly PartySchema[];

const mappable = [
  'name',
  'alias',
  'weakAlias',
  'previousName',
  'program',
  'country',
  'nationality',
  'birthDate',
  'birthPlace',
  'position',
  'address',
  'passportNumber',
  'idNumber',
  'registrationNumber',
  'imoNumber',
  'listingDate',
  'notes',
] as const satisfies readonly ListedProperty[];

/**
 * Which column of a CSV holds what. A column may hold several values, set apart by `separator`.
 *
 * @example
 * ```yaml
 * id: Nr
 * schema: { constant: Organization }
 * columns: { name: Firm, alias: [Trade name, Old name], program: Programme }
 * separator: ';'
 * ```
 */
export const csvMappingShape = z.strictObject({
  /** Column with the id of a party; rows of one id are one party. */
  id: z.string().min(1),
  /** Sort of party: the same for all, or by the words of a column. */
  schema: z.union([
    z.strictObject({ constant: z.enum(schemas) }),
    z.strictObject({ column: z.string().min(1), values: z.record(z.string(), z.enum(schemas)) }),
  ]),
  /** Columns by what they hold. */
  columns: z
    .partialRecord(
      z.enum(mappable),
      z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    )
    .refine((columns) => columns.name !== undefined, 'the column of `name` is missing'),
  /** What stands between several values of one field; none where it is left out. */
  separator: z.string().min(1).optional(),
});

/** A mapping that has been checked. */
export type CsvMapping = z.infer<typeof csvMappingShape>;

/**
 * Parties of a plain CSV whose first row names the columns.
 *
 * @throws {input-malformed} where a column of the mapping is missing.
 */
export function* readMappedCsv(source: CsvSource, mapping: CsvMapping): Generator<ListedParty> {
  const columns = Object.entries(mapping.columns).flatMap(([property, names]) =>
    [names].flat().map((column) => ({ property: property as ListedProperty, column })),
  );
  const ofSchema = 'column' in mapping.schema ? [mapping.schema.column] : [];
  const required = [mapping.id, ...ofSchema, ...columns.map(({ column }) => column)];
  const parties = new Map<string, { party: PartyBuilder; schema: PartySchema }>();
  for (const row of namedRows(source, required).rows) {
    const id = row(mapping.id);
    const known = parties.get(id) ?? { party: new PartyBuilder(), schema: schemaOf(row, mapping) };
    parties.set(id, known);
    for (const { property, column } of columns) {
      for (const value of valuesOf(row(column), mapping.separator))
        known.party.add(property, value);
    }
  }
  for (const [id, { party, schema }] of parties) yield party.build(id, schema);
}

function valuesOf(field: string, separator: string | undefined): readonly string[] {
  return separator === undefined ? [field] : field.split(separator);
}

/** A word that the mapping does not name is a `LegalEntity`: a person or a body. */
function schemaOf(row: NamedRow, { schema }: CsvMapping): PartySchema {
  if ('constant' in schema) return schema.constant;
  return schema.values[row(schema.column)] ?? 'LegalEntity';
}
