import type { Mark } from '../incident-view.ts';
import { html, type Markup, trusted } from './markup.ts';

/** Names of the drawn signs: one for each mark, and one for an empty cell. */
export type GlyphName = Mark['kind'] | 'unanswered';

/** Strokes on a field of 16 by 16. Each differs in shape, so that no reader needs the colour. */
const PATHS: Readonly<Record<GlyphName, string>> = {
  conflict: 'M2 5.5h12M2 10.5h12M11.5 2l-7 12',
  precision: 'M2 6.5c2-2.7 4-2.7 6 0s4 2.7 6 0M2 11.5c2-2.7 4-2.7 6 0s4 2.7 6 0',
  'single-line': 'M2 8h9M8 4.5 11.5 8 8 11.5M14 3v10',
  lines: 'M2 3.5l6 4.5M2 8h6M2 12.5l6-4.5M8 8h4.5M10 5.5 12.5 8 10 10.5M14.5 3v10',
  earlier: 'M8 4.5V8l2.5 1.5M3 8a5 5 0 1 0 1.8-3.8M2.5 2v3h3',
  implied: 'M3 3l2 0M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7M3 5V3',
  unanswered: 'M4 8h8',
};

/** The sheet of signs; stands once in a page, before the first {@link glyph}. */
export function glyphSheet(): Markup {
  const symbols = Object.entries(PATHS)
    .map(
      ([name, path]) => `<symbol id="g-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`,
    )
    .join('');
  return trusted(`<svg class="sheet" width="0" height="0" aria-hidden="true">${symbols}</svg>`);
}

/** One sign. It says nothing to a screen reader: words always stand beside it. */
export function glyph(name: GlyphName): Markup {
  return html`<svg class="glyph" aria-hidden="true"><use href="#g-${name}"/></svg>`;
}
