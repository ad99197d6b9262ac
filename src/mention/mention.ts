import type { Analysis } from '../language/index.ts';
import type { Span } from '../text/index.ts';

/** Whether a value stands in the words (`read`) or follows from them and their surroundings. */
export type Basis = 'read' | 'implied';

/** What a recogniser is given: pure data, no clock. */
export interface MentionContext {
  /** The document's text. */
  readonly text: string;
  /** The same text as the language stage left it. */
  readonly analysis: Analysis;
  /** When the report was published (ISO 8601, with offset or a bare date); null where unknown. */
  readonly publishedAt: string | null;
}

/** A time expression. @see ISO-TimeML (TIMEX3), https://www.loc.gov/standards/datetime/ (EDTF) */
export interface TimeMention extends Span {
  readonly kind: 'time';
  /** TIMEX3 type. */
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value, for example `2023-01-28TEV`, `P3D`; null where there is no anchor. */
  readonly value: string | null;
  /** The moment or interval in EDTF; null for durations, sets and unanchored expressions. */
  readonly edtf: string | null;
  readonly basis: Basis;
}

/** How exact a quantity claims to be. */
export type Hedge = 'exact' | 'at-least' | 'at-most' | 'about' | 'several' | 'limited';

/** A counted or measured quantity. */
export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  /** Lower bound, inclusive. */
  readonly min: number;
  /** Upper bound, inclusive; null where open. */
  readonly max: number | null;
  readonly hedge: Hedge;
  /** Unit of measure (km, kg, %), or null for a plain count. */
  readonly unit: string | null;
  /** The noun phrase that is counted, quantity included; null where none is expressed. */
  readonly counted: Span | null;
  /** Lemma of that phrase's head (drone, people), or null. */
  readonly countedLemma: string | null;
  /** The quantity that this one is a part of ("two of the [three] drones"), or null. */
  readonly partOf: Span | null;
  /** The number that this one is given instead of ("not [four], as first reported, but three"). */
  readonly corrects: (Span & { readonly min: number; readonly max: number | null }) | null;
}

/** Size of what a place mention pins down, from fine to coarse. */
export type PlacePrecision = 'facility' | 'city' | 'near' | 'region' | 'country' | 'area';

/** A place of the gazetteer. */
export interface GazetteerPlace {
  /** `geonames:418863` for towns, `iso3166:IR` for states and `iso3166-2:..` for regions. */
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** First-level region name, or empty. */
  readonly region: string;
  /** IANA time zone, or empty. */
  readonly timeZone: string;
  readonly population: number;
  readonly precision: PlacePrecision;
}

/** A place, named or described. */
export interface PlaceMention extends Span {
  readonly kind: 'place';
  /** Resolved place; null where the gazetteer does not know it. */
  readonly place: GazetteerPlace | null;
  readonly precision: PlacePrecision;
  /** "about 400 km south of Tehran": the relation in words, distance and anchor; null otherwise. */
  readonly relation: {
    readonly distanceKm: number | null;
    readonly bearing: string | null;
    readonly anchor: Span;
  } | null;
  /** True where a state or city stands for its government ("Tehran denied"). */
  readonly metonym: boolean;
}

/** What sort of party. */
export type PartyKind = 'person' | 'organisation' | 'state' | 'group' | 'unnamed';

/** Someone who can act or speak: a name, a role, a pronoun, or a described unnamed source. */
export interface PartyMention extends Span {
  readonly kind: 'party';
  readonly party: PartyKind;
  /** How it is referred to. */
  readonly form: 'name' | 'role' | 'pronoun' | 'description';
  /** The proper name within the mention ("Foreign Minister [Hossein Amir-Abdollahian]"), or null. */
  readonly name: Span | null;
  /** Role or description words around the name, or the whole mention where there is no name. */
  readonly role: Span | null;
  /** Sentence and word of its syntactic head. */
  readonly sentence: number;
  readonly head: number;
}

/** A weapon or means of attack. */
export interface WeaponMention extends Span {
  readonly kind: 'weapon';
  /** Class in the weapon table: drone, loitering-munition, missile, ... */
  readonly category: string;
  /** Named system ("Shahed-136"), or null. */
  readonly system: string | null;
}

/** Damage to something. */
export interface DamageMention extends Span {
  readonly kind: 'damage';
  readonly level: 'none' | 'minor' | 'serious' | 'destroyed';
}

/** All mentions of one document, each list in order of place. */
export interface Mentions {
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
  readonly places: readonly PlaceMention[];
  readonly parties: readonly PartyMention[];
  readonly weapons: readonly WeaponMention[];
  readonly damage: readonly DamageMention[];
}
