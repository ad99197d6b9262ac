import type { Tree, Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import type { CueSense } from './cue-lexicon.ts';
import { nounPhrase } from './subject.ts';
import type { TextView } from './text-view.ts';

const sense: CueSense = { frames: ['clause'], stance: 'asserts', link: 'says' };

/**
 * A sentence that says where the one before it comes from:
 *
 * ```text
 * It is three now. That's from the Ministry of Public Order.
 * ^content         ^cue        ^source
 * ```
 */
export function afterthoughts(view: TextView, tree: Tree): readonly Attribution[] {
  const { sentence } = tree;
  const before = view.trees[sentence.index - 1]?.sentence;
  const [first, verb, from] = sentence.words;
  if (before === undefined || before.paragraph !== sentence.paragraph) return [];
  if (first === undefined || verb === undefined || from === undefined) return [];
  if (!/^(?:that|this|it|all this)$/i.test(first.form) || !comes(verb)) return [];
  if (!/^(?:from|according)$/i.test(from.form)) return [];
  const head = sentence.words.find(
    (word) =>
      word.index > from.index && /^(?:NOUN|PROPN)$/.test(word.upos) && !isModifier(tree, word),
  );
  if (head === undefined) return [];
  const { span } = nounPhrase(tree, head);
  const comma = sentence.words.find(
    (word) => word.index > head.index && /^[,;.:]$/.test(word.form),
  );
  const end = Math.min(span.end, comma?.start ?? span.end);
  return [
    {
      source: { start: Math.max(span.start, from.end + 1), end },
      sourceHead: head,
      cue: [{ start: verb.start, end: from.end }],
      cueHead: from,
      sentence: sentence.index,
      content: [{ start: before.start, end: before.end }],
      sense,
      relays: [],
      rule: 'afterthought',
    },
  ];
}

function comes({ lemma, form }: Word): boolean {
  return lemma === 'be' || lemma === 'come' || /^['’]s$/.test(form);
}

function isModifier(tree: Tree, word: Word): boolean {
  const next = tree.sentence.words[word.index + 1];
  return next !== undefined && /^(?:NOUN|PROPN)$/.test(next.upos);
}
