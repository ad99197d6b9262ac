// Mention: times, quantities, places, parties, weapons and damage, each read from its words.
export { recogniseDamage } from './damage.ts';
export type { DamageWords } from './damage-words.ts';
export type { BrokenLine, DumpOptions, DumpSummary } from './gazetteer/dump-reader.ts';
export { DumpReader } from './gazetteer/dump-reader.ts';
export type { Gazetteer } from './gazetteer/gazetteer.ts';
export { loadDamageWords, loadGazetteer, loadWeapons, packTable } from './gazetteer/load.ts';
export { partyLexicon } from './load-parties.ts';
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
export { foldSpelling } from './party-lexicon.ts';
export { headTermOf } from './party-phrase.ts';
export { recognisePlaces, zoneOfText } from './place.ts';
export { checkDistances } from './place-distance.ts';
export { distanceKm } from './place-geometry.ts';
export type { Publication } from './place-home.ts';
export { homeOf } from './place-home.ts';
export { checkSums } from './quantity/check-sums.ts';
export { recogniseQuantities } from './quantity/recognise-quantities.ts';
export type { DistanceCheck, SumCheck, TextCheck } from './text-check.ts';
export { strictEdtf } from './time/moment.ts';
export type { TimeOptions } from './time/recognise-times.ts';
export { recogniseTimes } from './time/recognise-times.ts';
export type { ResolvedToponym, ToponymRole } from './toponym.ts';
export type { PlaceOptions } from './toponym-reading.ts';
export { readToponyms } from './toponym-reading.ts';
export { recogniseWeapons } from './weapon.ts';
export type { WeaponTable } from './weapon-table.ts';
export { isKindOf, readWeapons } from './weapon-table.ts';
