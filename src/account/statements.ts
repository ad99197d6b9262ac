import type { Claim, ClaimId } from '../claim/index.ts';
import type { Entity, EntityId, Speakers } from '../entity/index.ts';
import type { Answer, Catalogue, Incident, IncidentId, QuestionId } from '../incident/index.ts';
import { timeBounds } from '../incident/index.ts';
import type { GazetteerPlace } from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { Comparing, Position } from './compare-values.ts';
import { momentMs } from './publication.ts';
import { type VoiceOf, voicesOf } from './voices.ts';

/** What a comparison of accounts rests on: everything that was read out of the reports of a case. */
export interface CaseMaterial {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  /** Who speaks; claims without a row have no party. */
  readonly speakers: readonly Speakers[];
  readonly incidents: readonly Incident[];
  readonly answers: readonly Answer[];
  readonly catalogue: Catalogue;
  /** Places of the gazetteer that the case mentions, for containment and distance. */
  readonly places?: readonly GazetteerPlace[];
}

/** One party's answer in one report, with the moment at which it was stated. */
export interface Statement extends Position {
  readonly answer: Answer;
  readonly claim: Claim;
  readonly party: EntityId;
  /** When it was stated, in milliseconds; infinite where neither claim nor report says. */
  readonly saidMs: number;
  /** The same as an EDTF date, or null. */
  readonly saidOn: string | null;
  /** Where the report was published, and which of the kept versions of that address it is, from 0. */
  readonly address: string;
  readonly version: number;
}

/** Statements of one voice on one question of one incident, earliest first. */
export interface StatementGroup {
  /** The party, or the body for which those who made the statements speak. */
  readonly party: EntityId;
  readonly incident: IncidentId;
  readonly question: QuestionId;
  readonly statements: readonly Statement[];
}

/** Stances that take no position of the day: questions, refusals and forecasts. */
const WITHOUT_POSITION: ReadonlySet<Claim['stance']> = new Set(['asks', 'declines', 'predicts']);

/**
 * The positions taken in a case, grouped by voice, incident and question. Claims that ask, decline
 * or predict, and those whose speaker is not resolved, take none. Order-free: groups and their
 * statements come in one order whatever the order of the material.
 */
export function groupStatements(material: CaseMaterial): StatementGroup[] {
  const claims = new Map(material.claims.map((claim) => [claim.id, claim]));
  const documents = new Map(material.documents.map((document) => [document.id, document]));
  const versions = versionsOf(material.documents);
  const parties = partyOfClaims(material);
  const voiceOf = voicesOf(material.entities);
  const groups = new Map<string, Statement[]>();
  for (const answer of material.answers) {
    const claim = claims.get(answer.claim);
    const party = parties.get(answer.claim);
    if (claim === undefined || party === undefined) continue;
    if (answer.value.kind === 'none' || WITHOUT_POSITION.has(claim.stance)) continue;
    const statement = statementOf(answer, {
      claim,
      party,
      document: documents.get(answer.document),
      version: versions.get(answer.document) ?? 0,
    });
    const key = `${answer.incident} ${answer.question} ${voiceOf(party)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, statements]) => asGroup(statements.sort(byTime), voiceOf));
}

function asGroup(statements: readonly Statement[], voiceOf: VoiceOf): StatementGroup {
  const [first] = statements;
  if (first === undefined) throw new RangeError('Cannot group: no statements were given');
  const { incident, question } = first.answer;
  return { party: voiceOf(first.party), incident, question, statements };
}

function statementOf(
  answer: Answer,
  {
    claim,
    party,
    document,
    version,
  }: { claim: Claim; party: EntityId; document: Document | undefined; version: number },
): Statement {
  const published = document?.publishedAt ?? null;
  // What a report takes back it takes back now, whenever it had been said.
  const takenBack = answer.rejected && claim.stance !== 'denies';
  const said = claim.saidAt?.basis === 'read' && !takenBack ? claim.saidAt.edtf : null;
  return {
    answer,
    claim,
    party,
    value: answer.value,
    rejected: answer.rejected,
    saidMs: momentOf(said, published),
    saidOn: said?.startsWith('..') ? null : ((said ?? published)?.slice(0, 10) ?? null),
    address: document?.address ?? '',
    version,
  };
}

/** Start of the stated time, but never after publication; else publication; else infinity. */
function momentOf(said: string | null, published: string | null): number {
  const publishedMs = published === null ? Number.POSITIVE_INFINITY : momentMs(published);
  if (said === null) return publishedMs;
  const bounds = timeBounds(said);
  if (bounds === null) return publishedMs;
  // A day that holds the publication dates nothing more exactly than the publication does.
  const day = timeBounds((published ?? '').slice(0, 10));
  if (day !== null && day.local.startMs === bounds.local.startMs) return publishedMs;
  // What was said "previously", whenever it was, was said before what bears a date.
  return Math.min((bounds.instant ?? bounds.local).startMs, publishedMs);
}

/** Number of each report among those of its address, from 0, in the order in which they are given. */
function versionsOf(documents: readonly Document[]): ReadonlyMap<string, number> {
  const byAddress = Map.groupBy(documents, ({ address }) => address);
  const numbered = [...byAddress.values()].flatMap((versions) =>
    versions.map(({ id }, version) => [id, version] as const),
  );
  return new Map(numbered);
}

/** True where the statement stands in a later version of what the other one stands in. */
export function isLaterVersion(a: Statement, b: Statement): boolean {
  return a.address === b.address && a.version > b.version;
}

function byTime(a: Statement, b: Statement): number {
  if (a.saidMs !== b.saidMs) return a.saidMs < b.saidMs ? -1 : 1;
  if (a.address === b.address && a.version !== b.version) return a.version - b.version;
  if (a.answer.document !== b.answer.document) {
    return a.answer.document < b.answer.document ? -1 : 1;
  }
  return (
    a.answer.span.start - b.answer.span.start ||
    a.answer.span.end - b.answer.span.end ||
    (a.answer.id < b.answer.id ? -1 : 1)
  );
}

/** Whose statement each claim is, where that is resolved. */
export function partyOfClaims({ speakers }: CaseMaterial): ReadonlyMap<ClaimId, EntityId> {
  return new Map(
    speakers.flatMap(({ claim, party }) => (party === null ? [] : [[claim, party] as const])),
  );
}

/** Which entity publishes each report, where that is known. */
export function publisherOf(entities: readonly Entity[]): ReadonlyMap<DocumentId, EntityId> {
  return new Map(
    entities.flatMap(({ id, mentions }) =>
      mentions
        .filter(({ evidence, span }) => evidence === 'publisher' && span === null)
        .map(({ document }) => [document, id] as const),
    ),
  );
}

/** What is needed to compare answers to one question of this case. */
export function comparingOf(material: CaseMaterial): (question: QuestionId) => Comparing | null {
  const { catalogue, entities } = material;
  const circles = circlesOf(entities);
  const unnamed = new Set(entities.flatMap(({ id, kind }) => (kind === 'unnamed' ? [id] : [])));
  const places = new Map((material.places ?? []).map((place) => [place.id, place]));
  return (id) => {
    const question = catalogue.questions.get(id);
    if (question === undefined) return null;
    const circleOf = (entity: EntityId) => circles.get(entity) ?? new Set([entity]);
    return { question, catalogue, circleOf, isUnnamed: (entity) => unnamed.has(entity), places };
  };
}

/** For each entity: itself, the bodies above it and the members below it. */
function circlesOf(entities: readonly Entity[]): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const above = new Map(entities.map(({ id, partOf }) => [id, partOf]));
  const circles = new Map(entities.map(({ id }) => [id, new Set([id])]));
  for (const { id } of entities) {
    const seen = new Set([id]);
    for (let at = above.get(id) ?? null; at !== null && !seen.has(at); at = above.get(at) ?? null) {
      seen.add(at);
      circles.get(id)?.add(at);
      circles.get(at)?.add(id);
    }
  }
  return circles;
}
