import type { Upos } from './analysis.ts';

/** What the models say of one word of a sentence. */
export interface ReadWord {
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** Verbs of saying that let their subject follow a quotation: `"...", said the mayor`. */
const SAYING: ReadonlySet<string> = new Set(
  (
    'say state add ask reply write explain claim declare insist note warn argue announce report ' +
    'recall continue tweet post conclude comment observe remark stress emphasise emphasize admit ' +
    'acknowledge answer respond confirm recount complain joke suggest reveal assert caution exclaim'
  ).split(' '),
);

const BEFORE = /^(?:["”’»,!?]|''|')$/;

/** What may be the quoted clause's place under the verb of saying when the parser errs. */
const MISPLACED = /^(?:conj|ccomp|parataxis|advcl|acl|dep|appos)/;

/**
 * The words with the speaker made the subject where it follows its verb after a quotation, and
 * with the quotation hung on that verb. The treebanks have few such sentences and news has many,
 * so the parser alone often takes the speaker for the object and the verb for a further clause of
 * the quotation. Where the verb has a subject of its own the tree stays as it is.
 *
 *     “ It failed , ” said the mayor .
 *          ccomp<-----^^^^---->nsubj
 *
 * @see Huddleston and Pullum 2002, The Cambridge Grammar of the English Language, 11.9.2
 * (subject-dependent inversion with reporting verbs)
 */
export function withInvertedSpeakers(
  forms: readonly string[],
  words: readonly ReadWord[],
): readonly ReadWord[] {
  let out = words;
  for (let at = 1; at < words.length; at++) {
    if (!isQuotative(forms, words, at)) continue;
    const speaker = speakerAfter(out, at);
    if (speaker >= 0) out = hungOnVerb(out, { verb: at, speaker });
  }
  return out;
}

/** A finite verb of saying right after a closing mark, without a subject outside the quotation. */
function isQuotative(forms: readonly string[], words: readonly ReadWord[], at: number): boolean {
  const verb = words[at];
  if (verb === undefined || !SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return false;
  const mark = forms[at - 1] ?? '';
  if (!BEFORE.test(mark)) return false;
  const opening = /["”»']/.test(mark) ? openingBefore(forms, at - 1) : at;
  return !words.some(
    ({ head, deprel }, index) =>
      head === at && /^nsubj/.test(deprel) && index < at && (index < opening || opening === at),
  );
}

/** Where the quotation that closes at `closing` began; 0 where it began in an earlier sentence. */
function openingBefore(forms: readonly string[], closing: number): number {
  for (let at = closing - 1; at >= 0; at--) if (/^(?:["“«]|``)$/.test(forms[at] ?? '')) return at;
  return 0;
}

/** The noun after the verb that depends on it and can be its subject; -1 for none. */
function speakerAfter(words: readonly ReadWord[], verb: number): number {
  return words.findIndex(
    ({ head, deprel, upos }, index) =>
      index > verb &&
      head === verb &&
      /^(?:nsubj|obj|xcomp)/.test(deprel) &&
      /^(?:NOUN|PROPN|PRON)$/.test(upos),
  );
}

function hungOnVerb(
  words: readonly ReadWord[],
  { verb, speaker }: { readonly verb: number; readonly speaker: number },
): readonly ReadWord[] {
  const own = words[verb] as ReadWord;
  const said = words[own.head];
  const turn = said !== undefined && own.head < verb && MISPLACED.test(own.deprel);
  return words.map((word, index) => {
    if (index === speaker) return { ...word, deprel: 'nsubj' };
    // A noun of the quotation that was taken for the subject goes back to its clause.
    if (word.head === verb && index < verb && word.deprel.startsWith('nsubj') && turn) {
      return { ...word, head: own.head, deprel: 'obj' };
    }
    if (!turn) return word;
    if (index === verb) return { ...word, head: said.head, deprel: said.deprel };
    return index === own.head ? { ...word, head: verb, deprel: 'ccomp' } : word;
  });
}
