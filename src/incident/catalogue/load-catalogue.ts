import { LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { VariorumError } from '../../error/index.ts';
import type { QuestionId } from '../answer.ts';
import type { Catalogue, Category, IncidentType, Question } from './catalogue.ts';

/** One file of the catalogue: its name, for messages, and its YAML text. */
export interface CatalogueText {
  readonly path: string;
  readonly text: string;
}

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');
const words = z.array(z.string().min(1));

const signal = z.strictObject({
  words: words.min(1),
  as: z.enum(['verb', 'noun', 'adjective']),
  counts: z.enum(['object', 'subject', 'itself', 'bearer']),
  with: words.min(1).nullable().default(null),
  things: z.enum(['people', 'weapons', 'events', 'any']),
  sense: z.enum(['counted', 'when-denied', 'all-means-none']).default('counted'),
  zero: z.boolean().default(false),
});

const question = z.strictObject({
  id: name.transform((id) => id as QuestionId),
  label: z.string().min(1),
  ask: z.string().min(1),
  value: z.enum([
    'number',
    'time',
    'place',
    'party',
    'responsible',
    'category',
    'words',
    'level',
    'outcome',
    'yes-no',
  ]),
  comparison: z.enum([
    'count',
    'time',
    'place',
    'party',
    'responsible',
    'category',
    'level',
    'exact',
    'never',
  ]),
  conflict: z.enum(['number', 'time', 'place', 'identity', 'cause', 'existence']),
  running: z.boolean().default(false),
  once: z.boolean().default(false),
  unit: z.string().nullable().default(null),
  ontology: name.nullable().default(null),
  signals: z.array(signal).default([]),
});

const incidentType = z.strictObject({
  id: name,
  label: z.string().min(1),
  family: name,
  questions: z.array(name.transform((id) => id as QuestionId)).min(1),
  verbs: words,
  nouns: words,
  weight: z.number().positive().default(1),
});

const category = z.strictObject({
  id: name,
  under: name.nullable().default(null),
  words,
  exclusive: z.boolean().default(false),
});

const file = z.strictObject({
  types: z.array(incidentType).default([]),
  questions: z.array(question).default([]),
  categories: z.array(category).default([]),
  lists: z.array(z.strictObject({ id: name, words })).default([]),
});

/**
 * The catalogue that the given files make together. Files count in the order given: a later entry
 * with the same id replaces the earlier one.
 *
 * @throws {VariorumError} `catalogue-malformed` with file and line, when a file is no YAML, has an
 * unknown or missing field, or names a question or category that no file has.
 */
export function loadCatalogue(texts: readonly CatalogueText[]): Catalogue {
  const questions = new Map<QuestionId, Question>();
  const types = new Map<string, IncidentType>();
  const categories = new Map<string, Category>();
  const lists = new Map<string, ReadonlySet<string>>();
  const parsed = texts.map((text) => parse(text));
  for (const { content } of parsed) {
    for (const entry of content.questions) questions.set(entry.id, entry);
    for (const entry of content.types) types.set(entry.id, entry);
    for (const entry of content.categories) categories.set(entry.id, entry);
    for (const entry of content.lists) lists.set(entry.id, new Set(entry.words));
  }
  for (const { content, fail } of parsed) {
    content.types.forEach((type, at) => {
      const unknown = type.questions.find((id) => !questions.has(id));
      if (unknown !== undefined) fail(['types', at, 'questions'], `no question '${unknown}'`);
    });
    content.questions.forEach((entry, at) => {
      if (entry.ontology !== null && !categories.has(entry.ontology)) {
        fail(['questions', at, 'ontology'], `no category '${entry.ontology}'`);
      }
    });
    content.categories.forEach((entry, at) => {
      if (entry.under !== null && !categories.has(entry.under)) {
        fail(['categories', at, 'under'], `no category '${entry.under}'`);
      }
      if (inCircle(entry, categories)) fail(['categories', at, 'under'], 'lies under itself');
    });
  }
  return { questions, types, categories, lists };
}

type Place = readonly PropertyKey[];

/** One parsed file with the means to report a mistake at its line. */
function parse({ path, text }: CatalogueText) {
  const counter = new LineCounter();
  const tree = parseDocument(text, { lineCounter: counter });
  const malformed = (line: number, reason: string): never => {
    throw new VariorumError('catalogue-malformed', { path, line, reason });
  };
  const fail = (place: Place, reason: string): never =>
    malformed(lineOf(tree, place, counter), reason);
  const [broken] = tree.errors;
  if (broken !== undefined) {
    malformed(counter.linePos(broken.pos[0]).line, broken.message.split('\n')[0] ?? 'no YAML');
  }
  const result = file.safeParse(tree.toJS() ?? {});
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path ?? [];
    fail(where, `${where.map(String).join('.') || 'file'}: ${issue?.message ?? 'wrong shape'}`);
  }
  return { content: file.parse(tree.toJS() ?? {}), fail };
}

/** Line of the innermost node on the way to `place` that the file has. */
function lineOf(tree: YamlDocument, place: Place, counter: LineCounter): number {
  for (let depth = place.length; depth > 0; depth--) {
    const node: unknown = tree.getIn(place.slice(0, depth), true);
    const start = startOf(node);
    if (start !== null) return counter.linePos(start).line;
  }
  return 1;
}

function startOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}

function inCircle(start: Category, categories: ReadonlyMap<string, Category>): boolean {
  const seen = new Set<string>();
  for (let at: Category | undefined = start; at?.under != null; at = categories.get(at.under)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}
