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
export { recogniseParties } from './party.ts';
export type { NounClass, PartyLexicon, StateReading } from './party-lexicon.ts';
export { foldSpelling, partyLexicon } from './party-lexicon.ts';
export { headTermOf } from './party-phrase.ts';
export { recogniseQuantities } from './quantity/recognise-quantities.ts';
export { strictEdtf } from './time/moment.ts';
export type { TimeOptions } from './time/recognise-times.ts';
export { recogniseTimes } from './time/recognise-times.ts';
