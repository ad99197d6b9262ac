import type { Upos } from './analysis.ts';
import { bestClass, type Scorer } from './sparse-model.ts';
import { TagFeatures } from './tagger-features.ts';
import { PAD, type Traits } from './traits.ts';

/** Tags words from left to right; a class of its model is "UPOS XPOS", so that the two agree. */
export class Tagger {
  readonly #model: Scorer;
  readonly #features = new TagFeatures();
  readonly #scores: Float64Array;
  readonly #tags: readonly { readonly upos: Upos; readonly xpos: string }[];

  readonly #parts: readonly number[];

  constructor(model: Scorer) {
    this.#model = model;
    this.#scores = new Float64Array(model.classes.length);
    this.#tags = model.classes.map((name) => {
      const [upos = 'X', xpos = 'FW'] = name.split(' ');
      return { upos: upos as Upos, xpos };
    });
    const names = [...new Set(this.#tags.map(({ upos }) => upos))].sort();
    this.#parts = this.#tags.map(({ upos }) => names.indexOf(upos));
  }

  /** Numbers of the words' tags; word `i` at `i + PAD`, -1 around them. */
  tag(traits: Traits): Int32Array {
    const tags = new Int32Array(traits.count + 2 * PAD).fill(-1);
    const context = { index: 0, tags };
    for (let index = 0; index < traits.count; index++) {
      context.index = index;
      this.#model.score(this.#features.read(traits, context), this.#scores);
      tags[index + PAD] = bestClass(this.#scores, this.#tags.length);
    }
    return tags;
  }

  /** Number of the part of speech of a tag number: tags that share one share its number. */
  readonly partOf = (tag: number): number => this.#parts[tag] as number;

  /** Universal part of speech of a tag number. */
  upos(tag: number): Upos {
    return this.#tags[tag]?.upos ?? 'X';
  }

  /** Penn-like detail of a tag number. */
  xpos(tag: number): string {
    return this.#tags[tag]?.xpos ?? 'FW';
  }
}
