import type { NameKind } from './analysis.ts';
import type { NamedWords } from './names.ts';

/** A sentence as this stage sees it. */
export interface NamedSentence {
  readonly words: readonly { readonly form: string; readonly upos: string }[];
  /** Names in order, without overlap. */
  readonly names: readonly NamedWords[];
  /** True for a word that a country or city bears as its whole name. */
  isPlace(index: number): boolean;
}

/** Longest name that is looked for again, in words. */
const REPEATED_WORDS_MAX = 6;

/**
 * The names of each sentence once the whole document is known: a name means one kind throughout;
 * a person named in full is the same person by surname; letters in brackets name what stands
 * before them; and a name found once is found wherever its words stand again.
 *
 * @see Ratinov and Roth 2009, section 5 (one sense a document); as rules, since open training data
 * hold few whole documents.
 */
export function namesInDocument(sentences: readonly NamedSentence[]): NamedWords[][] {
  const kinds = kindsOf(sentences);
  return sentences.map(({ words, names }) => {
    const out: NamedWords[] = [];
    let at = 0;
    for (const name of [...names, null]) {
      out.push(...repeated(words, { from: at, to: name?.first ?? words.length, kinds }));
      if (name === null) break;
      const surface = surfaceOf(words, name);
      out.push({ ...name, kind: kinds.get(surface) ?? name.kind });
      at = name.end;
    }
    return out;
  });
}

/** Which kind each surface has in this document, by vote. */
function kindsOf(sentences: readonly NamedSentence[]): Map<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>();
  const vote = (surface: string, kind: NameKind, weight: number): void => {
    const own = votes.get(surface) ?? new Map<NameKind, number>();
    votes.set(surface, own.set(kind, (own.get(kind) ?? 0) + weight));
  };
  for (const { words, names, isPlace } of sentences) {
    for (const name of names) {
      vote(surfaceOf(words, name), name.kind, 1);
      const letters = lettersAfter(words, name);
      if (letters !== null) vote(letters, 'organisation', LETTERS_WEIGHT);
      if (name.kind === 'person') voteParts({ words, isPlace }, name, vote);
    }
  }
  const kinds = new Map<string, NameKind>();
  for (const [surface, own] of votes) {
    const [first] = [...own].sort((a, b) => b[1] - a[1]);
    // A part of a person's name that never stands alone as a name is only a lead.
    if (first !== undefined && first[1] >= 1) kinds.set(surface, first[0]);
  }
  return kinds;
}

/** "the International Atomic Energy Agency (IAEA)" settles what IAEA is. */
const LETTERS_WEIGHT = 5;

/** A person's full name says more of its surname than one doubtful reading of the surname. */
const SURNAME_WEIGHT = 4;
/** "Allende" is nobody but the man, "Washington" may be the town all the same. */
const PLACE_SURNAME_WEIGHT = 1;
const GIVEN_NAME_WEIGHT = 0.5;

function voteParts(
  { words, isPlace }: Pick<NamedSentence, 'words' | 'isPlace'>,
  { first, end }: NamedWords,
  vote: (surface: string, kind: NameKind, weight: number) => void,
): void {
  if (end - first < 2) return;
  const last = words[end - 1]?.form ?? '';
  if (/^\p{Lu}/u.test(last) && last.length > 1) {
    vote(last, 'person', isPlace(end - 1) ? PLACE_SURNAME_WEIGHT : SURNAME_WEIGHT);
  }
  // "Jan - Nesari": a surname of several words with its hyphen.
  const beforeLast = words[end - 2]?.form;
  if (beforeLast === '-' && end - first > 3) {
    vote(surfaceOf(words, { first: end - 3, end }), 'person', SURNAME_WEIGHT);
  }
  const given = words[first]?.form ?? '';
  if (/^\p{Lu}\p{Ll}/u.test(given)) vote(given, 'person', GIVEN_NAME_WEIGHT);
}

/** The letters in brackets right after an organisation, where they are its initials. */
function lettersAfter(words: NamedSentence['words'], name: NamedWords): string | null {
  if (name.kind === 'person' || words[name.end]?.form !== '(') return null;
  const letters = words[name.end + 1]?.form ?? '';
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}$/u.test(letters) || words[name.end + 2]?.form !== ')')
    return null;
  const initials = words
    .slice(name.first, name.end)
    .map(({ form }) => form.charAt(0).toUpperCase())
    .join('');
  return initials.includes(letters.charAt(0)) && name.end - name.first > 1 ? letters : null;
}

/** Names known from elsewhere in the document among words that bear none, longest first. */
function repeated(
  words: NamedSentence['words'],
  { from, to, kinds }: { from: number; to: number; kinds: ReadonlyMap<string, NameKind> },
): NamedWords[] {
  const out: NamedWords[] = [];
  for (let first = from; first < to; first++) {
    if (!mayBegin(words[first])) continue;
    // A capital right before would make it part of another, longer name.
    if (first > from && isName(words[first - 1])) continue;
    for (let end = Math.min(to, first + REPEATED_WORDS_MAX); end > first; end--) {
      const kind = kinds.get(surfaceOf(words, { first, end }));
      if (kind === undefined || isName(words[end])) continue;
      out.push({ kind, first, end });
      first = end - 1;
      break;
    }
  }
  return out;
}

/** Letters that stand for a body are taken for any part of speech ("the WHO"). */
function mayBegin(word: NamedSentence['words'][number] | undefined): boolean {
  return isName(word) || /^\p{Lu}{3,}$/u.test(word?.form ?? '');
}

function isName(word: { readonly form: string; readonly upos: string } | undefined): boolean {
  return word !== undefined && word.upos === 'PROPN' && /^\p{Lu}/u.test(word.form);
}

function surfaceOf(
  words: NamedSentence['words'],
  { first, end }: { readonly first: number; readonly end: number },
): string {
  let surface = '';
  for (let at = first; at < end; at++) surface += `${surface === '' ? '' : ' '}${words[at]?.form}`;
  return surface;
}
