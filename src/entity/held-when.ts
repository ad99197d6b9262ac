import { type Sentence, Tree, type Word } from '../language/index.ts';
import type { Basis, TimeMention } from '../mention/index.ts';
import type { Span } from '../text/index.ts';

/** A time that words give, as the time reader read it. */
export interface SaidTime {
  /** EDTF, of any precision ("2020-06~"). */
  readonly edtf: string;
  /** Whether it stands in the words or follows from them and the day of publication. */
  readonly basis: Basis;
}

/** Since when and until when something is said to have held. */
export interface Held {
  /** Null where not said. */
  readonly since: SaidTime | null;
  /** Null where not said: it may hold still, or have ended at a time that nobody gave. */
  readonly until: SaidTime | null;
}

/** Words that may stand between what held and the time that bounds it. */
const LEADS_TO_TIME =
  /^[\s,(]{0,3}(?:(?:since|from|until|till|through|between|up to|as of|in|on|early|late|mid)[\s-]){0,2}$/i;
/** Words between the two ends of a stretch. */
const TO_ITS_END = /^\s?(?:to|until|till|through|and|[-–—])\s?$/i;

/**
 * Times that bound what `phrase` tells: those within it, those right behind it, those that hang on
 * one of its words, and one that opens the sentence whose main verb it holds ("In mid-2020 the
 * company [changed its name to ...]"). In order.
 */
export function timesOf(
  text: string,
  { phrase, sentence, times }: { phrase: Span; sentence: Sentence; times: readonly TimeMention[] },
): readonly TimeMention[] {
  const tree = new Tree(sentence);
  const found: TimeMention[] = [];
  let reach = phrase.end;
  for (const time of times) {
    if (time.edtf === null || time.start < sentence.start || time.end > sentence.end) continue;
    const within = phrase.start <= time.start && time.end <= phrase.end;
    const between = time.start < reach ? null : text.slice(reach, time.start);
    const behind =
      between !== null &&
      (LEADS_TO_TIME.test(between) || (reach > phrase.end && TO_ITS_END.test(between)));
    const attached = within || behind || hangsOn(phrase, time, tree);
    if (!attached && !opens(text, { phrase, time, tree })) continue;
    found.push(time);
    if (time.end > reach) reach = time.end;
  }
  return found;
}

/** True where the word that the time is attached to lies within the phrase. */
function hangsOn(phrase: Span, time: Span, tree: Tree): boolean {
  const lies = (word: Word, span: Span) => span.start <= word.start && word.end <= span.end;
  const head = tree.sentence.words.find((word) => {
    const above = tree.governor(word);
    return lies(word, time) && above !== undefined && !lies(above, time);
  });
  const above = head === undefined ? undefined : tree.governor(head);
  return above !== undefined && lies(above, phrase);
}

/** A time before everything else in the sentence, wherever the parser hung it. */
function opens(
  text: string,
  { phrase, time, tree }: { phrase: Span; time: Span; tree: Tree },
): boolean {
  const { sentence } = tree;
  // The main verb, or that of what is reported before its cue: "[...], the ministry said."
  const main = sentence.words.some((word) => {
    const reported = /^(?:ccomp|parataxis)/.test(word.deprel) && word.head > word.index;
    return phrase.start <= word.start && word.end <= phrase.end && (word.head < 0 || reported);
  });
  return (
    main && /^\W{0,3}(?:in|on|since|by|during)?\s?$/i.test(text.slice(sentence.start, time.start))
  );
}

/**
 * Bounds that times give: "until 2019" an end, "since 2019" a beginning, "from 2009 to 2019" both. A
 * time that says neither ("in August") gives the one that `event` names, or none.
 */
export function heldWhen(times: readonly TimeMention[], event: keyof Held | null): Held {
  let since: SaidTime | null = null;
  let until: SaidTime | null = null;
  for (const time of times) {
    const { edtf, basis } = time;
    if (edtf === null) continue;
    const [from = '', to] = edtf.split('/');
    // "Last week" is an interval too; only two times that share one are the ends of a stretch.
    const stretch = times.some((other) => other !== time && other.edtf === edtf);
    if (to === undefined || !(from === '..' || to === '..' || stretch)) {
      if (event === 'since') since ??= { edtf, basis };
      if (event === 'until') until ??= { edtf, basis };
      continue;
    }
    if (from !== '..') since ??= { edtf: from, basis };
    if (to !== '..') until ??= { edtf: to, basis };
  }
  return { since, until };
}
