// When two labels of the contested set mean the same: parties, answers, times.

/** An entity of a labelled or predicted case. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** An answer in the shapes of the set's FORMAT. */
export type Answer = Readonly<Record<string, unknown>>;

/** The set's own comparison key of a name: letters and digits, no articles, no possessives. */
export function plain(words: unknown): string {
  return String(words ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|a|an|of|its|his|her|their)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Share of words that two phrases have in common (Dice), 0 to 1. */
export function likeness(a: unknown, b: unknown): number {
  const left = new Set(plain(a).split(' ').filter(Boolean));
  const right = new Set(plain(b).split(' ').filter(Boolean));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** All names of a party: canonical, aliases, and the words used. */
export function namesOf(entity: Entity | undefined, words: unknown): readonly string[] {
  return [entity?.name, ...(entity?.aliases ?? []), words]
    .filter((name) => name !== undefined && name !== null && name !== '')
    .map(plain)
    .filter((name) => name !== '');
}

/** True where one name of each is the same, or shares three quarters of its words. */
export function sameParty(a: readonly string[], b: readonly string[]): boolean {
  return a.some((left) =>
    b.some(
      (right) =>
        left === right || (left.length > 3 && right.length > 3 && likeness(left, right) >= 0.75),
    ),
  );
}

/** True where two EDTF values agree to the day, or one is a little less precise. */
export function sameTime(a: unknown, b: unknown): boolean {
  const left = String(a ?? '').replace(/[~?%]/g, '');
  const right = String(b ?? '').replace(/[~?%]/g, '');
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const common = Math.min(left.length, right.length, 10);
  return (
    common >= 7 &&
    left.slice(0, common) === right.slice(0, common) &&
    Math.abs(left.length - right.length) <= 6
  );
}

/** Entities by id, of either side. */
export type Entities = ReadonlyMap<string, Entity>;

/** True where a predicted answer says what the labelled one says. */
export function sameAnswer(
  gold: Answer | undefined,
  system: Answer | undefined,
  entities: { readonly gold: Entities; readonly system: Entities },
): boolean {
  if (gold === undefined || system === undefined) return false;
  if (Object.keys(gold).length === 0) return Object.keys(system).length === 0;
  if ('unit' in gold && plain(gold.unit) !== plain(system.unit)) return false;
  if ('min' in gold || 'max' in gold) {
    return (
      (gold.min ?? null) === (system.min ?? null) && (gold.max ?? null) === (system.max ?? null)
    );
  }
  if ('edtf' in gold) return sameTime(gold.edtf, system.edtf);
  if ('level' in gold) return gold.level === system.level;
  if (typeof gold.value === 'boolean') return gold.value === system.value;
  if ('polarity' in gold && gold.polarity !== system.polarity) return false;
  const left = namesOf(entities.gold.get(String(gold.entity)), gold.value);
  const right = namesOf(entities.system.get(String(system.entity)), system.value);
  return sameParty(left, right) || likeness(gold.value, system.value) >= 0.5;
}
