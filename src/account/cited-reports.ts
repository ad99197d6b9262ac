import type { Claim } from '../claim/index.ts';
import type { EntityId } from '../entity/index.ts';
import { timeBounds } from '../incident/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { type Span, wordsAt } from '../text/index.ts';
import type { Held } from './build-accounts.ts';
import { BY_NAME, type Citation, type Citing, cites } from './citing.ts';
import { publishedMs } from './publication.ts';
import { findQuotedWords } from './quoted-words.ts';
import { publications, recollections } from './recalled-reports.ts';
import { referencesIn } from './report-references.ts';
import { type CaseMaterial, partyOfClaims, publisherOf, type Statement } from './statements.ts';
import { voicesOf } from './voices.ts';

/**
 * What the reports of a case pass on, by what they say of themselves: the statement of a party that
 * published it first, the name of an observer who reported earlier, a report told by its number or
 * kind ("Notice 58", "the neighbouring radio"), words in quotation marks that stand in an earlier
 * report. Reports are given earliest first.
 */
export function findCitations(
  documents: readonly Document[],
  { material, held }: { material: CaseMaterial; held: readonly Held[] },
): Citation[] {
  const publishers = publisherOf(material.entities);
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const related = relatedIn(material);
  const citing: Citing = { material, held, documents, byId, related, publishers, order };
  return [
    ...held.flatMap((account) => retellings(account, citing)),
    ...namings(citing),
    ...quotations(citing),
    ...recollections(citing),
    ...publications(citing),
    ...references(citing),
    ...borrowings(citing),
  ];
}

/**
 * Reports that carry one account of a party. Where the party published it itself, the earliest
 * such report is the origin of the later ones; otherwise the party's own statement is. What a party
 * says anew (dated after its report, or quoted in words that the report does not have) was not taken
 * from there.
 */
function retellings({ statements, group }: Held, citing: Citing): Citation[] {
  const { publishers, order, material } = citing;
  const at = ({ answer }: Statement) => order.get(answer.document) ?? 0;
  const circle = bodiesOf(group.party, material);
  const isOwn = ({ answer }: Statement) =>
    circle.has(publishers.get(answer.document) ?? group.party) && publishers.has(answer.document);
  const own = statements.filter(isOwn).sort((a, b) => at(a) - at(b))[0];
  const others = statements.filter((statement) => !isOwn(statement));
  if (own === undefined) {
    const told = others.filter(({ claim }) => claim.chain.length > 1);
    const voices = new Set(told.map(({ answer }) => publishers.get(answer.document)));
    if (voices.size < 2) return [];
    return told.map(({ answer, claim }) => ({
      document: answer.document,
      origin: { kind: 'entity', entity: group.party },
      span: sourceSpan(claim),
    }));
  }
  const source = citing.byId.get(own.answer.document);
  return others
    .filter((statement) => at(statement) > at(own))
    .filter(({ claim }) => source !== undefined && !isSaidAnew(claim, source, citing))
    .map(({ answer, claim }) => ({
      document: answer.document,
      origin: { kind: 'document', document: own.answer.document },
      span: sourceSpan(claim),
    }));
}

/** The party and the bodies that it belongs to. */
function bodiesOf(party: EntityId, { entities }: CaseMaterial): ReadonlySet<EntityId> {
  const above = new Map(entities.map(({ id, partOf }) => [id, partOf]));
  const bodies = new Set([party]);
  for (let at = above.get(party) ?? null; at !== null && !bodies.has(at); ) {
    bodies.add(at);
    at = above.get(at) ?? null;
  }
  return bodies;
}

function sourceSpan({ chain }: Claim): Span | null {
  return chain.findLast(({ span }) => span !== null)?.span ?? null;
}

/** True for a statement that its party made after the report, or in other quoted words. */
function isSaidAnew(claim: Claim, source: Document, { byId }: Citing): boolean {
  const report = byId.get(claim.document);
  if (report === undefined) return false;
  const said = claim.saidAt?.basis === 'read' ? timeBounds(claim.saidAt.edtf)?.local : undefined;
  const published = timeBounds(source.publishedAt?.slice(0, 10) ?? '')?.local;
  if (said !== undefined && published !== undefined && said.startMs > published.endMs) return true;
  if (claim.speech !== 'direct') return false;
  const quoted = claim.content.map((span) => plainWords(wordsAt(report.text, span))).join(' ');
  return !plainWords(source.text).includes(quoted);
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/**
 * Observers publish to be cited: naming one, or somebody of theirs, leads back to its latest report
 * before. A party to the incident is named in every report of it and is no source by that alone.
 */
const OBSERVERS: ReadonlySet<Document['kind']> = new Set([
  'agency',
  'newspaper',
  'broadcaster',
  'post',
  'blog',
  'ngo',
]);

function namings(citing: Citing): Citation[] {
  const { documents, publishers, order, material } = citing;
  const named = namedIn(material);
  return documents.flatMap(({ id, publisher }): Citation[] => {
    const own = publishers.get(id);
    return [...(named.get(id) ?? [])].flatMap(([entity, span]): Citation[] => {
      if (entity === own) return [];
      const source = documents.findLast(
        (earlier) =>
          (order.get(earlier.id) ?? 0) < (order.get(id) ?? 0) &&
          publishers.get(earlier.id) === entity &&
          earlier.publisher !== publisher &&
          OBSERVERS.has(earlier.kind) &&
          citing.related(earlier.id, id),
      );
      return source === undefined ? [] : [cites(id, source.id, span)];
    });
  });
}

/**
 * Reports that give a statement of a party which published a report before: they lead back to the
 * latest such report, unless the party said it anew.
 */
function quotations(citing: Citing): Citation[] {
  const { documents, publishers, order, material, byId } = citing;
  const parties = partyOfClaims(material);
  const above = new Map(material.entities.map(({ id, partOf }) => [id, partOf]));
  const voiceOf = voicesOf(material.entities);
  return material.claims.flatMap((claim): Citation[] => {
    const party = parties.get(claim.id);
    const report = byId.get(claim.document);
    if (party === undefined || report === undefined || claim.chain.length === 1) return [];
    const speakers = new Set([party, above.get(party) ?? party, voiceOf(party)]);
    const source = documents.findLast(
      (earlier) =>
        (order.get(earlier.id) ?? 0) < (order.get(report.id) ?? 0) &&
        speakers.has(publishers.get(earlier.id) ?? ('' as EntityId)) &&
        earlier.publisher !== report.publisher &&
        citing.related(earlier.id, report.id),
    );
    if (source === undefined || isSaidAnew(claim, source, citing)) return [];
    if (publishedMs(report) - publishedMs(source) > SAME_NEWS_MS) return [];
    return [cites(report.id, source.id, sourceSpan(claim))];
  });
}

/** After so long a party that is quoted without a date has most likely spoken again. */
const SAME_NEWS_MS = 2 * 86_400_000;

/** Reports told by their number, title or kind. */
function references({ documents, related }: Citing): Citation[] {
  return documents.flatMap((document, at) => {
    const earlier = documents.slice(0, at).filter(({ id }) => related(id, document.id));
    return referencesIn(document, earlier).map(({ source, span }) =>
      cites(document.id, source, span),
    );
  });
}

/** Reports that quote an earlier one's words. */
function borrowings({ documents }: Citing): Citation[] {
  return findQuotedWords(documents).map(({ earlier, later, span }) => cites(later, earlier, span));
}

/** Whom each report names, with the words that do; as a source where there is one. */
function namedIn(material: CaseMaterial): Map<DocumentId, Map<EntityId, Span | null>> {
  const rows = new Map(material.speakers.map((row) => [row.claim, row]));
  const above = new Map(material.entities.map(({ id, partOf }) => [id, partOf]));
  const named = new Map<DocumentId, Map<EntityId, Span | null>>();
  const add = (document: DocumentId, entity: EntityId, span: Span | null) => {
    const known = named.get(document) ?? new Map<EntityId, Span | null>();
    known.set(entity, known.get(entity) ?? span);
    named.set(document, known);
  };
  for (const claim of material.claims) {
    (rows.get(claim.id)?.links ?? []).forEach((link, place) => {
      if (place === 0 || link.kind !== 'resolved') return;
      const span = claim.chain[place]?.span ?? null;
      add(claim.document, link.entity, span);
      const body = above.get(link.entity) ?? null;
      if (body !== null) add(claim.document, body, span);
    });
  }
  const bodies = material.entities.filter(
    ({ kind, mentions }) =>
      kind === 'organisation' && mentions.some(({ evidence }) => evidence === 'publisher'),
  );
  for (const { id, kind, mentions, roles } of material.entities) {
    // "a researcher with the Watch": whoever speaks for an observer speaks of what it found.
    const body = kind === 'person' ? bodies.find(({ name }) => isIn(name, roles)) : undefined;
    for (const { document, span, evidence } of mentions) {
      if (span === null || !BY_NAME.has(evidence)) continue;
      add(document, id, span);
      if (body !== undefined) add(document, body.id, span);
    }
  }
  return named;
}

function isIn(name: string, roles: readonly string[]): boolean {
  return roles.some((role) => role.includes(name));
}

/** So many names in common tell that two reports speak of one matter. */
const NAMES_SHARED = 2;

/** A name that stands in more reports than this tells nothing of their matter. */
const COMMON_REPORTS = 50;

function relatedIn({ answers, entities }: CaseMaterial): (a: DocumentId, b: DocumentId) => boolean {
  const incidents = new Map<DocumentId, Set<string>>();
  const names = new Map<DocumentId, Set<string>>();
  const add = (map: Map<DocumentId, Set<string>>, document: DocumentId, key: string) => {
    const known = map.get(document);
    if (known === undefined) map.set(document, new Set([key]));
    else known.add(key);
  };
  for (const { document, incident } of answers) add(incidents, document, incident);
  for (const { id, kind, mentions } of entities) {
    if (kind === 'state') continue;
    const named = mentions.filter(({ span, evidence }) => span !== null && BY_NAME.has(evidence));
    const reports = new Set(named.map(({ document }) => document));
    if (reports.size > COMMON_REPORTS) continue;
    for (const document of reports) add(names, document, id);
  }
  const shared = (map: ReadonlyMap<DocumentId, Set<string>>, a: DocumentId, b: DocumentId) =>
    map.get(a)?.intersection(map.get(b) ?? new Set()).size ?? 0;
  return (a, b) => shared(incidents, a, b) > 0 || shared(names, a, b) >= NAMES_SHARED;
}
