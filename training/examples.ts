import type { Lexicon } from '../src/language/lexicon.ts';
import { Traits } from '../src/language/traits.ts';
import type { TreebankSentence, TreebankWord } from './conllu.ts';
import { relettered } from './lettering.ts';
import { Random } from './random.ts';

/** A treebank sentence with the columns that training looks at again and again. */
export interface Example {
  readonly traits: Traits;
  /** Number of each word's tag, -1 where it is too rare to be a class. */
  readonly goldTags: Int32Array;
  /** Heads with the root as the number of words; one more place for the root itself. */
  readonly goldHeads: Int32Array;
  /** Number of each word's relation, -1 where it is too rare to be a class. */
  readonly goldRelations: Int32Array;
}

/** What there is to tell apart. */
export interface Inventory {
  /** "UPOS XPOS". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** Rarer tags and relations are annotators' slips. */
const LEAST_COUNT = 5;

/** The tags and relations of a treebank, without the rarest. */
export function inventoryOf(sentences: readonly TreebankSentence[]): Inventory {
  const words = sentences.flatMap((sentence) => sentence.words);
  return {
    tags: frequent(words.map(({ upos, xpos }) => `${upos} ${xpos}`)),
    relations: frequent(words.map(({ deprel }) => deprel)),
  };
}

function frequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= LEAST_COUNT ? [name] : [])).sort();
}

/** Examples of all sentences; some stand twice, the second time in other lettering. */
export function examplesOf(
  sentences: readonly TreebankSentence[],
  { inventory, lexicon }: { readonly inventory: Inventory; readonly lexicon: Lexicon },
): Example[] {
  const letters = new Random(3);
  return sentences.flatMap(({ words }) => {
    const forms = words.map(({ form }) => form);
    const copy = relettered(forms, letters);
    const example = (as: readonly string[]): Example =>
      exampleOf(words, { traits: new Traits(as, lexicon), inventory });
    return copy === null ? [example(forms)] : [example(forms), example(copy)];
  });
}

function exampleOf(
  words: readonly TreebankWord[],
  { traits, inventory }: { readonly traits: Traits; readonly inventory: Inventory },
): Example {
  const count = words.length;
  return {
    traits,
    goldTags: Int32Array.from(words, ({ upos, xpos }) => inventory.tags.indexOf(`${upos} ${xpos}`)),
    goldHeads: Int32Array.from([...words.map(({ head }) => (head < 0 ? count : head)), -1]),
    goldRelations: Int32Array.from(words, ({ deprel }) => inventory.relations.indexOf(deprel)),
  };
}
