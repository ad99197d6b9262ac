import type { Claim } from '../claim/index.ts';
import type { EntityId } from '../entity/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { cover } from '../text/index.ts';
import type { Origin, OriginEvidence, OriginHow } from './account.ts';
import type { Held } from './build-accounts.ts';
import { findQuotedWords } from './quoted-words.ts';
import { type CaseMaterial, momentMs, publisherOf } from './statements.ts';
import { findReuse, type Reuse } from './text-reuse.ts';

/**
 * Shares of shared word 5-grams from which a report counts as partly copied and as copied.
 * Measured 2026-11 on the contested dev set: reports written apart about one event share below
 * 0.03, one that carries another with edits 0.3 and more.
 */
const PARTLY_COPIED = 0.12;
const COPIED = 0.4;

/** Agencies reuse their own sentences for years; a copy follows its original within days. */
const COPY_WINDOW_MS = 5 * 86_400_000;

/**
 * Where the statements in these reports entered the world: reports that share another's words,
 * and reports that pass on what a party published or said elsewhere. Each origin has at least two
 * reports.
 */
export function findOrigins(material: CaseMaterial, held: readonly Held[]): Origin[] {
  const documents = [...material.documents].sort(byPublication);
  const copies = copyOrigins(documents, material);
  const cited = citedOrigins(documents, { material, held });
  return [...copies, ...cited];
}

function byPublication(a: Document, b: Document): number {
  const [left, right] = [publishedMs(a), publishedMs(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function publishedMs({ publishedAt }: Document): number {
  return publishedAt === null ? Number.POSITIVE_INFINITY : momentMs(publishedAt);
}

/** Groups of reports that share words, each with its earliest report or the agency it credits. */
function copyOrigins(documents: readonly Document[], { entities }: CaseMaterial): Origin[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairs = findReuse(documents, { containmentMin: PARTLY_COPIED }).filter((pair) =>
    mayBeCopy(byId.get(pair.earlier), byId.get(pair.later)),
  );
  const groups = new Map<DocumentId, Reuse[]>();
  for (const pair of pairs.sort((a, b) => b.containment - a.containment)) {
    const already = [...groups.values()].flat().some(({ later }) => later === pair.later);
    if (!already) groups.set(pair.earlier, [...(groups.get(pair.earlier) ?? []), pair]);
  }
  return [...groups.entries()].map(([first, copies]) => {
    const author = byId.get(first)?.author ?? null;
    const agency = entities.find(
      ({ name, aliases, kind }) =>
        kind === 'organisation' && author !== null && [name, ...aliases].includes(author),
    );
    const whole = copies.every(({ containment }) => containment >= COPIED);
    return {
      origin:
        agency === undefined
          ? { kind: 'document', document: first }
          : { kind: 'entity', entity: agency.id },
      how: whole ? 'copied' : 'partly-copied',
      documents: [first, ...copies.map(({ later }) => later)],
      evidence: copies.map(({ later, containment }) => ({
        document: later,
        span: null,
        containment,
      })),
    };
  });
}

function mayBeCopy(earlier: Document | undefined, later: Document | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  const [from, to] = [publishedMs(earlier), publishedMs(later)];
  const near = !Number.isFinite(to - from) || to - from <= COPY_WINDOW_MS;
  return near && (earlier.publisher === null || earlier.publisher !== later.publisher);
}

/** A report that passes on what somebody stated. */
interface Citation {
  readonly document: DocumentId;
  readonly claim: Claim;
}

/** What is needed to find what reports pass on. */
interface Citing {
  readonly material: CaseMaterial;
  readonly held: readonly Held[];
}

/** Origins by what reports say of themselves: whom they cite, relay or quote. */
function citedOrigins(documents: readonly Document[], citing: Citing): Origin[] {
  const publishers = publisherOf(citing.material.entities);
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  const groups = new Map<string, Citation[]>();
  const add = (key: string, citation: Citation) =>
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  for (const account of citing.held) {
    for (const [key, citation] of retellings(account, { publishers, order })) add(key, citation);
  }
  for (const [key, citation] of relays({ ...citing, publishers, order })) add(key, citation);
  for (const [key, citation] of borrowings(documents, citing.material)) add(key, citation);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, citations]) => originOf(key, { citations, byId, order }) ?? []);
}

interface Publishing {
  readonly publishers: ReadonlyMap<DocumentId, EntityId>;
  readonly order: ReadonlyMap<DocumentId, number>;
}

/**
 * Reports that carry one account of a party. Where the party published it itself, the earliest
 * such report is the origin of the later ones; otherwise the party's own statement is.
 */
function retellings(
  { statements, group }: Held,
  { publishers, order }: Publishing,
): [string, Citation][] {
  const own = statements
    .filter(({ answer }) => publishers.get(answer.document) === group.party)
    .sort((a, b) => (order.get(a.answer.document) ?? 0) - (order.get(b.answer.document) ?? 0))[0];
  const others = statements.filter(({ answer }) => publishers.get(answer.document) !== group.party);
  if (own === undefined) {
    const reports = new Set(others.map(({ answer }) => publishers.get(answer.document)));
    if (reports.size < 2) return [];
    return others.map(({ answer, claim }) => [
      `e ${group.party}`,
      { document: answer.document, claim },
    ]);
  }
  const at = order.get(own.answer.document) ?? 0;
  return others
    .filter(({ answer }) => (order.get(answer.document) ?? 0) > at)
    .map(({ answer, claim }) => [`d ${own.answer.document}`, { document: answer.document, claim }]);
}

/**
 * Reports that name the publisher of an earlier report on the same incident, or somebody of that
 * publisher, as a source or by name: they lead back to its latest report before them. A party that
 * the earlier report accuses is named by both and cites nobody, so that being named counts only
 * outside answers about who did it.
 */
function relays({ material, publishers, order }: Citing & Publishing): [string, Citation][] {
  const incidents = incidentsOfDocuments(material);
  const named = namedIn(material);
  const spans = new Map(material.claims.map((claim) => [claim.document, claim]));
  return [...order.keys()].flatMap((document) => {
    const at = order.get(document) ?? 0;
    const own = publishers.get(document);
    const claim = spans.get(document);
    const cited = [...(named.get(document) ?? [])].filter(([entity]) => entity !== own);
    return cited.flatMap(([entity, citing]): [string, Citation][] => {
      const source = [...order.entries()]
        .filter(([id, place]) => place < at && publishers.get(id) === entity)
        .filter(([id]) => shareIncident(incidents.get(id), incidents.get(document)))
        .at(-1);
      const reason = citing ?? claim;
      if (source === undefined || reason === undefined) return [];
      return [[`d ${source[0]}`, { document, claim: reason }]];
    });
  });
}

/** Reports that quote an earlier one's words. */
function borrowings(
  documents: readonly Document[],
  { claims }: CaseMaterial,
): [string, Citation][] {
  const byDocument = new Map(claims.map((claim) => [claim.document, claim]));
  return findQuotedWords(documents).flatMap(({ earlier, later }): [string, Citation][] => {
    const claim = byDocument.get(later);
    return claim === undefined ? [] : [[`d ${earlier}`, { document: later, claim }]];
  });
}

/** Whom each report names, with the claim of which it is a source where there is one. */
function namedIn(material: CaseMaterial): Map<DocumentId, Map<EntityId, Claim | null>> {
  const rows = new Map(material.speakers.map((row) => [row.claim, row]));
  const above = new Map(material.entities.map(({ id, partOf }) => [id, partOf]));
  const named = new Map<DocumentId, Map<EntityId, Claim | null>>();
  const add = (document: DocumentId, entity: EntityId, claim: Claim | null) => {
    const known = named.get(document) ?? new Map<EntityId, Claim | null>();
    known.set(entity, known.get(entity) ?? claim);
    named.set(document, known);
  };
  for (const { id, mentions } of material.entities) {
    for (const { document, span, evidence } of mentions) {
      if (span !== null && BY_NAME.has(evidence)) add(document, id, null);
    }
  }
  for (const claim of material.claims) {
    for (const link of (rows.get(claim.id)?.links ?? []).slice(1)) {
      if (link.kind !== 'resolved') continue;
      add(claim.document, link.entity, claim);
      const body = above.get(link.entity) ?? null;
      if (body !== null) add(claim.document, body, claim);
    }
  }
  return named;
}

/** Mentions that name their entity, pronouns and descriptions left out. */
const BY_NAME: ReadonlySet<string> = new Set(['name', 'short-name', 'acronym', 'variant', 'role']);

function incidentsOfDocuments({ answers }: CaseMaterial): Map<DocumentId, Set<string>> {
  const incidents = new Map<DocumentId, Set<string>>();
  for (const { document, incident } of answers) {
    const set = incidents.get(document) ?? new Set();
    incidents.set(document, set.add(incident));
  }
  return incidents;
}

function shareIncident(a: Set<string> | undefined, b: Set<string> | undefined): boolean {
  return a !== undefined && b !== undefined && !a.isDisjointFrom(b);
}

function originOf(
  key: string,
  {
    citations,
    byId,
    order,
  }: {
    citations: readonly Citation[];
    byId: ReadonlyMap<DocumentId, Document>;
    order: ReadonlyMap<DocumentId, number>;
  },
): Origin | null {
  const [kind, id] = [key.slice(0, 1), key.slice(2)];
  const citing = [...new Set(citations.map(({ document }) => document))];
  const origin: Origin['origin'] =
    kind === 'd'
      ? { kind: 'document', document: id as DocumentId }
      : { kind: 'entity', entity: id as EntityId };
  const documents = [
    ...new Set(origin.kind === 'document' ? [origin.document, ...citing] : citing),
  ];
  documents.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  if (documents.length < 2) return null;
  return {
    origin,
    how: howOf(citing.map((document) => byId.get(document))),
    documents,
    evidence: citing.map((document) => evidenceOf(document, citations)),
  };
}

/** Words by which a report says that it was translated. */
const TRANSLATED =
  /\b(?:translated|adapted|translation)\b[^.]{0,40}\b(?:from|by)\b|\benglish edition\b/i;

function howOf(citing: readonly (Document | undefined)[]): OriginHow {
  const translated = citing.every((document) => TRANSLATED.test(document?.text ?? ''));
  return translated ? 'translated-citing' : 'reworded-citing';
}

function evidenceOf(document: DocumentId, citations: readonly Citation[]): OriginEvidence {
  const claims = citations.filter((citation) => citation.document === document);
  const naming = claims.flatMap(({ claim }) => {
    const named = claim.chain.flatMap(({ span }) => (span === null ? [] : [span]));
    return named.length > 0 ? [cover(named.slice(-1))] : [];
  });
  const [first] = naming.sort((a, b) => a.start - b.start);
  return { document, span: first ?? null, containment: null };
}
