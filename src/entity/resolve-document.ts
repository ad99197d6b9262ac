import type { Claim } from '../claim/index.ts';
import type { Analysis } from '../language/index.ts';
import type { Mentions, PartyMention } from '../mention/index.ts';
import { partyLexicon } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { overlaps, type Span, wordsAt } from '../text/index.ts';
import { byName } from './by-name.ts';
import { byPronoun } from './by-pronoun.ts';
import { byRole } from './by-role.ts';
import type { DocumentResolution, Growing, Outcome } from './cluster.ts';
import { type Finding, Ground } from './ground.ts';
import { nameTokens } from './name.ts';
import { nameChanges } from './other-names.ts';
import { type Profile, profilesOf } from './profile.ts';
import { statedRoles } from './stated-roles.ts';
import { beginWeapons } from './weapon-systems.ts';

/** One document with what earlier stages read in it. */
export interface DocumentReading {
  readonly document: Document;
  readonly analysis: Analysis;
  /**
   * Parties; times, where read, date the names and roles that are said to have been borne; weapons
   * whose system is named are entities too.
   */
  readonly mentions: Pick<Mentions, 'parties'> & Partial<Pick<Mentions, 'times' | 'weapons'>>;
  /** Claims of this document: their sources are resolved even where no mention covers them. */
  readonly claims?: readonly Claim[];
}

/**
 * Brings together the mentions of one document that mean the same party. Reads from the beginning,
 * each mention being compared with what stands before it; what cannot be told apart stays open.
 */
export function resolveDocument(reading: DocumentReading): DocumentResolution {
  const { document, analysis, mentions, claims = [] } = reading;
  const { times = [], weapons = [] } = mentions;
  const ground = new Ground(document, analysis);
  beginPublisher(ground);
  const parties = [...mentions.parties, ...unmentioned(reading, claims)];
  const { publishedAt } = document;
  const stated = statedRoles(document.text, { analysis, parties, times, publishedAt });
  const outcomes = profilesOf(document.text, { analysis, parties, stated }).map((profile) =>
    settle(ground, profile),
  );
  beginWeapons(ground, weapons);
  return {
    document: document.id,
    publishedAt,
    clusters: ground.clusters.map((cluster) => cluster.settled(analysis.sentences)),
    publisher: ground.publisher?.number ?? null,
    outcomes,
    nameChanges: nameChanges(document.text, { claims, outcomes, analysis, times }),
  };
}

function beginPublisher(ground: Ground): void {
  const { publisher, id } = ground.document;
  if (publisher === null || publisher.trim() === '') return;
  const state = partyLexicon().stateOf(publisher);
  const cluster = ground.begin(state === null ? 'organisation' : 'state');
  cluster.addName(publisher, nameTokens(publisher));
  if (state !== null) cluster.states.add(state.code);
  cluster.mentions.push({ document: id, span: null, surface: publisher, evidence: 'publisher' });
  ground.publisher = cluster;
}

/** Sources of claims that no party mention touches, as described parties. */
function unmentioned(reading: DocumentReading, claims: readonly Claim[]): readonly PartyMention[] {
  const made = new Map<string, PartyMention>();
  for (const { chain } of claims) {
    for (const { span } of chain) {
      if (span === null || reading.mentions.parties.some((party) => overlaps(party, span)))
        continue;
      const sentence = reading.analysis.sentences.find((one) => overlaps(one, span));
      const word = sentence?.words.findLast((one) => overlaps(one, span));
      if (sentence === undefined || word === undefined) continue;
      const words = wordsAt(reading.document.text, span);
      made.set(`${span.start}-${span.end}`, {
        kind: 'party',
        start: span.start,
        end: span.end,
        ...sortOf(words, span),
        sentence: sentence.index,
        head: word.index,
      });
    }
  }
  return [...made.values()];
}

/** What a source is that only its claim shows to be one: a state, a name, a body or a description. */
function sortOf(words: string, span: Span): Pick<PartyMention, 'party' | 'form' | 'name' | 'role'> {
  const lexicon = partyLexicon();
  const { start, end } = span;
  const place = { start, end };
  if (/^(who|whom|which|that|what|whoever)$/i.test(words)) {
    return { party: 'group', form: 'pronoun', name: null, role: null };
  }
  if (lexicon.stateOf(words) !== null) {
    return { party: 'state', form: 'name', name: place, role: null };
  }
  const last = words.split(/\s+/).at(-1) ?? '';
  const classes = lexicon.classesOf(last.replace(/['’]s$/, ''));
  const body = classes.has('bodies') || classes.has('companies') || classes.has('media');
  if (body) return { party: 'organisation', form: 'role', name: null, role: place };
  if (
    /^(some|others|another|one|both|many|several|most|few|all|everybody|everyone)$/i.test(words)
  ) {
    return { party: 'unnamed', form: 'description', name: null, role: place };
  }
  const bare = words.replace(/^(the|a|an)\s+/i, '');
  if (
    /^(\p{Lu}[\p{L}\p{N}.&'’-]*|&|of|and|for|the)(\s+(\p{Lu}[\p{L}\p{N}.&'’-]*|&|of|and|for|the))*$/u.test(
      bare,
    )
  ) {
    const name = { start: end - bare.length, end };
    return { party: 'organisation', form: 'name', name, role: null };
  }
  return { party: 'unnamed', form: 'description', name: null, role: place };
}

function settle(ground: Ground, profile: Profile): Outcome {
  const { start, end } = profile.mention;
  const span = { start, end };
  const finding = find(ground, profile);
  switch (finding.kind) {
    case 'unresolved':
      return { span, kind: 'unresolved', reason: finding.reason };
    case 'ambiguous':
      return { span, kind: 'ambiguous', clusters: finding.clusters.map((one) => one.number) };
    case 'found': {
      const { cluster, evidence } = finding;
      const owned = profile.owner !== null && ground.of(profile.owner) === cluster;
      cluster.absorb(profile, { voice: evidence === 'role' && owned });
      noteRole(ground, profile, cluster);
      const surface = profile.surface;
      cluster.mentions.push({ document: ground.document.id, span, surface, evidence });
      ground.owners.set(profile.mention, cluster);
      const owner = ground.of(profile.owner);
      if (owner !== null && owner !== cluster && owner.kind !== 'person') {
        cluster.partOf ??= owner.number;
      }
      return { span, kind: 'resolved', cluster: cluster.number, evidence };
    }
  }
}

function noteRole({ document }: Ground, { stated }: Profile, cluster: Growing): void {
  if (stated === null) return;
  const { role: span, standing, since, until } = stated;
  const words = wordsAt(document.text, span);
  cluster.datedRoles.push({ words, standing, since, until, document: document.id, span });
}

function find(ground: Ground, profile: Profile): Finding {
  // "Petrov became minister in August": the minister is he, whoever else was one before.
  const bearer = ground.of(profile.stated?.bearer ?? null);
  if (bearer !== null) return { kind: 'found', cluster: bearer, evidence: 'role' };
  switch (profile.mention.form) {
    case 'pronoun':
      return byPronoun(ground, profile);
    case 'name':
      return profile.name === null ? byRole(ground, profile) : byName(ground, profile);
    default:
      return byRole(ground, profile);
  }
}
