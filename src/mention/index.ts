// Mention: times, quantities, places, parties, weapons and damage, each read from its words.
export type {
  Basis,
  DamageMention,
  GazetteerPlace,
  Hedge,
  MentionContext,
  Mentions,
  PartyKind,
  PartyMention,
  PlaceMention,
  PlacePrecision,
  QuantityMention,
  TimeMention,
  WeaponMention,
} from './mention.ts';
