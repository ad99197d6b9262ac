import { type Catalogue, readCatalogue } from '../incident/index.ts';
import { type Language, loadEnglish } from '../language/index.ts';
import {
  type DamageWords,
  type Gazetteer,
  loadDamageWords,
  loadGazetteer,
  loadWeapons,
  type WeaponTable,
} from '../mention/index.ts';

/** What the stages need that is loaded once: models, gazetteer, word tables, questions. */
export interface Stages {
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  readonly weapons: WeaponTable;
  readonly damageWords: DamageWords;
  readonly catalogue: Catalogue;
}

/** What of the stages a user may replace. */
export interface StageOptions {
  /** Folder with question files of the user's own, or null. */
  readonly questions?: string | null;
}

/**
 * Loads what the stages need; some tenths of a second.
 *
 * @throws {catalogue-malformed} where a question file is not as documented.
 */
export function loadStages({ questions = null }: StageOptions = {}): Stages {
  const catalogue = readCatalogue({ own: questions });
  return {
    language: loadEnglish(),
    gazetteer: loadGazetteer(),
    weapons: loadWeapons(),
    damageWords: loadDamageWords(),
    catalogue,
  };
}
