import { featureKey, mix } from './hash.ts';

/**
 * A reused list of feature keys: an extractor clears it and adds one key per template. The
 * template's number is part of the key, so that equal values under two templates stay apart.
 */
export class FeatureKeys {
  /** Keys; only the first `count` hold. */
  readonly keys: Int32Array;
  /** How many keys were added since the last `clear`. */
  count = 0;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  /** A template over one value. */
  add(template: number, value: number): void {
    this.keys[this.count++] = featureKey(mix(template + 1, value));
  }

  /** A template over two values. */
  add2(template: number, a: number, b: number): void {
    this.keys[this.count++] = featureKey(mix(mix(template + 1, a), b));
  }

  /** A template over three values. */
  add3(template: number, a: number, b: number, c: number): void {
    this.keys[this.count++] = featureKey(mix(mix(mix(template + 1, a), b), c));
  }

  /** A template over four values. */
  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.keys[this.count++] = featureKey(mix(mix(mix(mix(template + 1, a), b), c), d));
  }
}
