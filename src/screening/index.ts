// Screening: names against watch-lists. Dated states of lists, and who stood there under which names.
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
export type { DatedStatement, ListState, ListStore, NewState } from './storage/list-store.ts';
export { openLists } from './storage/list-store.ts';
export type { ListFile } from './storage/read-list-file.ts';
export { readListFile } from './storage/read-list-file.ts';
