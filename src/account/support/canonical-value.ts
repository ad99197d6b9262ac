/** A reported value in the form in which it is compared. */
export interface CanonicalValue {
  /** Equal for values that count as the same. */
  readonly key: string;
  /** What can be measured in it. */
  readonly read:
    | { readonly kind: 'minutes'; readonly at: number }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'members'; readonly members: ReadonlySet<string> }
    | { readonly kind: 'words' };
}
/** Words by which a source says that it has no answer. */
const NO_ANSWER =
  /^(?:.*\s)?(?:not available|unavailable|not known|unknown|n\/?a|none given|contact \w+|tba|tbd|null)$|^[-–—?.\s]*$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[t ](\d\d):(\d\d)(?::\d\d)?z?$/;
const CLOCK = /(?<![\d:])(\d{1,2}):(\d\d) ?(?:([ap])\.?(?:m\b\.?)?|(noon)|(midnight))/;
const NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[+-]?\d+(?:\.\d+)?$/;

/** The canonical form, or null where the source gives no answer. */
export function canonicalValue(reported: string): CanonicalValue | null {
  const text = reported.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (NO_ANSWER.test(text)) return null;
  const date = DATE_TIME.exec(text);
  if (date !== null) {
    const [year, month, day, hour, minute] = date.slice(1, 6).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const at = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
    return { key: `m${at}`, read: { kind: 'minutes', at } };
  }
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hour, minute, half, noon] = clock;
    const at =
      ((Number(hour) % 12) + (half === 'p' || noon !== undefined ? 12 : 0)) * 60 + Number(minute);
    return { key: `c${at}`, read: { kind: 'minutes', at } };
  }
  if (NUMBER.test(text)) {
    const value = Number(text.replaceAll(',', ''));
    return { key: `n${value}`, read: { kind: 'number', value } };
  }
  if (text.includes(';')) {
    const members = new Set(
      text
        .split(';')
        .map((m) => m.trim())
        .filter(Boolean),
    );
    return { key: [...members].sort().join(';'), read: { kind: 'members', members } };
  }
  return { key: text, read: { kind: 'words' } };
}
