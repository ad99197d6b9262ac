/** Numbers names in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  /** The number of a name; a new one gets the next. */
  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(name, next);
    return next;
  }

  /** All names, by number. */
  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Whole numbers, as many as come. */
export class Column {
  #numbers = new Int32Array(1024);
  #length = 0;

  /** Adds one. */
  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(2 * this.#length);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The one at this place. */
  at(place: number): number {
    return this.#numbers[place] as number;
  }

  /** What was added so far, in order; a view that a later `push` may outgrow. */
  values(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

/**
 * Numbers names that stand in bytes, without making strings of them: a map of strings takes ten
 * times as long on millions of rows (2026-11, bench/fusion.ts).
 */
export class ByteNumbering {
  readonly #bytes: Uint8Array;
  /** By number: where its name first stood. */
  readonly #starts = new Column();
  readonly #ends = new Column();
  /** Open addressing, two numbers a slot: number + 1 of the name (0: free) and its hash. */
  #slots = new Int32Array(2 << 12);
  #size = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The number of the name from `start` up to `end`; a new one gets the next. */
  of(start: number, end: number): number {
    const bytes = this.#bytes;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash ^= hash >>> 13;
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[2 * slot] as number) - 1;
      if (number < 0) return this.#add(slot, { start, end, hash });
      if (slots[2 * slot + 1] === hash && this.#same(number, start, end)) return number;
    }
  }

  #same(number: number, start: number, end: number): boolean {
    const from = this.#starts.at(number);
    if (this.#ends.at(number) - from !== end - start) return false;
    for (let n = 0; n < end - start; n++) {
      if (this.#bytes[from + n] !== this.#bytes[start + n]) return false;
    }
    return true;
  }

  #add(slot: number, { start, end, hash }: { start: number; end: number; hash: number }): number {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#slots[2 * slot] = ++this.#size;
    this.#slots[2 * slot + 1] = hash;
    if (4 * this.#size > this.#slots.length) this.#widen();
    return this.#size - 1;
  }

  #widen(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length / 2 - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let slot = (old[from + 1] as number) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[from] as number;
      slots[2 * slot + 1] = old[from + 1] as number;
    }
    this.#slots = slots;
  }

  /** All names as UTF-8, by number. */
  names(): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.#size }, (_, number) =>
      decoder.decode(this.#bytes.subarray(this.#starts.at(number), this.#ends.at(number))),
    );
  }
}
