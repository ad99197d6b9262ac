import type { Span } from '../text/index.ts';

/** Parts of a text that are no report. First version: none found. */
export function furnitureOf(_text: string): readonly Span[] {
  return [];
}
