// Language: a text becomes sentences, words, dependency trees and names.
export type { Analysis, Language, Name, NameKind, Sentence, Upos, Word } from './analysis.ts';
export { English, type ReadWord } from './english.ts';
export { loadEnglish } from './model.ts';
export { relation, spanOf, Tree } from './tree.ts';
