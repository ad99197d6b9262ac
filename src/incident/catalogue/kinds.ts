import type { Catalogue, Category } from './catalogue.ts';

const LITTLE = new Set(['the', 'a', 'an', 'of', 'its', 'his', 'her', 'their']);

/** The words of a phrase for comparison: lower case, no accents, no possessive, no articles. */
export function wordsOf(phrase: string): string[] {
  return phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-' && !LITTLE.has(word));
}

/**
 * Kinds under `root` (all kinds where it is null) whose words occur in `text`, wider ones left out
 * where a narrower one occurs. Linear in the size of the tree.
 */
export function categoriesIn(
  text: string,
  { catalogue, root }: { catalogue: Catalogue; root: string | null },
): string[] {
  const words = ` ${wordsOf(text).join(' ')} `;
  const hits = [...catalogue.categories.values()].filter(
    (category) =>
      (root === null || chainOf(category.id, catalogue).includes(root)) &&
      category.words.some((phrase) => words.includes(` ${wordsOf(phrase).join(' ')} `)),
  );
  return hits
    .map(({ id }) => id)
    .filter(
      (id) => !hits.some((other) => other.id !== id && chainOf(other.id, catalogue).includes(id)),
    );
}

/** The kind and all wider ones, narrowest first. */
export function chainOf(id: string, catalogue: Catalogue): string[] {
  const chain: string[] = [];
  let at: Category | undefined = catalogue.categories.get(id);
  while (at !== undefined && !chain.includes(at.id)) {
    chain.push(at.id);
    at = at.under === null ? undefined : catalogue.categories.get(at.under);
  }
  return chain;
}
