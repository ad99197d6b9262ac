import type { Claim, ClaimId } from '../claim/index.ts';
import type { Entity, EntityId } from '../entity/index.ts';
import {
  type Answer,
  type AnswerId,
  type AnswerValue,
  type IncidentId,
  type QuestionId,
  readCatalogue,
} from '../incident/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { CaseMaterial } from './statements.ts';

const catalogue = readCatalogue();

/** One statement as a test writes it. */
export interface Told {
  readonly by: string;
  readonly question: string;
  readonly value: AnswerValue;
  /** Report in which it stands, by the name of its publisher. */
  readonly in: string;
  /** When that report was published. */
  readonly at: string;
  readonly rejected?: boolean;
  readonly stance?: Claim['stance'];
  readonly incident?: string;
  /** Text of the report, where that matters. */
  readonly text?: string;
}

/** A figure. */
export function count(min: number, max: number | null = min, hedge = 'exact'): AnswerValue {
  return { kind: 'number', min, max, hedge: hedge as 'exact', unit: null };
}

/** Statements as material for the comparison; parties and publishers become entities. */
export function caseOf(told: readonly Told[]): CaseMaterial {
  const documents = new Map<string, Document>();
  const names = new Set(told.flatMap((one) => [one.by, one.in]));
  const claims: Claim[] = [];
  const answers: Answer[] = [];
  told.forEach((one, n) => {
    const id = `${one.in} ${one.at}` as DocumentId;
    documents.set(id, documentOf(one, id));
    const chain: Claim['chain'] = [
      { link: 'publishes', surface: one.in, span: null },
      ...(one.by === one.in ? [] : [{ link: 'says', surface: one.by, span: null } as const]),
    ];
    const claim = `${id} ${one.by} ${one.question} ${JSON.stringify(one.value)} ${n}` as ClaimId;
    claims.push({
      id: claim,
      document: id,
      chain,
      cue: [],
      content: [{ start: 0, end: 4 }],
      stance: one.stance ?? 'asserts',
      stanceWords: [],
      affirmative: true,
      speech: 'indirect',
      saidAt: null,
      rule: 'test',
    });
    answers.push({
      id: `a ${claim}` as AnswerId,
      claim,
      document: id,
      incident: (one.incident ?? 'i1') as IncidentId,
      question: one.question as QuestionId,
      value: one.value,
      span: { start: 0, end: 4 },
      basis: 'read',
      rejected: one.rejected ?? false,
      rule: 'test',
    });
  });
  const docs = [...documents.values()];
  return {
    documents: docs,
    claims,
    answers,
    entities: [...names].map((name) => entityOf(name, docs)),
    speakers: claims.map(({ id, chain }) => ({
      claim: id,
      links: chain.map(({ surface }) => ({
        kind: 'resolved',
        entity: surface as EntityId,
        evidence: 'name',
      })),
      party: (chain.at(-1)?.surface ?? null) as EntityId | null,
    })),
    incidents: [],
    catalogue,
  };
}

function documentOf({ in: publisher, at, text }: Told, id: DocumentId): Document {
  return {
    id,
    text: text ?? `The report of ${publisher} on ${at}.`,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: at,
    address: `https://example.org/${encodeURIComponent(id)}`,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

function entityOf(name: string, documents: readonly Document[]): Entity {
  return {
    id: name as EntityId,
    kind: 'organisation',
    name,
    aliases: [],
    roles: [],
    datedRoles: [],
    otherNames: [],
    partOf: null,
    mentions: documents
      .filter(({ publisher }) => publisher === name)
      .map(({ id }) => ({ document: id, span: null, surface: name, evidence: 'publisher' })),
  };
}
