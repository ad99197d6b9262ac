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
export { type CatalogueText, loadCatalogue } from './catalogue/load-catalogue.ts';
export { readCatalogue } from './catalogue/read-catalogue.ts';
