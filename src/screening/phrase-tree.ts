import type { ListedKind, Sense } from './sense.ts';

/** Phrases by their words. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** In the name of a person: legal form, particle, title. */
  inPerson: Sense | null;
  /** In any other name: legal form, particle, place, business. */
  elsewhere: Sense | null;
}

const IN_PERSON: ReadonlySet<ListedKind> = new Set(['legal', 'particle', 'honorific']);

/** A tree without phrases. */
export function emptyPhrases(): PhraseNode {
  return { next: new Map(), inPerson: null, elsewhere: null };
}

/** Adds a phrase; a sense that it has already stays. */
export function addPhrase(root: PhraseNode, words: readonly string[], sense: Sense): void {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = emptyPhrases();
      node.next.set(word, next);
    }
    node = next;
  }
  if (IN_PERSON.has(sense.kind)) node.inPerson ??= sense;
  if (sense.kind !== 'honorific') node.elsewhere ??= sense;
}

/** The longest phrase that begins at `at`: its sense and how many words it takes; null for none. */
export function longestPhrase(
  root: PhraseNode,
  words: readonly string[],
  { at, person }: { readonly at: number; readonly person: boolean },
): { sense: Sense; count: number } | null {
  let node: PhraseNode | undefined = root;
  let best: { sense: Sense; count: number } | null = null;
  for (let count = 1; at + count <= words.length; count++) {
    node = node.next.get(words[at + count - 1] ?? '');
    if (node === undefined) break;
    const sense = person ? node.inPerson : node.elsewhere;
    if (sense !== null) best = { sense, count };
  }
  return best;
}
