import { spanOf, type Tree, type Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import { gerundSense } from './cue-lexicon.ts';
import { wholeQuotations } from './quoted-content.ts';
import { spansOfWords, type TextView } from './text-view.ts';

/** Words before the participle at the head of its sentence: "After previously", "While". */
const LEAD_WORDS_MAX = 3;

/** Passing on, or speaking to someone: what follows is not what the subject says. */
const NOT_SPEAKING =
  /^(citing|quoting|telling|asking|informing|hearing|reading|learning|showing)$/i;

/** Words of what is said; a shorter stretch is a manner of speaking ("speaking frankly"). */
const CONTENT_WORDS_MIN = 2;

/** Most words between the comma and the main verb: the source with its role. */
const SOURCE_WORDS_MAX = 14;

/**
 * A participle of saying at the head of its sentence, spoken by the subject of the main clause:
 *
 * ```text
 * After first denying that it had sent any, the ministry admitted to twelve.
 *             ^cue    ^content              ^source
 * ```
 */
export function frontedParticiple(view: TextView, tree: Tree): readonly Attribution[] {
  const { words } = tree.sentence;
  const verb = words.slice(0, LEAD_WORDS_MAX + 1).find((word) => /ing$/.test(word.form));
  if (verb === undefined || !words.slice(0, verb.index).every(isLead)) return [];
  const sense = gerundSense(verb.form);
  if (sense === undefined || NOT_SPEAKING.test(verb.form)) return [];
  const comma = words.find(
    (word) =>
      word.form === ',' &&
      word.index > verb.index + CONTENT_WORDS_MIN &&
      speakerAfter(words, word) !== null,
  );
  const speaker = comma === undefined ? null : speakerAfter(words, comma);
  if (comma === undefined || speaker === null) return [];
  const spans = spansOfWords(
    tree.sentence,
    (word) => word.index > verb.index && word.index < comma.index,
  );
  const [first, ...rest] = wholeQuotations(view, { spans, avoid: [verb] });
  if (first === undefined) return [];
  return [
    {
      ...speaker,
      cue: [{ start: verb.start, end: verb.end }],
      cueHead: verb,
      sentence: tree.sentence.index,
      content: [first, ...rest],
      sense,
      relays: [],
      rule: 'fronted-participle',
    },
  ];
}

/** The noun phrase between a comma and the finite verb that it is the subject of, or null. */
function speakerAfter(
  words: readonly Word[],
  comma: Word,
): Pick<Attribution, 'source' | 'sourceHead'> | null {
  const after = words.slice(comma.index + 1, comma.index + 2 + SOURCE_WORDS_MAX);
  const end = after.findIndex((word) => /^(VB|MD)/.test(word.xpos) || /^[,;:"“]$/.test(word.form));
  const phrase = after.slice(0, end);
  const [first] = phrase;
  if (end < 1 || first === undefined || !/^VB[DZP]$|^MD$/.test(after[end]?.xpos ?? '')) return null;
  if (!/^(DET|PROPN|PRON|NOUN|ADJ)$/.test(first.upos)) return null;
  const preposition = phrase.findIndex((word) => word.upos === 'ADP');
  const core = preposition < 0 ? phrase : phrase.slice(0, preposition);
  const head = core.findLast(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON');
  return head === undefined ? null : { source: spanOf(phrase), sourceHead: head };
}

function isLead({ upos }: Word): boolean {
  return ['ADP', 'SCONJ', 'ADV', 'ADJ'].includes(upos);
}
