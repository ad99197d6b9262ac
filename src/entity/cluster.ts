import type { Sentence } from '../language/index.ts';
import { foldSpelling } from '../mention/index.ts';
import type { DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import type { DatedRole, EntityKind, EntityMention, MentionEvidence } from './entity.ts';
import type { NameChange } from './other-names.ts';
import type { Gender, Profile } from './profile.ts';

/** The mentions of one document that mean one party. */
export interface Cluster {
  readonly kind: EntityKind;
  /** Proper names in order of first use, without titles. */
  readonly names: readonly string[];
  /** Surfaces of every mention that names or describes it, in order of first use. */
  readonly aliases: readonly string[];
  /** Roles and descriptions given to it, verbatim. */
  readonly roles: readonly string[];
  /** Head terms of those roles. */
  readonly terms: readonly string[];
  /** Those terms that it is said to hold, and those that it is said to have held before. */
  readonly heldTerms: readonly string[];
  readonly endedTerms: readonly string[];
  /** Roles of which it is said when they were held, in order. */
  readonly datedRoles: readonly DatedRole[];
  /** Telling words of names and roles together. */
  readonly words: readonly string[];
  /** ISO code where it is a state; states that its words name otherwise. */
  readonly states: readonly string[];
  /** Acronyms given for it in brackets. */
  readonly acronyms: readonly string[];
  /** False for what is only described ("two officials"): never merged across documents. */
  readonly identifiable: boolean;
  /**
   * The sentence that first speaks of it, words folded, where it is only described: by it a copy of
   * the same text is known. Empty for all others.
   */
  readonly setting: readonly string[];
  /** Number of the cluster that it belongs to, or null. */
  readonly partOf: number | null;
  readonly mentions: readonly EntityMention[];
}

/** What became of one mention or link. */
export type Outcome = { readonly span: Span } & (
  | { readonly kind: 'resolved'; readonly cluster: number; readonly evidence: MentionEvidence }
  | { readonly kind: 'ambiguous'; readonly clusters: readonly number[] }
  | { readonly kind: 'unresolved'; readonly reason: string }
);

/** Whom the mentions of one document mean, before other documents are looked at. */
export interface DocumentResolution {
  readonly document: DocumentId;
  /** Instant of publication for ordering, or null. */
  readonly publishedAt: string | null;
  readonly clusters: readonly Cluster[];
  /** Number of the publisher's cluster, or null where no publisher is known. */
  readonly publisher: number | null;
  /** One row a mention, inner mentions before those that hold them. */
  readonly outcomes: readonly Outcome[];
  /** Former and later names that claims of this document give. */
  readonly nameChanges: readonly NameChange[];
}

/** "Residents of two villages [on the Khujand road]": a description without where they are. */
function shortened({ surface, name, mention }: Profile): readonly string[] {
  if (name !== null || !/^(?:unnamed|group|person)$/.test(mention.party)) return [];
  const place = / (?:on|near|along|around|outside|who|which) /.exec(surface);
  const short = place === null ? '' : surface.slice(0, place.index).replace(/,$/, '');
  return short.split(' ').length > 1 ? [short] : [];
}

/** A cluster while its document is being read. */
export class Growing {
  readonly number: number;
  kind: EntityKind;
  readonly profiles: Profile[] = [];
  readonly names: string[] = [];
  readonly nameForms: (readonly string[])[] = [];
  readonly roles: string[] = [];
  readonly terms = new Set<string>();
  readonly heldTerms = new Set<string>();
  readonly endedTerms = new Set<string>();
  readonly datedRoles: DatedRole[] = [];
  readonly words = new Set<string>();
  readonly states = new Set<string>();
  readonly acronyms = new Set<string>();
  readonly mentions: EntityMention[] = [];
  readonly aliases: string[] = [];
  gender: Gender = null;
  plural = false;
  identifiable = true;
  partOf: number | null = null;

  constructor(number: number, kind: EntityKind) {
    this.number = number;
    this.kind = kind;
  }

  /**
   * Takes in what a mention says. Pronouns add their gender and nothing else; a `voice` ("the
   * declaration of the chief engineer") adds its words as an alias, for its head is not its owner's.
   */
  absorb(profile: Profile, { voice = false } = {}): void {
    this.profiles.push(profile);
    if (voice) {
      if (!this.aliases.includes(profile.surface)) this.aliases.push(profile.surface);
      return;
    }
    this.gender ??= profile.gender;
    if (profile.mention.form === 'pronoun') return;
    if (profile.name !== null && this.kind !== 'state')
      this.addName(profile.name, profile.nameWords);
    if (profile.role !== null && !this.roles.includes(profile.role)) this.roles.push(profile.role);
    this.#addTerms(profile);
    for (const word of profile.roleWords) this.words.add(word);
    for (const state of profile.states) this.states.add(state);
    if (profile.acronym !== null) this.acronyms.add(profile.acronym);
    for (const words of [profile.surface, ...shortened(profile)]) {
      if (!this.aliases.includes(words)) this.aliases.push(words);
    }
  }

  /** A role that is over is not held; that of a minister "at the time" is both. */
  #addTerms({ terms, stated }: Profile): void {
    const standing = stated?.standing ?? 'held';
    const over = stated?.over ?? false;
    for (const term of terms) {
      this.terms.add(term);
      if (over || standing === 'then') this.endedTerms.add(term);
      if (!over && standing !== 'coming') this.heldTerms.add(term);
    }
  }

  /** Adds a proper name. */
  addName(name: string, words: readonly string[]): void {
    if (this.names.includes(name)) return;
    this.names.push(name);
    this.nameForms.push(words);
    for (const word of words) this.words.add(word);
  }

  /** The most telling name: most words, then first used. */
  get fullest(): readonly string[] {
    return this.nameForms.reduce((best, form) => (form.length > best.length ? form : best), []);
  }

  /** The cluster as plain data. */
  settled(sentences: readonly Sentence[]): Cluster {
    return {
      kind: this.kind,
      names: this.names,
      aliases: this.aliases,
      roles: this.roles,
      terms: [...this.terms],
      heldTerms: [...this.heldTerms],
      endedTerms: [...this.endedTerms],
      datedRoles: this.datedRoles,
      words: [...this.words],
      states: [...this.states].sort(),
      acronyms: [...this.acronyms],
      identifiable: this.identifiable,
      setting: this.#setting(sentences),
      partOf: this.partOf,
      mentions: this.mentions,
    };
  }

  #setting(sentences: readonly Sentence[]): readonly string[] {
    const first = this.profiles[0]?.mention;
    if (this.identifiable || this.names.length > 0 || first === undefined) return [];
    const words = sentences[first.sentence]?.words ?? [];
    return words.filter(({ upos }) => upos !== 'PUNCT').map(({ form }) => foldSpelling(form));
  }
}
