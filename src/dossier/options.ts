import type { AnalystEntries, ReportCheck } from '../casework/index.ts';

import type { ShownScreening } from './hit-words.ts';

/** One question of the catalogue, as far as a dossier shows it. */
export interface QuestionHead {
  /** Its id: `killed`, `when` ... */
  readonly id: string;
  /** Row head: "Killed". */
  readonly label: string;
  /** The question in words: "How many were killed?". */
  readonly ask: string;
}

/** What a dossier needs to know besides the reading. */
export interface DossierOptions {
  /** Title of the whole; "Dossier" where none is given. */
  readonly title?: string;
  /**
   * The questions asked of each type of incident, in the order of the grid. They make the
   * unanswered ones visible. Of a type that is missing here only answered questions are shown.
   */
  readonly questions?: ReadonlyMap<string, readonly QuestionHead[]>;
  /** What people judged: grades of sources, hypotheses, ratings. None where it is absent. */
  readonly analyst?: AnalystEntries;
  /** ISO 8601 instant to print as the date of the dossier; none is printed where it is absent. */
  readonly preparedAt?: string;
  /** The last screening of the case; nothing is said of watch-lists where it is absent. */
  readonly screening?: ShownScreening;
  /** Sums and distances that were checked in the reports; those that do not hold are shown. */
  readonly checks?: readonly ReportCheck[];
}
