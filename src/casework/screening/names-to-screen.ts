import type { Entity, EntityKind } from '../../entity/index.ts';
import type { NameSchema } from '../../screening/index.ts';

/** Kinds of parties that lists hold, by what they are asked as. */
const SCREENED: Readonly<Partial<Record<EntityKind, NameSchema>>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'organisation',
  vessel: 'vessel',
};

/** What a party is asked as, or null where lists hold no such thing. */
export function screenedAs({ kind }: Entity): NameSchema | null {
  return SCREENED[kind] ?? null;
}

/** A word that begins like a name: small words of names ("of", "and", "al-") may stand between. */
const NAME_WORD = /^\p{Lu}|^\d|^(?:of|and|for|the|de|del|la|du|da|dos|von|van|bin|ibn|al|el)\b/u;

/**
 * Names of a party under which lists may know it: its leading name, other proper names, and names
 * that it is said to have had or taken. Roles and descriptions are no names, and neither is what says
 * less than the leading name: a surname alone, "the Ministry of Defence" of a state that is known.
 */
export function namesToScreen(entity: Entity): readonly string[] {
  const said = entity.otherNames.map(({ name }) => name);
  const aliases = entity.aliases.filter((alias) => !entity.roles.includes(alias));
  const whole = wordsOf(entity.name);
  const telling = aliases.filter((alias) => wordsOf(alias).some((word) => !whole.includes(word)));
  const names = [entity.name, ...telling, ...said].map((name) => name.replace(/^the\s+/iu, ''));
  return [...new Set(names)].filter((name) => isProperName(name, entity));
}

function isProperName(name: string, { kind }: Entity): boolean {
  const words = name.split(/\s+/u);
  if (kind === 'person' && words.length === 1) return false;
  return /\p{L}{2}/u.test(name) && words.every((word) => NAME_WORD.test(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
