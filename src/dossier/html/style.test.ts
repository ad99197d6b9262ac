import { expect, test } from 'vitest';
import { STYLE } from './style.ts';

/** Custom properties of the first rule that `within` finds. */
function palette(within: RegExp): Map<string, string> {
  const rule = within.exec(STYLE)?.[1] ?? '';
  return new Map([...rule.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})\b/g)].map(([, a, b]) => [a!, b!]));
}

const light = palette(/^:root\{([^}]*)\}/m);
const dark = palette(/prefers-color-scheme:dark\)\{:root\{([^}]*)\}/);

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const pairs = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'mark'],
  ['ink', 'mark-2'],
  ['ink', 'lit'],
  ['ink', 'conflict-wash'],
  ['soft', 'paper'],
  ['soft', 'sheet'],
  ['soft', 'faint'],
  ['soft', 'conflict-wash'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent', 'conflict-wash'],
  ['conflict', 'sheet'],
  ['conflict', 'conflict-wash'],
  ['precision', 'sheet'],
  ['precision', 'conflict-wash'],
] as const;

test.each(pairs)('%s can be read on %s, by day and by night', (text, ground) => {
  for (const colours of [light, dark]) {
    const [front, back] = [colours.get(text), colours.get(ground)];
    expect(front && back, `--${text} or --${ground} is missing`).toBeTruthy();
    expect(contrast(front!, back!)).toBeGreaterThanOrEqual(4.5);
  }
});
