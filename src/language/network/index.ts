// Network: words with their spellings become tags, trees and relations.
export { compiledKernel } from './kernel.ts';
export { Network, type Reading, SENTENCE_WORDS_MAX } from './network.ts';
export { type NetworkHead, Weights } from './weights.ts';
