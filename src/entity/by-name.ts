import { partyLexicon } from '../mention/index.ts';
import { fitsRole, sameStanding } from './by-role.ts';
import type { Growing } from './cluster.ts';
import { type Finding, type Ground, latest } from './ground.ts';
import { abbreviates, compareNames, comparePeople, nameTokens, shortens } from './name.ts';
import type { Profile } from './profile.ts';

/** Whom a proper name means: one already spoken of under it, else someone new. */
export function byName(ground: Ground, profile: Profile): Finding {
  switch (profile.mention.party) {
    case 'state':
    case 'group':
      return stateByName(ground, profile) ?? bodyByName(ground, profile);
    case 'person':
      return otherwise(ground, profile, ['organisation']) ?? personByName(ground, profile);
    default:
      return otherwise(ground, profile, ['person']) ?? bodyByName(ground, profile);
  }
}

/** A name that the name model took for the other sort, but that has been read already. */
function otherwise(
  ground: Ground,
  profile: Profile,
  kinds: readonly ('person' | 'organisation')[],
): Finding | null {
  const words = profile.nameWords;
  const own = ground.ofKind(profile.mention.party === 'person' ? 'person' : 'organisation');
  const known = (clusters: readonly Growing[]) =>
    clusters.filter((one) =>
      one.nameForms.some(
        (form) =>
          compareNames(form, words) === 'equal' ||
          (kinds[0] === 'organisation'
            ? words.length > 1 && partOfBody(words, form)
            : form.length > 1 && shortens(words, form) && words.length === 1),
      ),
    );
  if (profile.term !== null || known(own).length > 0) return null;
  const [only, another] = known(ground.ofKind(...kinds));
  return only !== undefined && another === undefined
    ? { kind: 'found', cluster: only, evidence: 'name' }
    : null;
}

function stateByName(ground: Ground, profile: Profile): Finding | null {
  const state = partyLexicon().stateOf(profile.name ?? profile.surface);
  if (state === null) return null;
  // "Paris" after "Valeska Paris" is she, not the city for its government.
  const namesake = ground
    .ofKind('person')
    .filter((one) => one.nameForms.some((form) => shortens(profile.nameWords, form)));
  if (state.by === 'seat' && namesake.length > 0) return severalShort(namesake, profile);
  const known = ground.ofKind('state').find((cluster) => cluster.states.has(state.code));
  const cluster = known ?? ground.begin('state');
  cluster.states.add(state.code);
  cluster.addName(state.name, nameTokens(state.name));
  return { kind: 'found', cluster, evidence: state.by === 'name' ? 'name' : 'metonym' };
}

/** Names compared best first: the first kind of evidence that finds anyone decides. */
function personByName(ground: Ground, profile: Profile): Finding {
  const words = profile.nameWords;
  const people = ground.ofKind('person').filter((one) => agree(one, profile));
  const compared = (wanted: readonly string[]) =>
    people.filter((one) =>
      one.nameForms.some((form) => wanted.includes(comparePeople(form, words))),
    );
  const equal = compared(['equal']);
  if (equal.length > 0) return latest(equal, { profile, evidence: 'name' });
  const sound = compared(words.length > 1 ? ['sound', 'near'] : ['sound']);
  if (sound.length > 0) return latest(sound, { profile, evidence: 'variant' });
  const short = people.filter((one) => one.nameForms.some((form) => shortens(words, form)));
  if (short.length > 0) return severalShort(short, profile);
  const longer = people.filter((one) => one.nameForms.every((form) => shortens(form, words)));
  const named = longer.filter((one) => one.nameForms.length > 0);
  if (named.length === 1) return latest(named, { profile, evidence: 'short-name' });
  const unnamed = people.filter(
    (one) =>
      one.nameForms.length === 0 &&
      one.identifiable &&
      fitsRole(one, profile) &&
      sameStanding(one, profile),
  );
  if (profile.term !== null && unnamed.length === 1) {
    return latest(unnamed, { profile, evidence: 'role' });
  }
  return { kind: 'found', cluster: ground.begin('person'), evidence: 'name' };
}

/** A surname that several bear: who it is cannot be told by looking back alone. */
function severalShort(candidates: readonly Growing[], profile: Profile): Finding {
  const fitting = candidates.filter((one) => profile.term !== null && fitsRole(one, profile));
  const left = fitting.length > 0 ? fitting : candidates;
  const [only, another] = left;
  if (only !== undefined && another === undefined) {
    return { kind: 'found', cluster: only, evidence: 'short-name' };
  }
  return { kind: 'ambiguous', clusters: left };
}

/** False where the genders that are known differ. */
function agree(cluster: Growing, profile: Profile): boolean {
  return cluster.gender === null || profile.gender === null || cluster.gender === profile.gender;
}

function bodyByName(ground: Ground, profile: Profile): Finding {
  const words = profile.nameWords;
  const bodies = ground.ofKind('organisation', 'group').filter((one) => one.nameForms.length > 0);
  const found = (test: (form: readonly string[], one: Growing) => boolean) =>
    bodies.filter((one) => one.nameForms.some((form) => test(form, one)));
  const equal = found((form) => sameBody(form, words));
  if (equal.length > 0) return latest(equal, { profile, evidence: 'name' });
  const acronym = bodies.filter(
    (one) =>
      one.acronyms.has(profile.name ?? '') ||
      one.nameForms.some((form) => abbreviates(profile.name ?? '', form)),
  );
  if (acronym.length > 0) return latest(acronym, { profile, evidence: 'acronym' });
  const near = found((form) => words.length > 1 && compareNames(form, words) !== 'none');
  if (near.length > 0) return latest(near, { profile, evidence: 'variant' });
  const short = found((form) => partOfBody(words, form) || partOfBody(form, words));
  if (short.length > 0) return latest(short, { profile, evidence: 'short-name' });
  const described = ground
    .ofKind('organisation')
    .filter(
      (one) =>
        one.nameForms.length === 0 &&
        one.identifiable &&
        sameBody([...one.words, ...one.terms], words),
    );
  if (described.length > 0) return latest(described, { profile, evidence: 'role' });
  return { kind: 'found', cluster: ground.begin('organisation'), evidence: 'name' };
}

/** "Ministry of Defence" and "Defence Ministry": the same telling words in any order. */
export function sameBody(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** True where `short` shortens `long` and keeps a word that tells it from other bodies. */
export function partOfBody(short: readonly string[], long: readonly string[]): boolean {
  if (!shortens(short, long)) return false;
  const lexicon = partyLexicon();
  return short.some((word) => lexicon.classesOf(word).size === 0 && lexicon.stateOf(word) === null);
}
