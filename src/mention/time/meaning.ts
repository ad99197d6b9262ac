import type { DayPart, Season, Unit } from './words.ts';

/** Which of several like times is meant: the one said by "last", "next", "this" or "that". */
export type Which = 'last' | 'next' | 'this' | 'that';

/**
 * Which stretch of a time is meant, or how closely it is named; `through` for a night that lies on
 * both sides of midnight ("during the night", "overnight"). @see TIMEX3, attribute `mod`
 */
export type Modifier = 'start' | 'mid' | 'end' | 'about' | 'before' | 'after' | 'through';

/** A year as written ("480 BC" is 480 with `bc`), or one named by its relation to another. */
export interface YearWords {
  readonly year: number;
  readonly bc: boolean;
}

/**
 * What a time expression says by itself, before it is anchored to a publication date or to what
 * the text has established. Nothing in it is inferred.
 */
export type Meaning =
  /** "6 January 2023", "January", "2023", "the 5th": what is not said is null. */
  | {
      readonly kind: 'calendar';
      readonly year: YearWords | null;
      /** "March of last year"; "last March" is `which`. */
      readonly yearWhich: Which | null;
      readonly which: Which | null;
      readonly month: number | null;
      readonly day: number | null;
    }
  /** "the spring of 1862", "last fall". */
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: YearWords | null;
      readonly yearWhich: Which | null;
      readonly which: Which | null;
    }
  /** "the fourth quarter of 2005", "the second half of 2008". */
  | {
      readonly kind: 'fraction';
      readonly of: 'quarter' | 'half';
      readonly number: number;
      readonly year: YearWords | null;
      readonly yearWhich: Which | null;
    }
  /** "the 1870s" (187), "the 70s" (7, short), "the 18th century" (17). */
  | {
      readonly kind: 'decade';
      readonly tens: number;
      readonly short: boolean;
      readonly bc: boolean;
    }
  | { readonly kind: 'century'; readonly hundreds: number; readonly bc: boolean }
  /** "Saturday", "next Monday"; ISO number, Monday is 1. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which | null }
  /** "yesterday", "last week", "three days later": so many units from now or from the story. */
  | {
      readonly kind: 'step';
      readonly unit: Unit;
      /** Signed; null where the words leave it open ("a few days later"). */
      readonly count: number | null;
      readonly direction: 'past' | 'future' | null;
      readonly from: 'now' | 'story';
    }
  /** "the night of 17 February", "Monday afternoon", "that night" (day null). */
  | {
      readonly kind: 'part';
      readonly part: DayPart;
      readonly day: Meaning | null;
    }
  /** "10:30 p.m. local time Saturday". */
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly second: number | null;
      readonly half: 'am' | 'pm' | 'night' | null;
      /** True where the words could mean either half of the day ("a quarter past nine"). */
      readonly open: boolean;
      /** An IANA zone or a fixed offset said in the words, `local` for "local time", or null. */
      readonly zone: string | null;
      readonly day: Meaning | null;
    }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  /** "now", "recently", "in the future". */
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  /**
   * A time that only an event or a date not known here would pin down ("at the time"); `told` where
   * it points back to the moment just told ("at that time").
   */
  | { readonly kind: 'unanchored'; readonly type: 'DATE' | 'TIME'; readonly told: boolean };

/** A stretch of tokens read as a time expression. */
export interface Reading {
  /** First token. */
  readonly start: number;
  /** One past the last token. */
  readonly end: number;
  readonly meaning: Meaning;
  readonly modifier: Modifier | null;
}
