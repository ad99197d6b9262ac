import type { Material } from '../statement.ts';
import { unresolvedClaims } from '../unresolved.ts';
import { noteLink } from './evidence.ts';
import { html, type Markup } from './markup.ts';

/** What was read and could not be given to a party: counted and shown, never dropped. */
export function unresolvedSection(material: Material): Markup {
  const open = unresolvedClaims(material);
  const total = material.reading.claims.length;
  const rows = open.map(
    ({ note, chain, reason }) =>
      html`<tr><td>${noteLink(note)}</td><td><q dir="auto">${note.quote.exact}</q></td><td><bdi>${chain}</bdi></td><td><bdi>${reason}</bdi></td></tr>`,
  );
  const table = html`<details><summary>Show them</summary><div class="scroll" role="region" tabindex="0" aria-label="Claims whose speaker was not resolved"><table class="plain"><thead><tr><th scope="col">Note</th><th scope="col">Words</th><th scope="col">Said by</th><th scope="col">Why it is open</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
  return html`<section id="unresolved" aria-labelledby="unresolved-head"><h2 id="unresolved-head">Speaker not resolved <span class="count">${open.length} of ${total} claims</span></h2>${open.length === 0 ? html`<p class="none">Every claim was given to a party.</p>` : html`<p class="lead">These claims enter no account, since it is not clear whose they are.</p>${table}`}</section>`;
}
