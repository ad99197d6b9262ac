// Incident: claims become answers to the questions of incidents.
export type {
  Accusation,
  Answer,
  AnswerId,
  AnswerValue,
  Incident,
  IncidentId,
  QuestionId,
} from './answer.ts';
export { OPEN_RULE } from './answers/claimed.ts';
export { SINGLE_RULE } from './answers/counts.ts';
export { OF_A_TIME_RULE } from './answers/supplies.ts';
export { answersOf, type OpenAnswer, type Report, type ReportAnswers } from './answers-of.ts';
export type {
  Catalogue,
  Category,
  ComparisonKind,
  ConflictType,
  IncidentType,
  Question,
  Signal,
  ValueKind,
} from './catalogue/catalogue.ts';
export { categoriesIn, chainOf, wordsOf } from './catalogue/kinds.ts';
export { type CatalogueText, loadCatalogue } from './catalogue/load-catalogue.ts';
export { readCatalogue } from './catalogue/read-catalogue.ts';
export {
  type CaseIncidents,
  type GroupingOptions,
  groupIncidents,
  incidentsOfMatter,
} from './group-incidents.ts';
export { type Matters, openMatters } from './matters.ts';
export {
  groupStories,
  loadWordRanks,
  Stories,
  type Story,
  type StoryReport,
  type WordRanks,
} from './story/index.ts';
export {
  type Filler,
  isInCapitals,
  loadSmallWords,
  type Role,
  readTemplate,
  recase,
  type SmallWords,
} from './template/index.ts';
export { type Bounds, type TimeBounds, timeBounds } from './time-bounds.ts';
