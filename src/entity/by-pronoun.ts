import type { Word } from '../language/index.ts';
import { partyLexicon } from '../mention/index.ts';
import type { Growing } from './cluster.ts';
import { type Finding, type Ground, latest } from './ground.ts';
import type { Profile } from './profile.ts';

/** Sentences that a pronoun may reach back over, its own not counted. */
const REACH_SENTENCES = 3;

/**
 * Points that order the antecedents of a pronoun. Distances dominate; a subject outweighs half a
 * sentence; the set values were chosen on the contested dev cases and gum-wikinews train,
 * November 2026, and change little between 0.3 and 0.7.
 */
const POINTS = {
  sentence: -1,
  subject: 0.6,
  quoted: -1.5,
  clause: 0.5,
  gender: 0.6,
  spoke: 1,
  ownQuote: -1.2,
  unnamed: -0.7,
  paragraph: -0.5,
};

/** Lead that the best antecedent must have over the second; below it the pronoun stays open. */
const LEAD_MIN = 0.15;

/** Whom a pronoun means, by number, gender, distance, and preference for subjects. */
export function byPronoun(ground: Ground, profile: Profile): Finding {
  const form = profile.surface.toLowerCase();
  if (/^(who|whom|whose|which|that|what|whoever)$/.test(form)) return relative(ground, profile);
  if (/^(i|me|my|mine|we|us|our|ours)$/.test(form)) return ofPublication(ground, profile);
  const candidates = ground.clusters.filter((one) => agrees(one, form, profile));
  const scored = candidates
    .map((cluster) => ({ cluster, points: pointsOf(ground, cluster, profile) }))
    .filter(({ points }) => points > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.points - a.points || a.cluster.number - b.cluster.number);
  const [best, second] = scored;
  if (best === undefined)
    return { kind: 'unresolved', reason: `nothing before "${profile.surface}" agrees with it` };
  if (second !== undefined && best.points - second.points < LEAD_MIN) {
    const close = scored.filter(({ points }) => best.points - points < LEAD_MIN);
    return { kind: 'ambiguous', clusters: close.map(({ cluster }) => cluster) };
  }
  return { kind: 'found', cluster: best.cluster, evidence: 'pronoun' };
}

/** "we" outside quotation is the publication; inside it is the speaker, whom claims tell. */
function ofPublication(ground: Ground, profile: Profile): Finding {
  if (profile.quoted) return { kind: 'unresolved', reason: 'first person within a quotation' };
  return ground.publisher === null
    ? { kind: 'unresolved', reason: 'first person of an unknown publisher' }
    : { kind: 'found', cluster: ground.publisher, evidence: 'pronoun' };
}

/** "who" and "which" are whoever the tree hangs their clause on, else whoever ends before them. */
function relative(ground: Ground, profile: Profile): Finding {
  const noun = antecedent(ground, profile);
  if (noun !== null) {
    const held = ground.clusters.flatMap((cluster) =>
      cluster.profiles
        .filter(({ mention }) => mention.start <= noun.start && noun.end <= mention.end)
        .map(({ mention }) => ({ cluster, letters: mention.end - mention.start })),
    );
    const [closest] = held.sort((a, b) => a.letters - b.letters);
    if (closest !== undefined) {
      return { kind: 'found', cluster: closest.cluster, evidence: 'pronoun' };
    }
    if (/^(which|that|what)$/i.test(profile.surface)) {
      return { kind: 'unresolved', reason: `"${noun.form}" before it is no party` };
    }
  }
  const near = ground.clusters.filter((one) =>
    one.profiles.some(
      (p) =>
        p.mention.sentence === profile.mention.sentence &&
        p.mention.end <= profile.mention.start &&
        profile.mention.start - p.mention.end <= 3,
    ),
  );
  return near.length === 0
    ? { kind: 'unresolved', reason: 'no antecedent stands before the relative pronoun' }
    : latest(near, { profile, evidence: 'pronoun' });
}

/** The noun that the relative clause of the pronoun hangs on, where the tree shows one before it. */
function antecedent(ground: Ground, { mention }: Profile): Word | null {
  const words = ground.analysis.sentences[mention.sentence]?.words ?? [];
  let at = words[mention.head];
  for (let steps = 0; at !== undefined && steps < CLAUSE_STEPS_MAX; steps++) {
    const up = words[at.head];
    if (at.deprel.startsWith('acl'))
      return up !== undefined && up.start < mention.start ? up : null;
    at = up;
  }
  return null;
}

/** "who, it is thought, did it": a relative pronoun stands at most this deep in its clause. */
const CLAUSE_STEPS_MAX = 4;

function agrees(cluster: Growing, form: string, profile: Profile): boolean {
  if (/^(it|its|itself)$/.test(form)) {
    return (cluster.kind === 'organisation' || cluster.kind === 'state') && !cluster.plural;
  }
  if (/^(they|them|their|theirs|themselves)$/.test(form)) {
    return cluster.kind !== 'person' && (cluster.plural || cluster.kind !== 'unnamed');
  }
  const human = cluster.kind === 'person' || (cluster.kind === 'unnamed' && isHuman(cluster));
  if (!human || cluster.plural) return false;
  return cluster.gender === null || profile.gender === null || cluster.gender === profile.gender;
}

/** Endings of nouns for people that no list holds: "a striker", "a vlogger", "a technician". */
const agentNoun = /(er|or|ist|ian|ant|ent|ee|man|woman|child|kid)s?$/;

/** False for described sources that are messages or things: a lorry is no "he". */
function isHuman(cluster: Growing): boolean {
  const lexicon = partyLexicon();
  return [...cluster.terms].some((term) => {
    const classes = lexicon.classesOf(term);
    if (classes.size === 0) return agentNoun.test(term);
    return !(classes.has('messages') || classes.has('media'));
  });
}

/** Object pronouns do not mean the subject of their own clause; possessives like to. */
function clausePoints(one: Profile, profile: Profile): number {
  const same = one.mention.sentence === profile.mention.sentence && one.clause === profile.clause;
  if (!same || !one.subject || profile.clause < 0) return 0;
  return /^(his|her|its|their)$/i.test(profile.surface) ? POINTS.clause : -POINTS.clause;
}

function pointsOf(ground: Ground, cluster: Growing, profile: Profile): number {
  const here = profile.mention;
  const paragraph = ground.analysis.sentences[here.sentence]?.paragraph ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const one of cluster.profiles) {
    if (one.mention.start >= here.start || one.mention.end > here.start) continue;
    const distance = here.sentence - one.mention.sentence;
    if (distance > REACH_SENTENCES) continue;
    const away = paragraph - (ground.analysis.sentences[one.mention.sentence]?.paragraph ?? 0);
    const points =
      distance * POINTS.sentence +
      Math.min(away, 2) * POINTS.paragraph +
      (one.subject ? POINTS.subject : 0) +
      (one.quoted && !profile.quoted ? POINTS.quoted : 0) +
      (cluster.gender !== null && profile.gender !== null ? POINTS.gender : 0) +
      (cluster.kind === 'unnamed' ? POINTS.unnamed : 0) +
      (one.speaker && profile.speaker && !profile.quoted ? POINTS.spoke : 0) +
      // Whoever is quoted says "I" of himself, not "he".
      (one.speaker && profile.quoted && !one.quoted ? POINTS.ownQuote : 0) +
      clausePoints(one, profile) +
      one.mention.start / 1e7;
    best = Math.max(best, points);
  }
  const plural = /^(they|them|their|theirs|themselves)$/.test(profile.surface.toLowerCase());
  return plural && !cluster.plural ? best - 0.5 : best;
}
