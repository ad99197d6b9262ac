import type { Accusation, AnswerValue } from '../incident/index.ts';
import { edtfWords } from './edtf.ts';

type NumberValue = Extract<AnswerValue, { kind: 'number' }>;

const counted = (figure: number): string => figure.toLocaleString('en-GB');

function numberWords({ min, max, hedge, unit }: NumberValue): string {
  const range = max === null || max === min ? counted(min) : `${counted(min)} to ${counted(max)}`;
  const figure = unit === null ? range : `${range} ${unit}`;
  switch (hedge) {
    case 'exact':
      if (max === 0) return 'none';
      return max === null ? `at least ${figure}` : figure;
    case 'at-least':
      return `at least ${unit === null ? counted(min) : `${counted(min)} ${unit}`}`;
    case 'at-most':
      return `at most ${counted(max ?? min)}${unit === null ? '' : ` ${unit}`}`;
    case 'about':
      return `about ${figure}`;
    case 'several':
      return max === null ? 'several' : `several (${figure})`;
    case 'limited':
      return 'a limited number';
  }
}

const ACCUSATION_WORDS: Record<Accusation, (who: string) => string> = {
  accuses: (who) => `${who} did it`,
  suspects: (who) => `${who} is suspected`,
  'denies-own': (who) => `${who} denies having done it`,
  'claims-own': (who) => `${who} says it did it`,
  clears: (who) => `${who} did not do it`,
};

const OUTCOME_WORDS = { failed: 'failed', succeeded: 'succeeded', partly: 'succeeded in part' };
const DAMAGE_WORDS = { none: 'none', minor: 'minor', serious: 'serious', destroyed: 'destroyed' };

/**
 * A typed value in words, the same in every form in which a dossier leaves.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * const value = { kind: 'number', min: 3, max: null, hedge: 'at-least', unit: null } as const;
 * assert.equal(valueWords(value), 'at least 3');
 * ```
 */
export function valueWords(value: AnswerValue): string {
  switch (value.kind) {
    case 'number':
      return numberWords(value);
    case 'time':
      return edtfWords(value.edtf);
    case 'place':
    case 'party':
    case 'category':
    case 'words':
      return value.value;
    case 'responsible':
      return ACCUSATION_WORDS[value.polarity](value.value);
    case 'level':
      return value.value === '' || value.value === value.level
        ? DAMAGE_WORDS[value.level]
        : `${DAMAGE_WORDS[value.level]}: ${value.value}`;
    case 'outcome':
      return OUTCOME_WORDS[value.value];
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
      return 'declines to say';
  }
}

/** A position in words: the value, or that the party rejects it. */
export function positionWords(position: {
  readonly value: AnswerValue;
  readonly rejected: boolean;
}): string {
  const words = valueWords(position.value);
  return position.rejected ? `denies: ${words}` : words;
}
