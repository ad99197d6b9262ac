/** One row of the catalogue of operating failures. */
export interface ErrorRow {
  /** Status when the failure leaves over HTTP (RFC 9457 problem details). */
  readonly httpStatus: number;
  /** Exit code of the command line; see docs/exit-codes in the README. */
  readonly exitCode: number;
  /** "Cannot <act>: <state with values and units>", with {place} holes. */
  readonly message: string;
  /** What the user can do, with the same holes. */
  readonly remedy: string;
}

/** Every operating failure that a user can meet. */
export const catalogue = {
  'input-missing': {
    httpStatus: 404,
    exitCode: 66,
    message: 'Cannot read {path}: no such file or folder',
    remedy: 'Check the spelling, or give a folder that holds the reports.',
  },
  'input-unreadable': {
    httpStatus: 403,
    exitCode: 66,
    message: 'Cannot read {path}: {reason}',
    remedy: 'Check the permissions of the file.',
  },
  'input-empty': {
    httpStatus: 422,
    exitCode: 65,
    message: 'Cannot read {path}: the file is empty',
    remedy: 'Remove it, or fetch the report again.',
  },
  'input-binary': {
    httpStatus: 415,
    exitCode: 65,
    message: 'Cannot read {path}: it holds binary data ({what}), not text',
    remedy: 'Give a text, HTML, JSON, RSS or Atom file.',
  },
  'input-too-large': {
    httpStatus: 413,
    exitCode: 65,
    message: 'Cannot read {path}: {bytes} bytes is over the limit of {limitBytes} bytes',
    remedy: 'Split the file, or give only the report.',
  },
  'input-too-deep': {
    httpStatus: 422,
    exitCode: 65,
    message: 'Cannot read {path}: its elements nest deeper than {limit} levels',
    remedy: 'Save the page as text and read that.',
  },
  'input-encoding': {
    httpStatus: 422,
    exitCode: 65,
    message: 'Cannot read {path}: byte {offset} is not valid {encoding}',
    remedy: 'Save the file as UTF-8.',
  },
  'input-malformed': {
    httpStatus: 422,
    exitCode: 65,
    message: 'Cannot read {path}, line {line}: {reason}',
    remedy: '{hint}',
  },
  'input-without-text': {
    httpStatus: 422,
    exitCode: 65,
    message: 'Cannot read {path}: it holds no report text',
    remedy: 'The page may be drawn by a script; save it from the browser as text.',
  },
  'network-unavailable': {
    httpStatus: 502,
    exitCode: 69,
    message: 'Cannot fetch {path}: {reason}',
    remedy: 'Check the address and the network, or save the page and read the file.',
  },
  'case-unwritable': {
    httpStatus: 500,
    exitCode: 73,
    message: 'Cannot write the case {path}: {reason}',
    remedy: 'Choose another place with --case FILE.',
  },
  'output-unwritable': {
    httpStatus: 500,
    exitCode: 73,
    message: 'Cannot write {path}: {reason}',
    remedy: 'Choose another place with --out FILE, or - for standard output.',
  },
  'case-missing': {
    httpStatus: 404,
    exitCode: 66,
    message: 'Cannot open the case {path}: no such file',
    remedy: 'Make one with: variorum read PATH --case {path}',
  },
  'case-newer': {
    httpStatus: 409,
    exitCode: 76,
    message:
      'Cannot open the case {path}: it has version {version}, this program knows up to {known}',
    remedy: 'Update Variorum.',
  },
  'case-foreign': {
    httpStatus: 415,
    exitCode: 65,
    message: 'Cannot open the case {path}: it is not a Variorum case',
    remedy: 'Give the file that `variorum read --case` made.',
  },
  'case-damaged': {
    httpStatus: 500,
    exitCode: 65,
    message: 'Cannot read the case {path}: {reason}',
    remedy: 'Run: variorum verify --case {path}; then restore the file from a copy.',
  },
  'case-busy': {
    httpStatus: 409,
    exitCode: 75,
    message: 'Cannot write the case {path}: another program is writing to it',
    remedy: 'Wait for it to finish, then run the same command again.',
  },
  'catalogue-malformed': {
    httpStatus: 500,
    exitCode: 78,
    message: 'Cannot use the question catalogue {path}, line {line}: {reason}',
    remedy: 'See resources/questions/README.md for the fields.',
  },
  'lists-unusable': {
    httpStatus: 500,
    exitCode: 65,
    message: 'Cannot use the watch-lists in {path}: {reason}',
    remedy: 'Give another file with --lists FILE; `variorum lists ls` shows what is in it.',
  },
  'dataset-missing': {
    httpStatus: 404,
    exitCode: 66,
    message: 'Cannot search {dataset}: no such list is open',
    remedy: '{hint}',
  },
  'port-unusable': {
    httpStatus: 500,
    exitCode: 69,
    message: 'Cannot listen on {host}, port {port}: {reason}',
    remedy: 'Choose another port with --port NUMBER.',
  },
  usage: {
    httpStatus: 400,
    exitCode: 64,
    message: 'Cannot run: {reason}',
    remedy: '{hint}',
  },
} as const satisfies Record<string, ErrorRow>;

/** Code of a row: stable, printed with every message and in `--json`. */
export type ErrorCode = keyof typeof catalogue;
