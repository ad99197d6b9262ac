import type { Random } from './random.ts';

/** Shares of training sentences that are copied as agency copy, headlines and posts have them. */
const UPPER_SHARE = 0.05;
const TITLE_SHARE = 0.04;
const LOWER_SHARE = 0.02;

/** Words that a headline leaves small. */
const SMALL = /^(?:a|an|the|and|but|or|nor|of|in|on|at|to|for|by|as|with|from|'s|n't)$/i;

/**
 * For a few sentences their forms in upper case, as a headline or in lower case, so that the
 * models learn to do without the letters' case; null for the others.
 */
export function relettered(forms: readonly string[], random: Random): readonly string[] | null {
  const draw = random.next();
  if (draw < UPPER_SHARE) return forms.map((form) => form.toUpperCase());
  if (draw < UPPER_SHARE + TITLE_SHARE) return forms.map(titled);
  if (draw < UPPER_SHARE + TITLE_SHARE + LOWER_SHARE) return forms.map((f) => f.toLowerCase());
  return null;
}

/** A word as a headline has it. */
export function titled(form: string): string {
  return SMALL.test(form) ? form : form.charAt(0).toUpperCase() + form.slice(1);
}
