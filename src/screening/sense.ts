/** What a listed word is in a name. */
export type ListedKind =
  /** Legal form: `Ltd`, `OOO`, `joint stock company`. Compared by class, never by letters. */
  | 'legal'
  /** Line of business or sort of body: `bank`, `shipping`, `institute`. */
  | 'domain'
  /** Country, region or great city, and its adjective. */
  | 'territory'
  /** Title or office before or after a person: `Mr.`, `Sheikh`, `director`. */
  | 'honorific'
  /** Small word inside a name: `al`, `bin`, `de`, `the`, `of`. */
  | 'particle'
  /** Short or familiar form of a given name: `Ted` for Theodore. */
  | 'nickname';

/** The class that a word or phrase stands in. */
export interface Sense {
  readonly kind: ListedKind;
  /** Name of the class: `limited`, `shipping`, `iran`, `al`. */
  readonly group: string;
}
