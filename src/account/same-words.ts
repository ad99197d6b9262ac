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

/** True where two phrases consist of the same words, articles and case aside. */
export function sameWords(a: string, b: string): boolean {
  const left = wordsOf(a).join(' ');
  return left !== '' && left === wordsOf(b).join(' ');
}
