import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';

/** Units of measure: symbol, and the words that stand for it. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  km: 'km kms kilometre kilometres kilometer kilometers',
  m: 'm metre metres meter meters',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  mi: 'mile miles mi',
  nmi: 'nmi',
  ft: 'foot feet ft',
  kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  g: 'gram grams gramme grammes',
  t: 'tonne tonnes ton tons',
  kt: 'kiloton kilotons',
  lb: 'pound pounds lb lbs',
  ha: 'hectare hectares ha',
  acre: 'acre acres',
  l: 'litre litres liter liters',
  bbl: 'barrel barrels',
  MW: 'megawatt megawatts mw',
  '%': 'percent % pct',
  USD: 'dollar dollars usd',
  EUR: 'euro euros eur',
};

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([symbol, words]) =>
    words.split(' ').map((word): [string, string] => [word, symbol]),
  ),
);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** A unit and the token after it. */
export interface UnitReading {
  readonly end: number;
  readonly unit: string;
}

/** The unit that follows a number: "km", "-kilogram", "per cent", "square kilometres". */
export function readUnit(tokens: readonly Token[], i: number): UnitReading | null {
  const at = lowerAt(tokens, i) === '-' && tokens[i]?.glued === true ? i + 1 : i;
  const form = lowerAt(tokens, at);
  if (form === 'per' && lowerAt(tokens, at + 1) === 'cent') return { end: at + 2, unit: '%' };
  if (form === 'nautical' && UNITS.get(lowerAt(tokens, at + 1)) === 'mi') {
    return { end: at + 2, unit: 'nmi' };
  }
  if (form === 'square' || form === 'cubic') {
    const unit = UNITS.get(lowerAt(tokens, at + 1));
    return unit === undefined
      ? null
      : { end: at + 2, unit: `${unit}${form === 'square' ? '2' : '3'}` };
  }
  const unit = UNITS.get(form);
  return unit === undefined ? null : { end: at + 1, unit };
}

/** The currency sign before a number, or null. */
export function currencyBefore(tokens: readonly Token[], i: number): string | null {
  return CURRENCIES.get(lowerAt(tokens, i - 1)) ?? null;
}
