// Casework: the use cases, and the one place that orders the stages.
export {
  type AnalystEntries,
  analystEntries,
  gradeSource,
  gradesByName,
  rateHypothesis,
  type Signed,
  type StandingGrade,
  type StatedHypothesis,
  stateHypothesis,
} from './analyst.ts';
export { checkReports, type ReportCheck } from './check-reports.ts';
export {
  judge,
  type NewJudgement,
  type StandingJudgement,
  standingJudgements,
  type Undoing,
  undo,
} from './judgements.ts';
export { madeBy, readCase, readReport } from './pipeline.ts';
export type { Reading } from './reading.ts';
export { openReading, recordReading } from './record-reading.ts';
export {
  type Disposition,
  dispose,
  dispositionOf,
  type Verdict,
} from './screening/dispositions.ts';
export {
  lastScreening,
  type RecordedScreening,
  recordScreening,
  type ScreeningRequest,
} from './screening/record-screening.ts';
export type { CaseScreening, OpenLists } from './screening/screen-case.ts';
export { loadStages, type StageOptions, type Stages } from './stages.ts';
export {
  type Handed,
  type InputOutcome,
  keepBytes,
  type Progress,
  type TakeInOptions,
  type TakenIn,
  takeIn,
} from './take-in.ts';
export { VERSION } from './version.ts';
