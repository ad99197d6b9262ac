import type { VariorumError } from '../error/index.ts';
import type { Declared } from './fields.ts';
import type { Remark } from './problem.ts';

/** What a reader of one format draws out of a file: a report that has no identity yet. */
export interface Report {
  /** Main text; newlines are `\n`. */
  readonly text: string;
  /** What the file says about it. */
  readonly declared: Declared;
  /** Language of the page as its markup has it: a hint only, templates often get it wrong. */
  readonly languageHint: string | null;
  /** What is to be remarked once it is a document. */
  readonly remarks: readonly Remark[];
}

/** One item of a file: a report, or why there is none. */
export type Item =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'lost'; readonly error: VariorumError };
