// The comparison of accounts alone: labelled claims and answers go in, conflicts, changes and
// origins come out in the scorer's shape. What it misses cannot be the fault of reading.
//
//   node accuracy/contested-gold.ts --in GOLD_FOLDER --out FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaseMaterial, compareAccounts } from '../src/account/index.ts';
import type { Claim, ClaimId } from '../src/claim/index.ts';
import type { Entity, EntityId, Speakers } from '../src/entity/index.ts';
import {
  type Answer,
  type AnswerId,
  type AnswerValue,
  type Catalogue,
  type Incident,
  type IncidentId,
  type QuestionId,
  readCatalogue,
} from '../src/incident/index.ts';
import type { Document, DocumentId } from '../src/source/index.ts';
import { toContestedShape } from './tasks/contested-shape.ts';

/** The parts of a labelled case that the comparison needs. */
interface Gold {
  readonly incidents: readonly { id: string; type: string; when: string; where: string }[];
  readonly entities: readonly {
    id: string;
    name: string;
    kind: Entity['kind'];
    aliases: string[];
  }[];
  readonly claims: readonly GoldClaim[];
  readonly accounts: readonly { asOf: string; claims: readonly string[] }[];
}

interface GoldClaim {
  readonly id: string;
  readonly document: string;
  readonly incident: string;
  readonly chain: readonly {
    entity: string | null;
    surface: string;
    link: Claim['chain'][0]['link'];
  }[];
  readonly cue: string | null;
  readonly content: string;
  readonly stance: Claim['stance'];
  readonly question: string;
  readonly answer: Record<string, unknown>;
}

interface CaseFile {
  readonly documents: readonly {
    id: string;
    kind: Document['kind'];
    publisher: string;
    author?: string;
    publishedAt: string;
    url: string;
    title: string;
    text: string;
  }[];
}

/** A labelled case as material for the comparison. */
export function materialOf(file: CaseFile, gold: Gold, catalogue: Catalogue): CaseMaterial {
  const documents = file.documents.map(documentOf);
  const texts = new Map(documents.map(({ id, text }) => [id as string, text]));
  const claims = gold.claims.map((claim) => claimOf(claim, { gold, texts }));
  return {
    documents,
    claims,
    entities: gold.entities.map((entity) => entityOf(entity, file)),
    speakers: gold.claims.map(speakersOf),
    incidents: gold.incidents.map(incidentOf),
    answers: gold.claims.map((claim) => answerOf(claim, { texts, catalogue })),
    catalogue,
  };
}

function documentOf(raw: CaseFile['documents'][number]): Document {
  return {
    id: raw.id as DocumentId,
    text: raw.text,
    furniture: [],
    title: raw.title,
    kind: raw.kind,
    publisher: raw.publisher,
    author: raw.author ?? null,
    publishedAt: raw.publishedAt,
    address: raw.url,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

function spanIn(text: string | undefined, words: string) {
  const start = Math.max(0, (text ?? '').indexOf(words));
  return { start, end: start + words.length };
}

function claimOf(
  raw: GoldClaim,
  { gold, texts }: { gold: Gold; texts: ReadonlyMap<string, string> },
): Claim {
  const [first, ...rest] = raw.chain.map(({ link, surface }) => ({ link, surface, span: null }));
  if (first === undefined) throw new Error(`Cannot use claim ${raw.id}: it has no chain`);
  const account = gold.accounts.find(({ claims }) => claims[0] === raw.id);
  return {
    id: raw.id as ClaimId,
    document: raw.document as DocumentId,
    chain: [first, ...rest],
    cue: raw.cue === null ? [] : [spanIn(texts.get(raw.document), raw.cue)],
    content: [spanIn(texts.get(raw.document), raw.content)],
    stance: raw.stance,
    stanceWords: [],
    affirmative: true,
    speech: rest.length === 0 ? 'own' : 'indirect',
    saidAt: account === undefined ? null : { edtf: account.asOf, span: null, basis: 'read' },
    rule: 'gold',
  };
}

function entityOf(raw: Gold['entities'][number], file: CaseFile): Entity {
  const names = [raw.name, ...raw.aliases];
  const published = file.documents.filter(({ publisher }) => names.includes(publisher));
  return {
    id: raw.id as EntityId,
    kind: raw.kind,
    name: raw.name,
    aliases: raw.aliases,
    roles: [],
    datedRoles: [],
    otherNames: [],
    partOf: null,
    mentions: published.map(({ id, publisher }) => ({
      document: id as DocumentId,
      span: null,
      surface: publisher,
      evidence: 'publisher',
    })),
  };
}

/** In the dev cases a described source's accounts stand under the nearest named link. */
function speakersOf({ id, chain }: GoldClaim): Speakers {
  const party = chain.findLast(({ entity }) => entity !== null)?.entity ?? null;
  return {
    claim: id as ClaimId,
    links: chain.map(({ entity }) =>
      entity === null
        ? { kind: 'unresolved', reason: 'described' }
        : { kind: 'resolved', entity: entity as EntityId, evidence: 'name' },
    ),
    party: party as EntityId | null,
  };
}

function incidentOf({ id, type, when, where }: Gold['incidents'][number]): Incident {
  return {
    id: id as IncidentId,
    type,
    label: `${type}, ${where}`,
    when,
    where: { name: where, placeId: null },
    documents: [],
    claims: [],
  };
}

function answerOf(
  raw: GoldClaim,
  { texts, catalogue }: { texts: ReadonlyMap<string, string>; catalogue: Catalogue },
): Answer {
  const value = goldValue(raw, catalogue);
  return {
    id: raw.id as AnswerId,
    claim: raw.id as ClaimId,
    document: raw.document as DocumentId,
    incident: raw.incident as IncidentId,
    question: raw.question as QuestionId,
    value,
    span: spanIn(texts.get(raw.document), raw.content),
    basis: 'read',
    rejected: raw.stance === 'denies' && !isResulting(value),
    rule: 'gold',
  };
}

/** Values that are already what results from a denial. */
function isResulting(value: AnswerValue): boolean {
  if (value.kind === 'number') return value.max === 0;
  if (value.kind === 'yes-no') return !value.value;
  return (
    value.kind === 'responsible' && (value.polarity === 'denies-own' || value.polarity === 'clears')
  );
}

function goldValue({ question, answer }: GoldClaim, catalogue: Catalogue): AnswerValue {
  if (Object.keys(answer).length === 0) return { kind: 'none' };
  const kind = catalogue.questions.get(question as QuestionId)?.value;
  const words = String(answer.value ?? '');
  const entity = (answer.entity ?? null) as EntityId | null;
  const raw = answer as never;
  switch (kind) {
    case 'number':
      return { unit: null, ...(raw as object), kind } as AnswerValue;
    case 'time':
      return { kind, edtf: String(answer.edtf) };
    case 'place':
      return { kind, value: words, placeId: null };
    case 'party':
      return { kind, value: words, entity };
    case 'responsible':
    case 'level':
    case 'outcome':
    case 'yes-no':
      return { entity, ...(raw as object), kind } as AnswerValue;
    case 'category':
      return { kind, value: words, category: null };
    default:
      return { kind: 'words', value: words };
  }
}

function run(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const catalogue = readCatalogue();
  for (const id of readdirSync(from).sort()) {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(from, id, name), 'utf8'));
    const material = materialOf(
      read('case.json') as CaseFile,
      read('gold.json') as Gold,
      catalogue,
    );
    const comparison = compareAccounts(material);
    const { documents, claims, entities, speakers, incidents, answers } = material;
    const contradictions: readonly [] = [];
    const reading = { documents, claims, entities, speakers, incidents, answers, contradictions };
    const shaped = toContestedShape({ madeBy: 'gold', ...reading, ...comparison });
    writeFileSync(join(to, `${id}.json`), JSON.stringify(shaped, null, 1));
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  run(values.in ?? '../shared/data/contested/dev', values.out ?? 'accuracy/out/contested-gold');
}
