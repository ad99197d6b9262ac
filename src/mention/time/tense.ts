import type { Analysis, Sentence, Word } from '../../language/index.ts';
import { Tree } from '../../language/index.ts';

/**
 * Tells the tense of the clause around a place. Sentences are found by bisection and their trees
 * are built once.
 */
export class Tenses {
  readonly #sentences: readonly Sentence[];
  readonly #trees = new Map<number, Tree>();

  constructor(analysis: Analysis) {
    this.#sentences = analysis.sentences;
  }

  /**
   * Whether the clause that holds a place speaks of the future (true) or the past (false); null
   * where it shows neither or the place was not analysed.
   */
  speaksOfFuture(place: number): boolean | null {
    const sentence = this.#sentenceAt(place);
    const word = sentence?.words.find((one) => one.start <= place && place < one.end);
    if (sentence === undefined || word === undefined) return null;
    const tree = this.#trees.get(sentence.index) ?? new Tree(sentence);
    this.#trees.set(sentence.index, tree);
    for (const above of tree.ancestors(word)) {
      const tense = tenseOf(tree, above);
      if (tense !== null) return tense;
    }
    return null;
  }

  #sentenceAt(place: number): Sentence | undefined {
    let [low, high] = [0, this.#sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const sentence = this.#sentences[middle];
      if (sentence !== undefined && sentence.end <= place) low = middle + 1;
      else high = middle;
    }
    const found = this.#sentences[low];
    return found !== undefined && found.start <= place ? found : undefined;
  }
}

/** Words under which an infinitive or a noun looks ahead: "set to begin", "due", "expected". */
const AHEAD = new Set(
  'set due expect schedule plan intend slate bind hope aim prepare vow promise'.split(' '),
);

/** The tense of a clause by its head and the head's auxiliaries; null to look further up. */
function tenseOf(tree: Tree, head: Word): boolean | null {
  const verb = head.upos === 'VERB' || head.upos === 'AUX';
  const auxiliaries = tree.dependants(head, 'aux', 'cop');
  if (!verb && auxiliaries.length === 0) return AHEAD.has(head.lemma) ? true : null;
  if (auxiliaries.some(({ lemma }) => lemma === 'will' || lemma === 'shall')) return true;
  const finite = auxiliaries.find(({ xpos }) => ['VBD', 'VBZ', 'VBP'].includes(xpos)) ?? head;
  if (AHEAD.has(head.lemma) && finite.xpos !== 'VBD') return true;
  if (finite.xpos === 'VBD') return false;
  // "has begun" and "announced in January" (a clause without a finite verb) look back.
  if (head.xpos === 'VBN' && (finite.lemma === 'have' || auxiliaries.length === 0)) return false;
  return null;
}
