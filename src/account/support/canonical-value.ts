/** What can be measured in a reported value. */
export type ReadValue =
  /** A moment, or a time of day: minutes since 1970 or since midnight. */
  | { readonly kind: 'moment' | 'clock'; readonly minutes: number }
  | { readonly kind: 'number'; readonly value: number }
  /** A list without order: authors, products. */
  | { readonly kind: 'members'; readonly members: ReadonlySet<string> }
  | { readonly kind: 'words' };

/** A reported value in the form in which it is compared. */
export interface CanonicalValue {
  /** Equal for values that count as the same, whatever their spelling. */
  readonly key: string;
  readonly read: ReadValue;
}

/** Words by which a source says that it has no answer. */
const NO_ANSWER =
  /(?:^|\s)(?:not (?:available|known|given|stated)|unavailable|unknown|n\/?a|contact \S+|tb[ad]|null)$|^[-–—?.]*$/;

/** `2011-12-08 13:55`, with or without seconds and T. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)[t ](\d\d):(\d\d)(?::\d\d)?z?$/;
/** `1:55 p.m.`, `1:55p`, `12:00noon`, whatever stands around it (`(runway)`, `dec 02`). */
const CLOCK = /(?<![\d:])(\d{1,2}):(\d\d) ?(?:([ap])\.?(?:m\b\.?)?|noon|midnight)/;
/** `1,234.5`, `-12`. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The canonical form of a reported value, or null where it says that there is no answer. */
export function canonicalValue(reported: string): CanonicalValue | null {
  const text = reported.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (NO_ANSWER.test(text)) return null;
  return momentOf(text) ?? clockOf(text) ?? numberOf(text) ?? membersOf(text) ?? wordsOf(text);
}

function momentOf(text: string): CanonicalValue | null {
  const parts = MOMENT.exec(text)?.slice(1, 6).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  return { key: `moment ${minutes}`, read: { kind: 'moment', minutes } };
}

function clockOf(text: string): CanonicalValue | null {
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [whole, hour, minute, half] = found;
  const afternoon = half === 'p' || whole.endsWith('noon');
  const minutes = ((Number(hour) % 12) + (afternoon ? 12 : 0)) * 60 + Number(minute);
  return { key: `clock ${minutes}`, read: { kind: 'clock', minutes } };
}

function numberOf(text: string): CanonicalValue | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return { key: `number ${value}`, read: { kind: 'number', value } };
}

function membersOf(text: string): CanonicalValue | null {
  if (!text.includes(';')) return null;
  const listed = text.split(';').map((member) => member.trim());
  const members = new Set(listed.filter((member) => member !== '').sort());
  return { key: [...members].join(';'), read: { kind: 'members', members } };
}

function wordsOf(text: string): CanonicalValue {
  return { key: text, read: { kind: 'words' } };
}
