// Dossier: what leaves a case: one reading as a page, as Markdown, as JSON and as rows of CSV; and
// the view of a reading that all of them, and the terminal, print.
export { checkWords } from './check-words.ts';
export { CSV_COLUMNS, dossierCsv } from './csv.ts';
export { edtfWords } from './edtf.ts';
export type { ShownHit, ShownScreening } from './hit-words.ts';
export { hitWords, screeningWords } from './hit-words.ts';
export { dossierHtml } from './html/page.ts';
export type {
  EvidenceView,
  HypothesesView,
  HypothesisView,
} from './hypotheses-view.ts';
export type {
  IncidentView,
  Mark,
  OpenedChange,
  OpenedPair,
  OpenedSide,
  Position,
  QuestionRow,
} from './incident-view.ts';
export { incidentViews } from './incident-view.ts';
export type { DossierFile } from './json.ts';
export { dossierFile, dossierJson } from './json.ts';
export { markWords } from './mark-words.ts';
export { dossierMarkdown } from './markdown.ts';
export type { DossierOptions, QuestionHead } from './options.ts';
export { CHANGE_WORDS, CONFLICT_WORDS, REPEAT_WORDS } from './pair-words.ts';
export { heldWords, otherNameWords, partiesOf, roleWords } from './parties.ts';
export type { Material, Statement } from './statement.ts';
export { chainWords, materialOf, reportName, statementOf } from './statement.ts';
export type {
  LineWords,
  QuestionSupportView,
  SupportView,
  ValueView,
} from './support-view.ts';
export {
  comparedQuestions,
  linesWords,
  questionRemarks,
  SUPPORT_REMARK,
} from './support-words.ts';
export type { UnresolvedClaim } from './unresolved.ts';
export { unresolvedClaims } from './unresolved.ts';
export { positionWords, valueWords } from './value-words.ts';
