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
  /** Gazetteer tables of the user's own, beside the shipped one. */
  readonly gazetteers?: readonly string[];
}

/**
 * Loads what the stages need; some tenths of a second.
 *
 * @throws {catalogue-malformed} where a question file is not as documented.
 * @throws {input-unreadable} where a gazetteer of the user's own cannot be read.
 */
export function loadStages({ questions = null, gazetteers = [] }: StageOptions = {}): Stages {
  const catalogue = readCatalogue({ own: questions });
  return {
    language: loadEnglish(),
    gazetteer: loadGazetteer({ own: gazetteers }),
    weapons: loadWeapons(),
    damageWords: loadDamageWords(),
    catalogue,
  };
}
