import { relation, type Tree, type Word } from '../language/index.ts';
import { companions, lemmaOf } from './answers/context.ts';
import type { Catalogue, IncidentType } from './catalogue/catalogue.ts';

/** A word that speaks of an incident of some type. */
export interface Trigger {
  readonly word: Word;
  readonly type: IncidentType;
}

/** One way to name an incident: its first word, and what must stand with it. */
interface Entry {
  readonly type: IncidentType;
  readonly rest: readonly string[];
}

/** The words of all types by the lemma that decides: a verb's first, a noun's last. */
interface Index {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>;
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
}

// Looking every entry of every type up for every word took a third of the whole reading (2026-11).
const indexes = new WeakMap<Catalogue, Index>();
const found = new WeakMap<Tree, { catalogue: Catalogue; triggers: readonly Trigger[] }>();

/**
 * Every trigger of a sentence, in the order of its words; the heavier type first at one word. Kept
 * for the life of the tree, since every reader asks for them.
 */
export function triggersIn(tree: Tree, catalogue: Catalogue): readonly Trigger[] {
  const known = found.get(tree);
  if (known?.catalogue === catalogue) return known.triggers;
  const { verbs, nouns } = indexOf(catalogue);
  const triggers = tree.sentence.words.flatMap((word): Trigger[] => {
    const entries = word.upos === 'VERB' ? verbs : word.upos === 'NOUN' ? nouns : null;
    const fitting = (entries?.get(lemmaOf(word)) ?? []).filter(({ rest }) =>
      stands(tree, { word, rest }),
    );
    return [...new Set(fitting.map(({ type }) => type))].map((type) => ({ word, type }));
  });
  found.set(tree, { catalogue, triggers });
  return triggers;
}

function stands(tree: Tree, { word, rest }: { word: Word; rest: readonly string[] }): boolean {
  if (rest.length === 0) return true;
  if (word.upos === 'NOUN') {
    return rest.every((modifier) =>
      tree
        .children(word)
        .some((child) => relation(child) !== 'case' && lemmaOf(child) === modifier),
    );
  }
  const near = companions(tree, word);
  const below = () => tree.subtree(word).map(lemmaOf);
  return rest.every((part) => near.has(part) || below().includes(part));
}

function indexOf(catalogue: Catalogue): Index {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const verbs = new Map<string, Entry[]>();
  const nouns = new Map<string, Entry[]>();
  const types = [...catalogue.types.values()].sort((a, b) => b.weight - a.weight);
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry) =>
    map.set(key, [...(map.get(key) ?? []), entry]);
  for (const type of types) {
    for (const entry of type.verbs) {
      const [verb = '', ...rest] = entry.split(' ');
      add(verbs, verb, { type, rest });
    }
    for (const entry of type.nouns) {
      const words = entry.split(' ');
      add(nouns, words.at(-1) ?? '', { type, rest: words.slice(0, -1) });
    }
  }
  const index = { verbs, nouns };
  indexes.set(catalogue, index);
  return index;
}
