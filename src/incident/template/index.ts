// Template: who did it, to whom and to what, and with what, as in MUC-4.
export { loadSmallWords } from './load-small-words.ts';
export { type Filler, type Role, readTemplate } from './read-template.ts';
export { isInCapitals, recase, type SmallWords } from './recase.ts';
