import { brokenChecks, CHECKS_REMARK } from '../check-words.ts';
import type { Material } from '../statement.ts';
import { noteLink } from './evidence.ts';
import { html, type Markup } from './markup.ts';

/** Sums and distances of a report that cannot hold, with its words; nothing where there are none. */
export function checksSection(material: Material): Markup {
  const broken = brokenChecks(material);
  if (broken.length === 0) return html``;
  const rows = broken.map(
    ({ note, words }) =>
      html`<tr><td>${noteLink(note)}</td><td><q dir="auto">${note.quote.exact}</q></td><td>${words}</td></tr>`,
  );
  return html`<section id="checks" aria-labelledby="checks-head"><h2 id="checks-head">Sums and distances that cannot hold <span class="count">${broken.length}</span></h2><p class="lead">${CHECKS_REMARK}</p><div class="scroll" role="region" tabindex="0" aria-label="Table of sums and distances that cannot hold"><table class="plain"><thead><tr><th scope="col">Note</th><th scope="col">Words</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
