import type { OpenAnswer } from './answers-of.ts';

/** Who bears which role in a dealing: supplier, recipient, listed name ... by entity and by words. */
export type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Roles whose bearers tell one dealing from another; names of one firm are one role. */
const ROLES: Readonly<Record<string, string>> = {
  supplier: 'supplier',
  recipient: 'recipient',
  'listed-name': 'listed',
  'former-name': 'listed',
  summoned: 'summoned',
  'summoned-by': 'summoned-by',
};

/** Shorter words ("of", "the", "JSC") tell nobody from anybody. */
const WORD_MIN = 4;

/** The bearers of the roles that some answers name. */
export function bearersIn(answers: readonly OpenAnswer[]): Bearers {
  const bearers = new Map<string, Set<string>>();
  const add = (role: string | undefined, keys: readonly string[]) => {
    if (role === undefined) return;
    const known = bearers.get(role) ?? new Set();
    for (const key of keys) known.add(key);
    bearers.set(role, known);
  };
  for (const { question, value, about = [] } of answers) {
    if (value.kind === 'party' && isTelling(value.value)) {
      add(ROLES[question], [
        ...(value.entity === null ? [] : [value.entity]),
        ...words(value.value),
      ]);
    }
    for (const told of about) {
      const [role = '', ...key] = told.split(' ');
      add(ROLES[role], [key.join(' ')]);
    }
  }
  return bearers;
}

/** "the government of the day", "a customer" may be anybody: only names tell dealings apart. */
function isTelling(value: string): boolean {
  return /\p{Lu}/u.test(value);
}

function words(value: string): string[] {
  return value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length >= WORD_MIN);
}

/** How many bearers two dealings share. */
export function sharedBy(a: Bearers, b: Bearers): number {
  return [...a].reduce((sum, [role, keys]) => sum + (b.get(role)?.intersection(keys).size ?? 0), 0);
}

/** How many bearers a dealing names. */
export function sizeOf(bearers: Bearers): number {
  return [...bearers.values()].reduce((sum, { size }) => sum + size, 0);
}

/** True where both name bearers of one role and share none in any. */
export function areApart(a: Bearers, b: Bearers): boolean {
  const both = [...a.keys()].some((role) => b.has(role));
  return both && sharedBy(a, b) === 0;
}
