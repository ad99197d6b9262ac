import type { Entity } from '../entity/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { Origin } from './account.ts';
import { publishedMs } from './publication.ts';
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
 * Groups of reports that share words, each with its earliest report or the agency that this one
 * credits, and the versions of one address. Reports are given earliest first.
 */
export function copyOrigins(
  documents: readonly Document[],
  entities: readonly Entity[],
): readonly Origin[] {
  return [...versionOrigins(documents), ...reuseOrigins(documents, entities)];
}

/** Later versions of an address say again what the first said, as far as they do not change it. */
function versionOrigins(documents: readonly Document[]): Origin[] {
  const byAddress = Map.groupBy(documents, ({ address }) => address);
  return [...byAddress.values()].flatMap((versions): Origin[] => {
    const [first, ...later] = versions;
    if (first === undefined || later.length === 0) return [];
    return [
      {
        origin: { kind: 'document', document: first.id },
        how: 'copied',
        documents: versions.map(({ id }) => id),
        evidence: later.map(({ id }) => ({ document: id, span: null, containment: null })),
      },
    ];
  });
}

function reuseOrigins(documents: readonly Document[], entities: readonly Entity[]): Origin[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairs = findReuse(documents, { containmentMin: PARTLY_COPIED }).filter((pair) =>
    mayBeCopy(byId.get(pair.earlier), byId.get(pair.later)),
  );
  const groups = new Map<DocumentId, Reuse[]>();
  const copied = new Set<DocumentId>();
  for (const pair of pairs.sort((a, b) => b.containment - a.containment)) {
    if (copied.has(pair.later)) continue;
    copied.add(pair.later);
    groups.set(pair.earlier, [...(groups.get(pair.earlier) ?? []), pair]);
  }
  return [...groups.entries()].map(([first, copies]) => ({
    origin: creditedBy(byId.get(first), entities) ?? { kind: 'document', document: first },
    how: copies.every(({ containment }) => containment >= COPIED) ? 'copied' : 'partly-copied',
    documents: [first, ...copies.map(({ later }) => later)],
    evidence: copies.map(({ later, containment }) => ({
      document: later,
      span: null,
      containment,
    })),
  }));
}

/** The agency that a report names in its byline. */
function creditedBy(
  document: Document | undefined,
  entities: readonly Entity[],
): Origin['origin'] | undefined {
  const author = document?.author ?? null;
  const agency = entities.find(
    ({ name, aliases, kind }) =>
      kind === 'organisation' && author !== null && [name, ...aliases].includes(author),
  );
  return agency === undefined ? undefined : { kind: 'entity', entity: agency.id };
}

function mayBeCopy(earlier: Document | undefined, later: Document | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  const [from, to] = [publishedMs(earlier), publishedMs(later)];
  const near = !Number.isFinite(to - from) || to - from <= COPY_WINDOW_MS;
  return near && (earlier.publisher === null || earlier.publisher !== later.publisher);
}
