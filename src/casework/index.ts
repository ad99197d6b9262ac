// Casework: the use cases, and the one place that orders the stages.
export type { Reading } from './reading.ts';
