import { catalogue, type ErrorCode } from './catalogue.ts';

/** Named values that fill a message template and tell where the failure stands. */
export type ErrorPlace = Readonly<Record<string, string | number>>;

/**
 * An operating failure: disk, network, input or permission. Broken invariants are assertions and
 * expected outcomes are return values; neither is ever one of these.
 */
export class VariorumError extends Error {
  /** Which row of the catalogue. */
  readonly code: ErrorCode;
  /** The values in the message: path, line, size, limit ... */
  readonly place: ErrorPlace;

  constructor(code: ErrorCode, place: ErrorPlace = {}, options: { cause?: unknown } = {}) {
    super(fill(catalogue[code].message, place), options);
    this.name = 'VariorumError';
    this.code = code;
    this.place = place;
  }

  /** What the user can do about it. */
  get remedy(): string {
    return fill(catalogue[this.code].remedy, this.place);
  }

  /** Process exit code for this failure. */
  get exitCode(): number {
    return catalogue[this.code].exitCode;
  }
}

function fill(template: string, place: ErrorPlace): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(place[name] ?? hole));
}
