import { FLAG, type NameIndex, SCHEMAS, TOKEN_KINDS } from './name-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WeighedName } from './weighed-name.ts';
import type { Word } from './word.ts';

/** A name of an index with its words and weights. */
export function weighedNameAt(
  index: NameIndex,
  name: number,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): WeighedName {
  const from = index.nameTokens[name] as number;
  const to = index.nameTokens[name + 1] as number;
  const tokens: WeighedName['tokens'][number][] = [];
  const words: Word[] = [];
  const weights: number[] = [];
  for (let at = from; at < to; at++) {
    const row = index.tokenIds[at] as number;
    const code = index.tokenKinds[at] as number;
    const word = vocabulary.wordAt(row);
    const token = {
      text: word.text,
      kind: TOKEN_KINDS[code & (FLAG - 1)] ?? 'word',
      capitals: code >= FLAG,
    };
    tokens.push(token);
    words.push(word);
    weights.push(vocabulary.weight(token, row));
  }
  const schema = SCHEMAS[index.entrySchemas[index.nameEntries[name] as number] ?? 255] ?? null;
  return { schema, tokens, words, weights };
}
