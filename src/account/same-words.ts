import { wordsOf } from '../incident/index.ts';

/** True where two phrases consist of the same words, articles and case aside. */
export function sameWords(a: string, b: string): boolean {
  const left = wordsOf(a).join(' ');
  return left !== '' && left === wordsOf(b).join(' ');
}
