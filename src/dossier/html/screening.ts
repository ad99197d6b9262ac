import { hitWords, type ShownScreening, screeningWords } from '../hit-words.ts';
import { html, type Markup } from './markup.ts';

/** Parties that may be on a watch-list, with what each hit stands on; nothing without a screening. */
export function screeningSection(screening: ShownScreening | undefined): Markup {
  if (screening === undefined) return html``;
  const rows = screening.hits.map(
    (shown) =>
      html`<tr><th scope="row"><bdi>${shown.hit.name}</bdi></th><td><bdi>${shown.hit.caption}</bdi><br><span class="count">${shown.hit.id} in ${shown.hit.list}</span></td><td>${shown.hit.score.toFixed(2)}</td><td>${hitWords(shown).map((words) => html`<div><bdi>${words}</bdi></div>`)}</td></tr>`,
  );
  const table = html`<div class="scroll" role="region" tabindex="0" aria-label="Table of watch-list entries"><table class="plain"><thead><tr><th scope="col">Party</th><th scope="col">May be</th><th scope="col">Score</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<section id="lists" aria-labelledby="lists-head"><h2 id="lists-head">On watch-lists, perhaps</h2><p class="lead">${screeningWords(screening)} A score says how near two names are, and not that they mean one party.</p>${screening.hits.length === 0 ? null : table}</section>`;
}
