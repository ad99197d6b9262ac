import { createHash } from 'node:crypto';
import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import type { Cluster, DocumentResolution, Outcome } from './cluster.ts';
import type { Entity, EntityId, EntityKind, Resolution } from './entity.ts';
import { type Contradiction, judgedGroups, type NameJudgement } from './judged.ts';
import { type Member, merged } from './merge.ts';
import { plainName } from './name.ts';

/** Whom one place of one document means. */
export interface Placed {
  readonly document: DocumentId;
  /** Null for the publisher of the document. */
  readonly span: Span | null;
  readonly resolution: Resolution;
}

/** Whom all mentions of a case mean. */
export interface CaseResolution {
  /** By kind, then name, then id. */
  readonly entities: readonly Entity[];
  /** One row a mention and one a publisher, by document and place. */
  readonly places: readonly Placed[];
  /** Judgements that could not be followed, by entry. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Brings together the parties of all documents of a case. The result does not depend on the order
 * of `documents`, and a document given twice counts once. What people judged wins over what the
 * program would join or keep apart.
 */
export function resolveCase(
  documents: readonly DocumentResolution[],
  { judgements = [] }: { readonly judgements?: readonly NameJudgement[] } = {},
): CaseResolution {
  const once = new Map(documents.map((one) => [one.document, one]));
  const ordered = [...once.values()].sort(byPublication);
  const members: Member[] = ordered.flatMap((document) =>
    document.clusters.map((cluster, number) => ({ document, cluster, number })),
  );
  const { groups, contradictions } = judgedGroups(merged(members), judgements);
  const ids = idsOf(groups);
  const idOf = new Map<string, EntityId>();
  groups.forEach((group, at) => {
    for (const member of group) idOf.set(keyOf(member), ids[at] as EntityId);
  });
  const stateIds = new Map<string, EntityId>();
  groups.forEach((group, at) => {
    if (kindOf(group) !== 'state') return;
    for (const { cluster } of group) {
      for (const code of cluster.states) stateIds.set(code, ids[at] as EntityId);
    }
  });
  const entities = groups.map((group, at) =>
    entityOf(group, ids[at] as EntityId, { idOf, stateIds }),
  );
  const places = ordered.flatMap((document) => placesOf(document, idOf));
  return { entities: entities.sort(byKindAndName), places, contradictions };
}

function keyOf({ document, number }: { document: DocumentResolution; number: number }): string {
  return `${document.document} ${number}`;
}

function byPublication(a: DocumentResolution, b: DocumentResolution): number {
  const [x, y] = [instant(a.publishedAt), instant(b.publishedAt)];
  return x - y || (a.document < b.document ? -1 : a.document > b.document ? 1 : 0);
}

/** Milliseconds for ordering; undated documents come last. */
function instant(publishedAt: string | null): number {
  const at = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}

function byKindAndName(a: Entity, b: Entity): number {
  return order(a.kind, b.kind) || order(a.name, b.name) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids from kind and canonical name; from document and place where that is not enough. */
function idsOf(groups: readonly (readonly Member[])[]): readonly EntityId[] {
  const contents = groups.map((group) => {
    const known = group.some((one) => one.cluster.names.length > 0 || one.cluster.identifiable);
    return known ? `${kindOf(group)}\n${plainName(nameOf(group))}` : placeOf(group);
  });
  const uses = new Map<string, number>();
  for (const content of contents) uses.set(content, (uses.get(content) ?? 0) + 1);
  return contents.map((content, at) => {
    const group = groups[at] ?? [];
    const whole = (uses.get(content) ?? 0) > 1 ? `${content}\n${placeOf(group)}` : content;
    return `e${createHash('sha256').update(whole).digest('hex').slice(0, 16)}` as EntityId;
  });
}

function placeOf(group: readonly Member[]): string {
  const first = group[0];
  const mention = first?.cluster.mentions[0];
  return `${first?.document.document} ${mention?.span?.start ?? -1} ${mention?.span?.end ?? first?.number}`;
}

const kindRank: readonly EntityKind[] = [
  ...(['state', 'person', 'organisation', 'group', 'weapon', 'unnamed'] as const),
];

/** The kind that most named members have; of equals the first of the ranking. */
function kindOf(group: readonly Member[]): EntityKind {
  const named = group.filter((one) => one.cluster.names.length > 0);
  const votes = new Map<EntityKind, number>();
  for (const { cluster } of named.length > 0 ? named : group) {
    votes.set(cluster.kind, (votes.get(cluster.kind) ?? 0) + cluster.mentions.length + 1);
  }
  const most = Math.max(...votes.values());
  return kindRank.find((kind) => votes.get(kind) === most) ?? 'unnamed';
}

/** Fullest name: most words, then most used, then first in code-point order; else first alias. */
function nameOf(group: readonly Member[]): string {
  const uses = new Map<string, number>();
  for (const { cluster } of group) {
    for (const name of cluster.names) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const shouting = (name: string) => (name === name.toUpperCase() && name.includes(' ') ? 1 : 0);
  const [best] = [...uses].sort(
    ([a, x], [b, y]) =>
      shouting(a) - shouting(b) || wordCount(b) - wordCount(a) || y - x || order(a, b),
  );
  if (best !== undefined) return best[0];
  // "The Treasury Department" is a name all the same; "the ministry" is none.
  return (group[0]?.cluster.aliases[0] ?? '').replace(/^[Tt]he (?=\p{Lu}\p{L}* \p{Lu})/u, '');
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

interface Ids {
  /** By document and number of cluster. */
  readonly idOf: ReadonlyMap<string, EntityId>;
  /** By ISO code. */
  readonly stateIds: ReadonlyMap<string, EntityId>;
}

/** What the group belongs to: what its mentions say, else the one state that its words name. */
function wholeOf(group: readonly Member[], { idOf, stateIds }: Ids): EntityId | null {
  for (const { document, cluster } of group) {
    if (cluster.partOf === null) continue;
    const id = idOf.get(keyOf({ document, number: cluster.partOf }));
    if (id !== undefined) return id;
  }
  const codes = new Set(group.flatMap(({ cluster }) => cluster.states));
  const [code, another] = codes;
  if (code === undefined || another !== undefined || kindOf(group) === 'state') return null;
  return stateIds.get(code) ?? null;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function entityOf(group: readonly Member[], id: EntityId, { idOf, stateIds }: Ids): Entity {
  const name = nameOf(group);
  const clusters: readonly Cluster[] = group.map((one) => one.cluster);
  const partOf = wholeOf(group, { idOf, stateIds });
  const changes = group.flatMap(({ document, number }) =>
    document.nameChanges.filter((change) => change.cluster === number),
  );
  return {
    id,
    kind: kindOf(group),
    name,
    aliases: unique(clusters.flatMap((one) => [...one.names, ...one.aliases])).filter(
      (alias) => alias !== name,
    ),
    roles: unique(clusters.flatMap((one) => one.roles)),
    datedRoles: clusters.flatMap((one) => one.datedRoles),
    otherNames: changes.map(({ cluster: _, ...other }) => other),
    partOf: partOf === id ? null : partOf,
    mentions: clusters.flatMap((one) => one.mentions),
  };
}

function placesOf(document: DocumentResolution, idOf: ReadonlyMap<string, EntityId>): Placed[] {
  const id = (number: number): EntityId =>
    idOf.get(keyOf({ document, number })) ?? ('e' as EntityId);
  const published: Placed[] =
    document.publisher === null
      ? []
      : [
          {
            document: document.document,
            span: null,
            resolution: { kind: 'resolved', entity: id(document.publisher), evidence: 'publisher' },
          },
        ];
  const mentioned = document.outcomes.map((outcome) => ({
    document: document.document,
    span: outcome.span,
    resolution: resolutionOf(outcome, id),
  }));
  return [...published, ...mentioned];
}

function resolutionOf(outcome: Outcome, id: (cluster: number) => EntityId): Resolution {
  switch (outcome.kind) {
    case 'resolved':
      return { kind: 'resolved', entity: id(outcome.cluster), evidence: outcome.evidence };
    case 'ambiguous': {
      const candidates = [...new Set(outcome.clusters.map(id))];
      const [only, another] = candidates;
      // Two clusters that turned out to be one party are no longer an ambiguity.
      return only !== undefined && another === undefined
        ? { kind: 'resolved', entity: only, evidence: 'role' }
        : { kind: 'ambiguous', candidates };
    }
    case 'unresolved':
      return { kind: 'unresolved', reason: outcome.reason };
  }
}
