import type { Analysis } from '../language/index.ts';
import type { PartyMention } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { Growing } from './cluster.ts';
import type { EntityKind, MentionEvidence } from './entity.ts';
import type { Profile } from './profile.ts';

/** Whom a mention was taken to mean. */
export type Finding =
  | { readonly kind: 'found'; readonly cluster: Growing; readonly evidence: MentionEvidence }
  | { readonly kind: 'ambiguous'; readonly clusters: readonly Growing[] }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** What is known while a document is read from its beginning: the clusters so far. */
export class Ground {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly clusters: Growing[] = [];
  readonly owners = new Map<PartyMention, Growing>();
  publisher: Growing | null = null;

  constructor(document: Document, analysis: Analysis) {
    this.document = document;
    this.analysis = analysis;
  }

  /** Begins a cluster. */
  begin(kind: EntityKind): Growing {
    const cluster = new Growing(this.clusters.length, kind);
    this.clusters.push(cluster);
    return cluster;
  }

  /** The cluster of a mention that has been read already, or null. */
  of(mention: PartyMention | null): Growing | null {
    return mention === null ? null : (this.owners.get(mention) ?? null);
  }

  /** Clusters of these kinds. */
  ofKind(...kinds: readonly EntityKind[]): readonly Growing[] {
    return this.clusters.filter((cluster) => kinds.includes(cluster.kind));
  }
}

/** Place of a cluster's last mention before `profile`: its sentence, or -1 where there is none. */
export function lastSentence(cluster: Growing, profile: Profile): number {
  let last = -1;
  for (const one of cluster.profiles) {
    if (one.mention.start < profile.mention.start) last = Math.max(last, one.mention.sentence);
  }
  return last;
}

/** The one of several candidates that was spoken of last, or the ambiguity between two. */
export function latest(
  candidates: readonly Growing[],
  { profile, evidence }: { profile: Profile; evidence: MentionEvidence },
): Finding {
  const ranked = candidates
    .map((cluster) => ({ cluster, at: standing(cluster, profile) }))
    .sort((a, b) => b.at - a.at || a.cluster.number - b.cluster.number);
  const [best, second] = ranked;
  if (best === undefined) return { kind: 'unresolved', reason: 'no candidate' };
  if (second !== undefined && second.at === best.at) {
    const tied = ranked.filter((one) => one.at === best.at).map((one) => one.cluster);
    return { kind: 'ambiguous', clusters: tied };
  }
  return { kind: 'found', cluster: best.cluster, evidence };
}

/** Orders candidates: later sentence first, within a sentence the subject first. */
function standing(cluster: Growing, profile: Profile): number {
  let best = -1;
  for (const one of cluster.profiles) {
    if (one.mention.start >= profile.mention.start) continue;
    best = Math.max(best, one.mention.sentence + (one.subject ? 0.5 : 0));
  }
  return best;
}
