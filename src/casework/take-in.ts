import { VariorumError } from '../error/index.ts';
import type { CaseStore, Keeping } from '../ledger/index.ts';
import {
  type Declared,
  type Document,
  fetchPage,
  isAddress,
  isAfter,
  listInputs,
  type Problem,
  readDocuments,
  readInput,
} from '../source/index.ts';

/** What is to be taken in, and how to tell about it. */
export interface TakeInOptions {
  /** Fields that hold for reports which do not declare them. */
  readonly declared?: Partial<Declared>;
  /** The present instant, ISO 8601 with offset; asked once an input. */
  readonly now: () => string;
  /** Called after each file or page. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the run between two files where it is aborted; what is kept stays kept. */
  readonly signal?: AbortSignal;
}

/** How far the taking in has come. */
export interface Progress {
  /** Files and pages done, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** The input that was just done. */
  readonly input: string;
}

/** What became of one input. */
export interface InputOutcome {
  /** Path or address as given or found. */
  readonly input: string;
  readonly kept: readonly Keeping[];
  readonly documents: readonly Document[];
  /** What was lost or is to be remarked; empty where all went well. */
  readonly problems: readonly Problem[];
  /** Documents that bear a date after the present. */
  readonly future: readonly Document[];
}

/** What became of all inputs. */
export interface TakenIn {
  readonly outcomes: readonly InputOutcome[];
  /** Inputs that are no file, folder or address at all. */
  readonly failures: readonly { readonly input: string; readonly error: VariorumError }[];
  /** Files that a folder holds but that are no reports by their name. */
  readonly skipped: readonly string[];
  /** True where the run was ended before all inputs were done. */
  readonly interrupted: boolean;
}

/**
 * Keeps the reports of files, folders and addresses in a case, one input at a time: what is
 * reported as kept is on disk. A broken input is told of and the rest goes on.
 */
export async function takeIn(
  store: CaseStore,
  inputs: readonly string[],
  options: TakeInOptions,
): Promise<TakenIn> {
  const { paths, skipped, failures } = await expand(inputs);
  const outcomes: InputOutcome[] = [];
  for (const input of paths) {
    if (options.signal?.aborted) break;
    try {
      outcomes.push(await takeInOne(store, input, options));
    } catch (error) {
      if (!(error instanceof VariorumError) || isAboutCase(error)) throw error;
      failures.push({ input, error });
    }
    options.onProgress?.({
      done: outcomes.length + failures.length,
      total: paths.length,
      input,
    });
  }
  return {
    outcomes,
    failures,
    skipped,
    interrupted: options.signal?.aborted === true && outcomes.length < paths.length,
  };
}

/** A case that cannot be written ends the run; an input that cannot be read does not. */
function isAboutCase(error: VariorumError): boolean {
  return error.code.startsWith('case-');
}

interface Expanded {
  readonly paths: string[];
  readonly skipped: string[];
  readonly failures: { input: string; error: VariorumError }[];
}

async function expand(inputs: readonly string[]): Promise<Expanded> {
  const found: Expanded = { paths: [], skipped: [], failures: [] };
  for (const input of inputs) {
    if (isAddress(input)) {
      found.paths.push(input);
      continue;
    }
    try {
      const { paths, skipped } = await listInputs(input);
      found.paths.push(...paths);
      found.skipped.push(...skipped);
    } catch (error) {
      if (!(error instanceof VariorumError)) throw error;
      found.failures.push({ input, error });
    }
  }
  return found;
}

async function takeInOne(
  store: CaseStore,
  input: string,
  options: TakeInOptions,
): Promise<InputOutcome> {
  return keepBytes(store, await handed(input), options);
}

/** Bytes that are at hand already (standard input), with the name to call them by. */
export interface Handed {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly input: string;
  /** Encoding that the server declared. */
  readonly charset?: string;
  /** Where a page came from in the end: its address unless it declares another. */
  readonly address?: string;
}

/** Keeps the reports in bytes that are at hand. */
export async function keepBytes(
  store: CaseStore,
  { bytes, name, input, charset, address }: Handed,
  options: TakeInOptions,
): Promise<InputOutcome> {
  const declared = address === undefined ? options.declared : { address, ...options.declared };
  const { documents, problems } = await readDocuments(bytes, {
    name,
    ...(declared === undefined ? {} : { declared }),
    ...(charset === undefined ? {} : { charset }),
  });
  const at = options.now();
  const kept = await store.keepAll(
    documents.map((document) => ({ bytes, document })),
    { at },
  );
  const future = documents.filter(
    ({ publishedAt }) => publishedAt !== null && isAfter(publishedAt, at),
  );
  return { input, kept, documents, problems, future };
}

async function handed(input: string): Promise<Handed> {
  if (!isAddress(input)) return { bytes: await readInput(input), name: input, input };
  const { bytes, address, charset } = await fetchPage(input);
  return { bytes, name: address, address, input, ...(charset === null ? {} : { charset }) };
}
