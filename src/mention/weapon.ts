import type { Sentence, Word } from '../language/index.ts';
import { relation } from '../language/index.ts';
import type { MentionContext, WeaponMention } from './mention.ts';
import { isKindOf, squash, type WeaponPhrase, type WeaponTable } from './weapon-table.ts';

// No phrase of the table has more words, hyphens counted.
const WORDS_MAX = 7;

// Nouns after which a weapon only says what an industry, a treaty or a body is about.
const ABOUT = new Set(
  `industry programme program maker manufacturer company firm factory plant works expert
  specialist unit brigade force operator pilot policy treaty technology capability scientist
  engineer designer production development manufacture manufacturing depot dump base silo
  workshop sector deal trade dealer producer supplier component part parts owner licence license
  law laws show fair museum`
    .trim()
    .split(/\s+/),
);

const SYSTEM_HEADS = new Set(
  'missile drone system battery howitzer launcher rocket gun munition'.split(' '),
);

/** One phrase found, with the numbers of its first and last word. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly phrase: WeaponPhrase;
}

/**
 * Weapons and means of attack, in order: the longest phrase of the table wherever one stands, a
 * system together with the class word after it ("Shahed-136 drones"). A weapon that only says what
 * an industry, a treaty or a depot is about is none.
 */
export function recogniseWeapons(
  context: MentionContext,
  table: WeaponTable,
): readonly WeaponMention[] {
  return context.analysis.sentences.flatMap((sentence) => {
    const found = phrasesOf(sentence, { text: context.text, table });
    return joined(found, table).flatMap(({ first, last, phrase }): WeaponMention[] => {
      const start = sentence.words[first]?.start;
      const end = sentence.words[last]?.end;
      if (start === undefined || end === undefined || isOnlyAbout(sentence, { first, last })) {
        return [];
      }
      return [{ kind: 'weapon', start, end, category: phrase.category, system: phrase.system }];
    });
  });
}

function phrasesOf(
  sentence: Sentence,
  { text, table }: { readonly text: string; readonly table: WeaponTable },
): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < sentence.words.length; ) {
    const next = longestAt(sentence, { first, text, table });
    if (next !== null && next !== 'never') found.push(next);
    first = next === null || next === 'never' ? first + 1 : next.last + 1;
  }
  return found;
}

function longestAt(
  sentence: Sentence,
  { first, text, table }: { first: number; text: string; table: WeaponTable },
): Found | 'never' | null {
  const { words } = sentence;
  const start = words[first];
  if (start === undefined || !/^[\p{L}\p{N}]/u.test(start.form)) return null;
  if (isWithinNever(sentence, { at: first, text, table })) return 'never';
  for (let last = Math.min(words.length, first + WORDS_MAX) - 1; last >= first; last--) {
    const end = words[last];
    if (end === undefined || !/^[\p{L}\p{N}]/u.test(end.form)) continue;
    const surface = text.slice(start.start, end.end);
    const phrase = lookUp(surface, { end, text, start: start.start, table });
    if (phrase === undefined) continue;
    if (fits(sentence, { first, last, phrase, surface })) return { first, last, phrase };
  }
  return null;
}

/** By the words as written, or with the last one in the singular. */
function lookUp(
  surface: string,
  { end, text, start, table }: { end: Word; text: string; start: number; table: WeaponTable },
): WeaponPhrase | undefined {
  const written = squash(surface);
  const known = table.phrases.get(written);
  if (known !== undefined) return known;
  const singular = squash(text.slice(start, end.start) + end.lemma);
  return (
    table.phrases.get(singular) ??
    (written.endsWith('s') ? table.phrases.get(written.slice(0, -1)) : undefined)
  );
}

function fits(
  sentence: Sentence,
  { first, last, phrase, surface }: Found & { readonly surface: string },
): boolean {
  const { words } = sentence;
  if (phrase.capital && !/\p{Lu}/u.test(surface)) return false;
  const head = words[last];
  if (first === last && phrase.system === null && !/^(?:NOUN|PROPN|ADJ)$/.test(head?.upos ?? '')) {
    return false;
  }
  const before = words[first - 1];
  const after = words[last + 1]?.form.toLowerCase() ?? '';
  if (phrase.bare && !SYSTEM_HEADS.has(words[last + 1]?.lemma.toLowerCase() ?? '')) return false;
  const beside = [before?.form.toLowerCase() ?? '', before?.lemma.toLowerCase() ?? '', `+${after}`];
  if (phrase.unless.some((word) => beside.includes(word))) return false;
  // "Shell reported", "Tank Johnson": with a capital within a sentence it is a name.
  const name = first > 0 && first === last && head?.upos === 'PROPN';
  return !(name && phrase.system === null && !phrase.capital && !/^\p{Lu}+$/u.test(surface));
}

/** True where word `at` lies within a phrase that means no weapon. */
function isWithinNever(
  sentence: Sentence,
  { at, text, table }: { at: number; text: string; table: WeaponTable },
): boolean {
  const { words } = sentence;
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    for (let to = at; to < Math.min(words.length, from + 5); to++) {
      const [a, b] = [words[from], words[to]];
      if (a === undefined || b === undefined) continue;
      if (table.never.has(squash(text.slice(a.start, b.end)))) return true;
    }
  }
  return false;
}

/** "Shahed-136 drones" and "Iskander ballistic missiles" are one mention each. */
function joined(found: readonly Found[], table: WeaponTable): readonly Found[] {
  const result: Found[] = [];
  for (const next of found) {
    const last = result.at(-1);
    const related =
      last !== undefined &&
      last.last + 1 === next.first &&
      last.phrase.system !== null &&
      next.phrase.system === null &&
      (isKindOf(last.phrase.category, { ancestor: next.phrase.category, table }) ||
        isKindOf(next.phrase.category, { ancestor: last.phrase.category, table }));
    if (related) result[result.length - 1] = { ...last, last: next.last };
    else result.push(next);
  }
  return result;
}

function isOnlyAbout(
  sentence: Sentence,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const head = sentence.words[last];
  const after = sentence.words[last + 1];
  if (head === undefined || after === undefined || after.upos !== 'NOUN') return false;
  if (ABOUT.has(after.lemma.toLowerCase())) return true;
  const governor = sentence.words[head.head];
  return (
    governor !== undefined &&
    (head.head > last || head.head < first) &&
    relation(head) === 'compound' &&
    ABOUT.has(governor.lemma.toLowerCase())
  );
}
