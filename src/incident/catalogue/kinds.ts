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
  const kinds = kindsOf(catalogue);
  const hits = kinds.filter(
    ({ chain, phrases }) =>
      (root === null || chain.includes(root)) && phrases.some((phrase) => words.includes(phrase)),
  );
  return hits
    .map(({ id }) => id)
    .filter((id) => !hits.some((other) => other.id !== id && other.chain.includes(id)));
}

/** A kind made ready to be looked for. */
interface Kind {
  readonly id: string;
  /** As `chainOf` gives it. */
  readonly chain: readonly string[];
  /** Its phrases as `wordsOf` gives them, with a blank on both sides of each word. */
  readonly phrases: readonly string[];
}

const ready = new WeakMap<Catalogue, readonly Kind[]>();

function kindsOf(catalogue: Catalogue): readonly Kind[] {
  const known = ready.get(catalogue);
  if (known !== undefined) return known;
  const kinds = [...catalogue.categories.values()].map(({ id, words }) => ({
    id,
    chain: chainOf(id, catalogue),
    phrases: words.map((phrase) => ` ${wordsOf(phrase).join(' ')} `),
  }));
  ready.set(catalogue, kinds);
  return kinds;
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
