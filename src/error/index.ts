// Error: operating failures, in one catalogue with exit code, HTTP status, message and remedy.
export type { ErrorCode, ErrorRow } from './catalogue.ts';
export { catalogue } from './catalogue.ts';
export type { ErrorPlace } from './variorum-error.ts';
export { VariorumError } from './variorum-error.ts';
