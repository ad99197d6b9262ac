import { skeletonOf, skeletonOfAbjad, soundsOf } from './sound.ts';
import { signsOf, type WordSigns } from './word-signs.ts';

/** A token's text with all that comparing it needs, worked out once. */
export interface Word extends WordSigns {
  readonly text: string;
  readonly writing: 'plain' | 'abjad' | 'sign' | 'class';
  /** Letters that are compared, without the mark of the writing. */
  readonly letters: string;
  readonly sounds: string;
  readonly skeleton: string;
  /** Number of the word in this run, for keeping similarities. */
  readonly row: number;
}

const words = new Map<string, Word>();
/** Words kept at a time: the OFAC list has about 30,000 (2026-07). */
const WORDS_KEPT = 100_000;

/** The word of a token's text. */
export function wordOf(text: string): Word {
  let word = words.get(text);
  if (word === undefined) {
    if (words.size >= WORDS_KEPT) words.clear();
    word = make(text);
    words.set(text, word);
  }
  return word;
}

function make(text: string): Word {
  const { writing, letters, sounds, skeleton } = partsOf(text);
  return {
    text,
    writing,
    letters,
    sounds,
    skeleton,
    row: ++made,
    plain: writing === 'plain',
    ...signsOf(letters, sounds),
  };
}

let made = 0;

/** `§` legal forms, `#` numbers, `@` and `=` keys of acronyms: they are the same or not. */
const CLASS_MARKS = [0xa7, 35, 64, 61];

function partsOf(text: string): Pick<Word, 'writing' | 'letters' | 'sounds' | 'skeleton'> {
  const mark = text.charCodeAt(0);
  if (CLASS_MARKS.includes(mark)) {
    return { writing: 'class', letters: text, sounds: '', skeleton: '' };
  }
  if (mark === 94) {
    const letters = text.slice(1);
    const skeleton = skeletonOfAbjad(letters);
    return { writing: 'abjad', letters, sounds: soundsOf(letters), skeleton };
  }
  if (mark === 37) {
    const letters = text.slice(6);
    const sounds = soundsOf(letters);
    return { writing: 'sign', letters, sounds, skeleton: skeletonOf(sounds) };
  }
  const sounds = soundsOf(text);
  return { writing: 'plain', letters: text, sounds, skeleton: skeletonOf(sounds) };
}
