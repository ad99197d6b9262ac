import type { QuestionId } from '../answer.ts';

/** Sort of value that answers a question. */
export type ValueKind =
  | 'number'
  | 'time'
  | 'place'
  | 'party'
  | 'responsible'
  | 'category'
  | 'words'
  | 'level'
  | 'outcome'
  | 'yes-no';

/** How two answers to a question are compared. */
export type ComparisonKind =
  | 'count'
  | 'time'
  | 'place'
  | 'party'
  | 'responsible'
  | 'category'
  | 'level'
  | 'exact'
  | 'never';

/** In what two accounts differ. */
export type ConflictType = 'number' | 'time' | 'place' | 'identity' | 'cause' | 'existence';

/** Words that carry a figure: which words, and whose number is meant. */
export interface Signal {
  /** Lemmas, lower case. */
  readonly words: readonly string[];
  /** Part of speech that the word must have. */
  readonly as: 'verb' | 'noun' | 'adjective';
  /** Whose number: the thing acted on, the one who acts, the noun itself, an adjective's noun. */
  readonly counts: 'object' | 'subject' | 'itself' | 'bearer';
  /** Lemmas of which one must be the object or particle of the verb; null for none. */
  readonly with: readonly string[] | null;
  /** What sort of thing is counted. */
  readonly things: 'people' | 'weapons' | 'events' | 'any';
  /**
   * `counted`: the word itself counts. `when-denied`: only its negation does ("has not been found" is
   * missing). `all-means-none`: "all", "everybody" and a full number mean nobody ("all accounted for").
   */
  readonly sense: 'counted' | 'when-denied' | 'all-means-none';
  /** True where the word speaks of the question only when none is counted. */
  readonly zero: boolean;
}

/** One question that is asked of an incident. */
export interface Question {
  readonly id: QuestionId;
  /** Row or column head. */
  readonly label: string;
  /** The question in words. */
  readonly ask: string;
  readonly value: ValueKind;
  readonly comparison: ComparisonKind;
  /** What a contradiction about it is called. */
  readonly conflict: ConflictType;
  /** True for tolls that rise while news comes in. */
  readonly running: boolean;
  /** True where one answer a source and report is wanted, at the fullest mention. */
  readonly once: boolean;
  /** Unit of measure, or null for a plain count. */
  readonly unit: string | null;
  /** Category under which the answers lie, or null. */
  readonly ontology: string | null;
  /** Words that carry a figure; empty for questions that are no number. */
  readonly signals: readonly Signal[];
}

/** One sort of incident. */
export interface IncidentType {
  readonly id: string;
  readonly label: string;
  /** Types of one family can be one incident under two names. */
  readonly family: string;
  /** Questions asked of it, in the order of the grid. */
  readonly questions: readonly QuestionId[];
  /** Verb lemmas that speak of it, some with a particle or object ("blow up", "open fire"). */
  readonly verbs: readonly string[];
  /** Noun lemmas that speak of it. */
  readonly nouns: readonly string[];
  /** Among several types in one text the heavier wins; 1 is usual. */
  readonly weight: number;
}

/** One kind of happening, cause or weapon. */
export interface Category {
  readonly id: string;
  /** The wider kind, or null for a root. */
  readonly under: string | null;
  /** Words and phrases that name it, lower case. */
  readonly words: readonly string[];
  /** True where the kinds directly under this one rule each other out. */
  readonly exclusive: boolean;
}

/** What is asked of which incidents, by which words they are known and how answers compare. */
export interface Catalogue {
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly types: ReadonlyMap<string, IncidentType>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Word lists of the answer readers by name. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The word list of that name; empty where the catalogue has none. */
export function listOf(catalogue: Catalogue, id: string): ReadonlySet<string> {
  return catalogue.lists.get(id) ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();
