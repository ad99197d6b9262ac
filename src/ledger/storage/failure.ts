import { VariorumError } from '../../error/index.ts';

/** Primary result codes. @see https://www.sqlite.org/rescode.html */
const SQLITE = {
  error: 1,
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** Primary result code of an error that SQLite raised, or null for any other error. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** What SQLite raised, as the operating failure that it means; any other error unchanged. */
export function asFailure(error: unknown, path: string): unknown {
  const cause = { cause: error };
  const reason = error instanceof Error ? error.message : String(error);
  switch (sqliteCode(error)) {
    case SQLITE.busy:
    case SQLITE.locked:
      return new VariorumError('case-busy', { path }, cause);
    case SQLITE.perm:
    case SQLITE.readOnly:
    case SQLITE.ioError:
    case SQLITE.full:
    case SQLITE.cannotOpen:
      return new VariorumError('case-unwritable', { path, reason }, cause);
    // Our statements are fixed and all run in tests: what SQLite cannot make sense of stands in the
    // file (a table renamed, a body that is no JSON).
    case SQLITE.error:
    case SQLITE.corrupt:
      return new VariorumError('case-damaged', { path, reason }, cause);
    case SQLITE.notADatabase:
      return new VariorumError('case-foreign', { path }, cause);
    default:
      return error;
  }
}

/** Runs `work`; what SQLite raises in it leaves as an operating failure. */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, path);
  }
}
