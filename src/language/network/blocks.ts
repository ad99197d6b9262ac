import type { Kernel } from './kernel.ts';
import type { Dense, KernelMemory, Norm } from './memory.ts';
import type { NetworkHead, Weights } from './weights.ts';

/** Rows of words of several sentences, one after the other, and room to work in. */
export interface Rows {
  /** Words in all. */
  readonly count: number;
  /** Words of each sentence. */
  readonly lengths: readonly number[];
  /** The words' channels: read and written. */
  readonly x: number;
  /** Room for as many channels. */
  readonly y: number;
  /** Room for three times as many. */
  readonly z: number;
  /** Room for a row's whole numbers, and for a scale each. */
  readonly quantised: Quantised;
  /** Room for the scores of one word. */
  readonly scores: number;
}

/** Rows as whole numbers of 16 bits with a scale each. */
export interface Quantised {
  readonly q: number;
  readonly scales: number;
}

/** y = layer(x), for `count` rows that are quantised already. */
export function dense(
  kernel: Kernel,
  { w, columns, bias, inner, outer }: Dense,
  { q, scales, y, count }: Quantised & { readonly y: number; readonly count: number },
): void {
  kernel.dense(q, scales, count, inner, w, columns, bias, y, outer);
}

/** A layer that adds to each word what it draws from the words around it. */
export type Block = (kernel: Kernel, rows: Rows) => void;

/** The blocks of a network in order, with their weights in memory. */
export function blocksOf(weights: Weights<NetworkHead>, memory: KernelMemory): readonly Block[] {
  const { head } = weights;
  return head.blocks.map((kind, number) => {
    const name = `blocks.${number}`;
    const frame = {
      width: head.width,
      norm: memory.norm(weights, `${name}.norm`),
      enter: memory.dense(weights, `${name}.enter`),
      leave: memory.dense(weights, `${name}.leave`),
    };
    return residual(frame, mixers[kind](weights, { memory, name, head }));
  });
}

interface Frame {
  readonly width: number;
  readonly norm: Norm;
  readonly enter: Dense;
  readonly leave: Dense;
}

/** Mixes the rows of one sentence: from `z` to `y`, both given by its first row. */
type Mixer = (kernel: Kernel, sentence: MixedSentence) => void;

interface MixedSentence {
  readonly z: number;
  readonly y: number;
  readonly length: number;
  readonly scores: number;
}

/** x = x + leave(mix(enter(normalise(x)))) */
function residual({ width, norm, enter, leave }: Frame, mix: Mixer): Block {
  return (kernel, { count, lengths, x, y, z, quantised, scores }) => {
    const { q, scales } = quantised;
    kernel.normalise(x, count, width, norm.gain, norm.bias, y);
    kernel.quantise(y, count, width, q, scales);
    dense(kernel, enter, { ...quantised, y: z, count });
    let first = 0;
    for (const length of lengths) {
      const at = { z: z + first * enter.outer * 4, y: y + first * width * 4 };
      mix(kernel, { ...at, length, scores });
      first += length;
    }
    kernel.quantise(y, count, width, q, scales);
    dense(kernel, leave, { ...quantised, y: z, count });
    kernel.add(x, z, count * width);
  };
}

interface MixerPlace {
  readonly memory: KernelMemory;
  readonly name: string;
  readonly head: NetworkHead;
}

const mixers: Record<
  NetworkHead['blocks'][number],
  (weights: Weights, place: MixerPlace) => Mixer
> = {
  convolution(weights, { memory, name, head: { width } }) {
    const { rows: reach, values } = weights.numbers(`${name}.filter`);
    const filter = memory.put(values);
    const bias = memory.put(weights.numbers(`${name}.filter_bias`).values);
    return (kernel, { z, y, length }) => kernel.convolve(z, length, width, filter, bias, reach, y);
  },
  recurrence(_weights, { head: { width } }) {
    return (kernel, { z, y, length }) => kernel.recur(z, length, width, y);
  },
  attention(weights, { memory, name, head: { width, heads } }) {
    const { width: offsetsWidth, values } = weights.numbers(`${name}.offsets`);
    const offsets = memory.put(values);
    const reach = (offsetsWidth - 1) / 2;
    return (kernel, { z, y, length, scores }) =>
      kernel.attend(z, length, width, heads, offsets, reach, scores, y);
  },
};
