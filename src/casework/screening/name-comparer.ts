import {
  compareNames,
  type NameLexicon,
  type NameSchema,
  normaliseName,
  weigh,
} from '../../screening/index.ts';

/** How near two names are, 0 to 1, apart from any list. */
export type NameComparer = (name: string, other: string) => number;

/** Compares names of one sort of party. */
export function nameComparer(
  lexicon: NameLexicon,
  { schema }: { readonly schema: NameSchema | null },
): NameComparer {
  const weighed = (name: string) => weigh(normaliseName(name, { schema, lexicon }));
  return (name, other) => compareNames(weighed(name), weighed(other), { lexicon }).score;
}
