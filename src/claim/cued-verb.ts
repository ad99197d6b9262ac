import type { Tree, Word } from '../language/index.ts';
import type { CueSense } from './cue-lexicon.ts';
import type { Subject } from './subject.ts';
import type { TextView } from './text-view.ts';

/** A verb of saying in its sentence, with its subject and the words that make up the cue. */
export interface CuedVerb {
  readonly view: TextView;
  readonly tree: Tree;
  readonly verb: Word;
  readonly sense: CueSense;
  readonly source: Subject | undefined;
  /** The verb, its auxiliaries, particles and negation. */
  readonly group: ReadonlySet<Word>;
}
