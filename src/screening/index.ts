// Screening: names against watch-lists. Dated states of lists, who stood there under which names, and
// which entries a name may mean, with what the score stands on.
export type { Caution, NameComparison } from './compare.ts';
export { compareNames, SCORE_MIN } from './compare.ts';
export { decodeIndex, encodeIndex } from './index-file.ts';
export type {
  ListedNameFinder,
  ListedNameInText,
  NameMention,
  ScreenedMention,
} from './listed-names-in-text.ts';
export { openListedNames, screenMentions } from './listed-names-in-text.ts';
export type { ListedScreener, ListedState } from './listed-screener.ts';
export { entryOf, SCREENED_AS, screenerOf } from './listed-screener.ts';
export type { EntryDifference } from './lists/differences.ts';
export { differenceHead, differencesBetween } from './lists/differences.ts';
export type { ListFormat } from './lists/formats.ts';
export { LIST_FORMATS } from './lists/formats.ts';
export type {
  ListedParty,
  ListedProperty,
  ListedStatement,
  PartySchema,
} from './lists/listed-party.ts';
export { leadingName, namesOf } from './lists/listed-party.ts';
export type { OnDate, Presence, SeenRun } from './lists/presence.ts';
export { presenceOn, seenRuns } from './lists/presence.ts';
export type { Publisher } from './lists/publishers.ts';
export { PUBLISHERS } from './lists/publishers.ts';
export { nameLexicon } from './load-word-lists.ts';
export type { EntryName, ListEntry, NameIndex, NameType } from './name-index.ts';
export { buildIndex } from './name-index.ts';
export type { NameLexicon, NameLists } from './name-lexicon.ts';
export { readNameLexicon } from './name-lexicon.ts';
export type { LinkKind, NameLink } from './name-links.ts';
export type { NameSchema, NameToken, NormalName, TokenKind } from './normalise.ts';
export { normaliseName } from './normalise.ts';
export { portalScore } from './portal-score.ts';
export { readListLines } from './read-list-lines.ts';
export type { Screener, ScreeningAnswer, ScreeningOptions } from './screen.ts';
export { inSentence, openScreener } from './screen.ts';
export type { AlignedSpans, ScreeningHit } from './screening-hit.ts';
export type { DatedStatement, ListState, ListStore, NewState } from './storage/list-store.ts';
export { openLists } from './storage/list-store.ts';
export type { ListFile } from './storage/read-list-file.ts';
export { readListFile } from './storage/read-list-file.ts';
export type { WeighedName, Weighing } from './weighed-name.ts';
export { weigh, weightByKind } from './weighed-name.ts';
