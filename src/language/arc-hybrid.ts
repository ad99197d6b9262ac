/** The moves of the arc-hybrid system. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** No word. */
export const NONE = -1;

/**
 * A sentence on its way to a tree, in the arc-hybrid system: SHIFT puts the next word on the
 * stack; LEFT hangs the top of the stack on the next word; RIGHT hangs it on the word under it.
 * The root stands after the last word, as number `count`, and takes one word only.
 *
 * @see Kuhlmann, Gomez-Rodriguez and Satta 2011; the root at the end as in Kiperwasser and
 * Goldberg 2016.
 */
export class Configuration {
  /** Number of words. */
  readonly count: number;
  /** Next word; `count` when only the root is left. */
  next = 0;
  /** Words on the stack. */
  depth = 0;
  /** The stack; the top is `stack[depth - 1]`. */
  readonly stack: Int32Array;
  /** Head of each word, NONE until it has one; `count` for the root. */
  readonly heads: Int32Array;
  /** Relation number of each word, NONE until it has a head. */
  readonly relations: Int32Array;
  /** Outermost left child, and the one before it. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  /** Outermost right child, and the one before it. */
  readonly right: Int32Array;
  readonly right2: Int32Array;
  /** How many children a word has on either side. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(count: number) {
    this.count = count;
    const column = (): Int32Array => new Int32Array(count + 1).fill(NONE);
    this.stack = column();
    this.heads = column();
    this.relations = column();
    this.left = column();
    this.left2 = column();
    this.right = column();
    this.right2 = column();
    this.leftCount = new Int32Array(count + 1);
    this.rightCount = new Int32Array(count + 1);
  }

  /** The word `depth` places under the top of the stack, or NONE. */
  under(depth: number): number {
    return depth < this.depth ? (this.stack[this.depth - 1 - depth] as number) : NONE;
  }

  /** True when every word has a head. */
  get finished(): boolean {
    return this.next === this.count && this.depth === 0;
  }

  /** True where the move is open; in an unfinished configuration at least one is. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.count;
    if (move === LEFT) return this.depth > 0 && (this.next < this.count || this.depth === 1);
    return this.depth > 1;
  }

  /** The head that the move would give to the top of the stack. */
  headBy(move: number): number {
    return move === LEFT ? this.next : this.under(1);
  }

  /** Makes a move that `allows` permits; LEFT and RIGHT give the arc the relation. */
  make(move: number, relation = NONE): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.under(0);
    const head = this.headBy(move);
    this.heads[child] = head;
    this.relations[child] = relation;
    const [outer, second, counts] =
      move === LEFT
        ? [this.left, this.left2, this.leftCount]
        : [this.right, this.right2, this.rightCount];
    second[head] = outer[head] as number;
    outer[head] = child;
    counts[head] = (counts[head] as number) + 1;
    this.depth--;
  }
}
