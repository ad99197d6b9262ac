// Language: a text becomes sentences, words, dependency trees and names.
export type {
  Analysis,
  Language,
  Name,
  NameKind,
  ReadWord,
  Sentence,
  Upos,
  Word,
} from './analysis.ts';
export { English } from './english.ts';
export { loadEnglish } from './model.ts';
export { relation, spanOf, Tree } from './tree.ts';
