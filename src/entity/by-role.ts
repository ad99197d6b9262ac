import { type NounClass, partyLexicon } from '../mention/index.ts';
import type { Growing } from './cluster.ts';
import type { EntityKind } from './entity.ts';
import { type Finding, type Ground, lastSentence, latest } from './ground.ts';
import type { Profile } from './profile.ts';

/** Sentences that a bare "the company" may reach back over to a name without a telling head. */
const GENERIC_REACH_SENTENCES = 4;

/** True where a cluster's names and roles allow what the mention's role says. */
export function fitsRole(cluster: Growing, profile: Profile): boolean {
  const { term, roleWords, states } = profile;
  if (term === null) return false;
  if (!sharesTerm(cluster, term)) return false;
  if (states.length > 0 && cluster.states.size > 0 && !states.some((s) => cluster.states.has(s))) {
    return false;
  }
  const lexicon = partyLexicon();
  return roleWords.every((word) => {
    const state = lexicon.stateOf(word);
    // A body whose state has not been said may be that state's; it bears the state from here on.
    if (state !== null && (cluster.states.size === 0 || cluster.states.has(state.code)))
      return true;
    return cluster.words.has(word) || cluster.terms.has(word) || within(cluster, word);
  });
}

/**
 * False where the one is said to hold the role and the other to have held it before: "the minister"
 * is not the former minister, nor the other way round.
 */
export function sameStanding(cluster: Growing, { term, stated }: Profile): boolean {
  if (term === null || cluster.kind !== 'person') return true;
  const synonyms = partyLexicon().synonymsOf(term);
  const among = (terms: ReadonlySet<string>) =>
    [...terms].some((known) => synonyms.has(known) || known.split(/[ -]/).includes(term));
  const ended = among(cluster.endedTerms);
  return stated?.over === true ? ended : !ended || among(cluster.heldTerms);
}

/** True where some word of the cluster's terms or names equals `word` ("general" in a rank). */
function within(cluster: Growing, word: string): boolean {
  return [...cluster.terms].some((term) => term.split(/[ -]/).includes(word));
}

/**
 * True where one of the cluster's heads means the same or is more telling: "the minister" may be
 * the foreign minister; "the interior minister" is no foreign minister.
 */
function sharesTerm(cluster: Growing, term: string): boolean {
  const synonyms = partyLexicon().synonymsOf(term);
  const parts = term.split(/[ -]/);
  const last = parts.at(-1) ?? term;
  for (const known of cluster.terms) {
    if (synonyms.has(known)) return true;
    const knownParts = known.split(/[ -]/);
    const lead = parts.slice(0, -1);
    if (knownParts.includes(term)) return true;
    if (
      knownParts.at(-1) === last &&
      lead.every((part) => knownParts.includes(part) || cluster.words.has(part))
    ) {
      return true;
    }
  }
  return cluster.kind !== 'person' && (cluster.words.has(term) || cluster.words.has(last));
}

/** Whom a role or description means. */
export function byRole(ground: Ground, profile: Profile): Finding {
  const { mention } = profile;
  return (
    stateByRole(ground, profile) ??
    personAgain(ground, profile) ??
    bodyOfVoice(ground, profile) ??
    (profile.definite || mention.form === 'role' ? known(ground, profile) : null) ??
    sameWords(ground, profile) ??
    begun(ground, profile)
  );
}

/** "the man", "the same woman": nothing but a gender, so whoever of it was spoken of last. */
function personAgain(ground: Ground, profile: Profile): Finding | null {
  const bare = /^(the|this|that)( same)? (man|woman)$/i.test(profile.surface);
  if (!bare) return null;
  const people = ground
    .ofKind('person', 'unnamed')
    .filter(
      (one) =>
        !one.plural &&
        one.terms.size + one.names.length > 0 &&
        (one.kind === 'person' || one.terms.has(profile.term ?? '')) &&
        (one.gender === null || one.gender === profile.gender) &&
        lastSentence(one, profile) >= 0,
    );
  return people.length === 0 ? null : latest(people, { profile, evidence: 'role' });
}

/** "Iran's government", "the Tajik authorities", "the government" where one state is in play. */
function stateByRole(ground: Ground, profile: Profile): Finding | null {
  const { term, states, roleWords } = profile;
  if (term === null || !/^(government|authority|authorities|regime|leadership)$/.test(term)) {
    return null;
  }
  if (term === 'authority' && !profile.plural) return null;
  const lexicon = partyLexicon();
  if (roleWords.some((word) => lexicon.stateOf(word) === null)) return null;
  const [code] = states;
  if (states.length === 1 && code !== undefined) {
    const cluster = stateCluster(ground, code, profile);
    return cluster === null ? null : { kind: 'found', cluster, evidence: 'role' };
  }
  const inPlay = ground.ofKind('state');
  const [only, another] = inPlay;
  return only !== undefined && another === undefined && profile.definite
    ? { kind: 'found', cluster: only, evidence: 'role' }
    : null;
}

/** The state's cluster, begun where a demonym alone names it. */
function stateCluster(ground: Ground, code: string, profile: Profile): Growing | null {
  const known = ground.ofKind('state').find((cluster) => cluster.states.has(code));
  if (known !== undefined) return known;
  const lexicon = partyLexicon();
  for (const word of profile.surface.split(/[\s,]+/)) {
    const state = lexicon.stateOf(word.replace(/['’]s$/, ''));
    if (state?.code !== code) continue;
    const cluster = ground.begin('state');
    cluster.states.add(code);
    cluster.addName(state.name, [state.name.toLowerCase()]);
    return cluster;
  }
  return null;
}

/** An unnamed spokesman, press service or statement is the body that it speaks for. */
function bodyOfVoice(ground: Ground, profile: Profile): Finding | null {
  const { term } = profile;
  if (term === null || profile.plural) return null;
  const classes = partyLexicon().classesOf(term);
  if (!classes.has('voices')) return null;
  const named = ground
    .ofKind('person')
    .filter((one) => one.names.length > 0 && fitsRole(one, profile));
  if (profile.definite && named.length > 0) return latest(named, { profile, evidence: 'role' });
  const owner = ground.of(profile.owner);
  if (owner !== null && owner.kind !== 'person') {
    return { kind: 'found', cluster: owner, evidence: 'role' };
  }
  if (owner !== null && classes.has('messages')) {
    return { kind: 'found', cluster: owner, evidence: 'role' };
  }
  if (!profile.definite || profile.roleWords.length > 0 || manyMeanings.test(term)) return null;
  if (classes.has('messages') && ground.publisher !== null && speaksForItself(ground)) {
    return { kind: 'found', cluster: ground.publisher, evidence: 'publisher' };
  }
  const bodies = ground.ofKind('organisation', 'state');
  const voiced = bodies.filter((one) => one.profiles.some((p) => isVoice(p) && before(p, profile)));
  const subjects = bodies.filter((one) =>
    one.profiles.some((p) => p.subject && before(p, profile)),
  );
  const speakers =
    voiced.length > 0 ? voiced : subjects.length > 0 ? subjects : justSpokenOf(bodies, profile);
  return speakers.length === 0 ? null : latest(speakers, { profile, evidence: 'role' });
}

/** "The statement said": a statement has been made by a body, the one spoken of last. */
function justSpokenOf(bodies: readonly Growing[], profile: Profile): readonly Growing[] {
  return bodies.filter((one) => {
    const last = lastSentence(one, profile);
    return last >= 0 && profile.mention.sentence - last <= STATEMENT_REACH_SENTENCES;
  });
}

/** Sentences between a body and "the statement" that is its own; reports seldom wait longer. */
const STATEMENT_REACH_SENTENCES = 3;

/** Voices that bare are as often something else: a border post, a bank account. */
const manyMeanings = /^(post|account|website|correspondent|tweet|bulletin|yearbook|switchboard)$/;

function isVoice({ term }: Profile): boolean {
  return term !== null && partyLexicon().classesOf(term).has('voices');
}

/** True for publications that are the statement of their publisher. */
function speaksForItself({ document }: Ground): boolean {
  return ['ministry', 'press-release', 'company', 'ngo', 'post'].includes(document.kind);
}

function before(one: Profile, other: Profile): boolean {
  return one.mention.start < other.mention.start;
}

/** A definite role points back to whoever has been given it, or to the publisher. */
function known(ground: Ground, profile: Profile): Finding | null {
  const owner = ground.of(profile.owner);
  const fitting = ground.clusters.filter(
    (one) =>
      suits(one.kind, profile) &&
      one !== owner &&
      one.plural === profile.plural &&
      fitsRole(one, profile) &&
      (owner === null || one.partOf === null || one.partOf === owner.number) &&
      (lastSentence(one, profile) >= 0 || one === ground.publisher),
  );
  const standing = fitting.filter((one) => sameStanding(one, profile));
  // Whoever left office is still called by it after that; who is called former has left it.
  const meant = standing.length > 0 || profile.stated?.over === true ? standing : fitting;
  if (meant.length > 0) return latest(named(meant), { profile, evidence: 'role' });
  const loose = loosely(ground, profile);
  if (loose !== null) return loose;
  if (profile.mention.party !== 'organisation' || profile.roleWords.length > 0) return null;
  return (
    publisherByKind(ground, profile) ?? citedOutlet(ground, profile) ?? nearestBody(ground, profile)
  );
}

/**
 * "the agency", "the newspaper" after an outlet whose name does not say what it is ("Reuters"): the
 * last body that spoke or was cited and that no word makes something else.
 */
function citedOutlet(ground: Ground, profile: Profile): Finding | null {
  const lexicon = partyLexicon();
  const { term, roleWords } = profile;
  if (term === null || roleWords.length > 0 || !outlets.test(term)) return null;
  const cited = ground
    .ofKind('organisation')
    .filter(
      (one) =>
        one.names.length > 0 &&
        one !== ground.publisher &&
        [...one.words, ...one.terms].every((word) => !saysBody(lexicon.classesOf(word))) &&
        one.profiles.some((p) => (p.speaker || p.cited) && before(p, profile)),
    );
  return cited.length === 0 ? null : latest(cited, { profile, evidence: 'role' });
}

const outlets =
  /^(agency|news agency|press agency|wire service|newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|news site|site|portal|outlet|network)$/;

/** True for the head of a body that is no outlet. */
function saysBody(classes: ReadonlySet<NounClass>): boolean {
  return !classes.has('media') && (classes.has('bodies') || classes.has('companies'));
}

/**
 * "the previously sanctioned firm": new adjectives on a known head. Only where they tell no office
 * from another, and where one cluster alone has the head.
 */
function loosely(ground: Ground, profile: Profile): Finding | null {
  const { party } = profile.mention;
  if (profile.plural || profile.owner !== null || profile.roleWords.length === 0) return null;
  if (party !== 'person' && party !== 'organisation') return null;
  const lexicon = partyLexicon();
  const business = profile.term !== null && lexicon.classesOf(profile.term).has('companies');
  const telling = (word: string) =>
    business ? lexicon.stateOf(word) !== null : profile.tellingWords.has(word);
  const only = { ...profile, roleWords: profile.roleWords.filter(telling) };
  if (only.roleWords.length === profile.roleWords.length) return null;
  const fitting = named(
    ground.clusters.filter(
      (one) =>
        suits(one.kind, profile) &&
        one !== ground.publisher &&
        !one.plural &&
        fitsRole(one, only) &&
        sameStanding(one, profile) &&
        lastSentence(one, profile) >= 0,
    ),
  );
  const [candidate, another] = fitting;
  return candidate !== undefined && another === undefined
    ? { kind: 'found', cluster: candidate, evidence: 'role' }
    : null;
}

/** Among several, those with a name; a role without one is a weaker anchor. */
function named(candidates: readonly Growing[]): readonly Growing[] {
  const withName = candidates.filter((one) => one.names.length > 0);
  return withName.length > 0 ? withName : candidates;
}

function suits(kind: EntityKind, profile: Profile): boolean {
  const { party } = profile.mention;
  if (party === 'organisation') return kind === 'organisation';
  if (party === 'person') return kind === 'person' || kind === 'unnamed';
  return kind === 'group' || kind === 'unnamed';
}

/** "the agency" in an agency's report that has spoken of no other. */
function publisherByKind(ground: Ground, profile: Profile): Finding | null {
  const { publisher, document } = ground;
  const said: Readonly<Record<string, RegExp>> = {
    agency: /^(news )?agency$/,
    newspaper: /^(newspaper|paper|daily|weekly)$/,
    broadcaster: /^(broadcaster|channel|station|radio|television)$/,
    ministry: /^(ministry|department|directorate|command|committee)$/,
    ngo: /^(organisation|group|team|network|ngo|charity|watchdog)$/,
    company: /^(company|firm|manufacturer|operator|owner)$/,
    'press-release': /^(company|firm|organisation|directorate|command|committee|ministry)$/,
  };
  if (publisher === null || profile.term === null) return null;
  const fits = said[document.kind]?.test(profile.term) ?? false;
  return fits ? { kind: 'found', cluster: publisher, evidence: 'publisher' } : null;
}

/** "the company" after a name whose words do not say what it is ("Qods Aviation"). */
function nearestBody(ground: Ground, profile: Profile): Finding | null {
  const lexicon = partyLexicon();
  const { term } = profile;
  if (term === null || !lexicon.classesOf(term).has('companies')) return null;
  const close = ground
    .ofKind('organisation')
    .filter(
      (one) =>
        one.names.length > 0 &&
        [...one.words].every((word) => !lexicon.classesOf(word).has('bodies')) &&
        [...one.terms].every((known) => !lexicon.classesOf(known).has('media')) &&
        one !== ground.publisher &&
        profile.mention.sentence - lastSentence(one, profile) <= GENERIC_REACH_SENTENCES &&
        lastSentence(one, profile) >= 0,
    );
  return close.length === 0 ? null : latest(close, { profile, evidence: 'role' });
}

/** The same description again in the same document is the same source. */
function sameWords(ground: Ground, profile: Profile): Finding | null {
  const plain = describe(profile.surface);
  const same = ground.clusters.filter((one) =>
    one.profiles.some((p) => p.name === null && describe(p.surface) === plain),
  );
  const indefinite = !profile.definite && !profile.plural;
  return same.length === 0 || indefinite
    ? null
    : latest(same, { profile, evidence: 'description' });
}

function describe(surface: string): string {
  return surface.toLowerCase().replace(/^(the|a|an|these|those|this) /, '');
}

function begun(ground: Ground, profile: Profile): Finding {
  const { party, form } = profile.mention;
  const cluster = ground.begin(party);
  cluster.plural = profile.plural;
  const office = profile.term !== null && partyLexicon().classesOf(profile.term).has('offices');
  cluster.identifiable =
    party === 'organisation' ? profile.definite : profile.definite && office && !profile.plural;
  const owner = ground.of(profile.owner);
  if (owner !== null && owner.kind !== 'person') cluster.partOf = owner.number;
  return { kind: 'found', cluster, evidence: form === 'role' ? 'role' : 'description' };
}
