import type { WeaponMention } from '../mention/index.ts';
import { wordsAt } from '../text/index.ts';
import type { Growing } from './cluster.ts';
import type { Ground } from './ground.ts';

/**
 * Begins a cluster for each weapon system that a document names, under the name that the table of
 * weapons gives it, with every name that the document uses for it. Weapons that no system is named
 * for ("three drones") are none: drones of two reports are two things until something says more.
 */
export function beginWeapons(ground: Ground, weapons: readonly WeaponMention[]): void {
  const { text, id } = ground.document;
  const begun = new Map<string, Growing>();
  for (const weapon of weapons) {
    if (weapon.system === null) continue;
    const { start, end } = weapon;
    const surface = wordsAt(text, weapon);
    const cluster = begun.get(weapon.system) ?? ground.begin('weapon');
    begun.set(weapon.system, cluster);
    cluster.addName(weapon.system, []);
    if (surface !== weapon.system && !cluster.aliases.includes(surface)) {
      cluster.aliases.push(surface);
    }
    const evidence = surface.startsWith(weapon.system) ? 'name' : 'variant';
    cluster.mentions.push({ document: id, span: { start, end }, surface, evidence });
  }
}
