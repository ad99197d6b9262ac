import type { Sentence } from '../language/index.ts';
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
    const found = phrasesOf(sentence, table);
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

function phrasesOf(sentence: Sentence, table: WeaponTable): readonly Found[] {
  const squashed = sentence.words.map((word) => squash(word.form));
  const never = neverIn(sentence, { squashed, table });
  const found: Found[] = [];
  for (let first = 0; first < sentence.words.length; ) {
    const next = never.has(first) ? null : longestAt(sentence, { first, squashed, table });
    if (next !== null) found.push(next);
    first = next === null ? first + 1 : next.last + 1;
  }
  return found;
}

/** The longest phrase that begins at a word: as written, or with its last word in the singular. */
function longestAt(
  sentence: Sentence,
  { first, squashed, table }: { first: number; squashed: readonly string[]; table: WeaponTable },
): Found | null {
  const { words } = sentence;
  let longest: Found | null = null;
  let before = '';
  for (let last = first; last < Math.min(words.length, first + WORDS_MAX); last++) {
    const end = words[last];
    if (end === undefined) break;
    const written = before + squashed[last];
    if (BEGINS_WORD.test(end.form)) {
      const phrase = lookUp(written, { singular: before + squash(end.lemma), table });
      if (phrase !== undefined && fits(sentence, { first, last, phrase })) {
        longest = { first, last, phrase };
      }
    } else if (last === first) return null;
    if (!table.beginnings.has(written)) break;
    before = written;
  }
  return longest;
}

const BEGINS_WORD = /^[\p{L}\p{N}]/u;

function lookUp(
  written: string,
  { singular, table: { phrases } }: { readonly singular: string; readonly table: WeaponTable },
): WeaponPhrase | undefined {
  return (
    phrases.get(written) ??
    phrases.get(singular) ??
    (written.endsWith('s') ? phrases.get(written.slice(0, -1)) : undefined)
  );
}

function fits(sentence: Sentence, { first, last, phrase }: Found): boolean {
  const { words } = sentence;
  const surface = words
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ');
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

/** The words that lie within phrases that mean no weapon. */
function neverIn(
  { words }: Sentence,
  { squashed, table }: { readonly squashed: readonly string[]; readonly table: WeaponTable },
): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    let written = '';
    for (let to = from; to < words.length; to++) {
      written += squashed[to];
      if (table.never.has(written)) for (let at = from; at <= to; at++) inside.add(at);
      if (!table.beginnings.has(written)) break;
    }
  }
  return inside;
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
