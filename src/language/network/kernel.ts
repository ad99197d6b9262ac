/** Memory that grows by pages of 64 KiB; its buffer is another one afterwards. */
export interface LinearMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The little of the WebAssembly interface that is used: its types come with the browser's alone. */
interface WebAssemblyFace {
  readonly Memory: new (pages: { readonly initial: number }) => LinearMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyFace };

/** A memory of so many pages of 64 KiB, all zero. */
export function linearMemory(pages: number): LinearMemory {
  return new WebAssembly.Memory({ initial: pages });
}

/**
 * The inner loops of the network over one memory. Arguments named after data are byte addresses,
 * multiples of 16; widths are multiples of 8. `kernel.as` says what each does.
 */
export interface Kernel {
  quantise(x: number, rows: number, width: number, q: number, scales: number): void;
  dense(
    q: number,
    scales: number,
    rows: number,
    inner: number,
    w: number,
    columns: number,
    bias: number,
    y: number,
    outer: number,
  ): void;
  normalise(x: number, rows: number, width: number, gain: number, bias: number, y: number): void;
  add(x: number, y: number, count: number): void;
  silu(x: number, count: number): void;
  convolve(
    z: number,
    length: number,
    width: number,
    filter: number,
    bias: number,
    reach: number,
    y: number,
  ): void;
  recur(z: number, length: number, width: number, y: number): void;
  attend(
    z: number,
    length: number,
    width: number,
    heads: number,
    offsets: number,
    reach: number,
    scores: number,
    y: number,
  ): void;
  match(x: number, k: number, length: number, width: number, y: number): void;
}

/** Makes a kernel over a memory: the compiled one, or `plainKernel`. */
export type MakeKernel = (memory: LinearMemory) => Kernel;

/** Kernels of the compiled module `kernel.wasm`, given by its bytes. */
export function compiledKernel(bytes: Uint8Array): MakeKernel {
  const module = new WebAssembly.Module(bytes);
  return (memory) => new WebAssembly.Instance(module, { env: { memory } }).exports as Kernel;
}
