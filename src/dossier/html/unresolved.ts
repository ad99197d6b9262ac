import type { Material } from '../statement.ts';
import { chainWords } from '../statement.ts';
import { noteLink } from './evidence.ts';
import { html, type Markup } from './markup.ts';

/** Why the innermost link of a chain was left open, in words. */
function reasonOf(material: Material, claim: Parameters<Material['find']['speakers']>[0]): string {
  const link = material.find.speakers(claim)?.links.at(-1);
  switch (link?.kind) {
    case 'ambiguous':
      return `may mean ${link.candidates.map((id) => material.find.entity(id).name).join(' or ')}`;
    case 'unresolved':
      return link.reason;
    default:
      return 'no reason was recorded';
  }
}

/** What was read and could not be given to a party: counted and shown, never dropped. */
export function unresolvedSection(material: Material): Markup {
  const { reading, find, notes } = material;
  const open = reading.speakers.filter(({ party }) => party === null);
  const rows = open.map(({ claim: id }) => {
    const claim = find.claim(id);
    const note = notes.at(claim.document, claim.content[0]);
    return html`<tr><td>${noteLink(note)}</td><td><q dir="auto">${note.anchor.quote.exact}</q></td><td><bdi>${chainWords(claim, material)}</bdi></td><td><bdi>${reasonOf(material, id)}</bdi></td></tr>`;
  });
  const table = html`<details><summary>Show them</summary><div class="scroll" role="region" tabindex="0" aria-label="Claims whose speaker was not resolved"><table class="plain"><thead><tr><th scope="col">Note</th><th scope="col">Words</th><th scope="col">Said by</th><th scope="col">Why it is open</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
  return html`<section id="unresolved" aria-labelledby="unresolved-head"><h2 id="unresolved-head">Speaker not resolved <span class="count">${open.length} of ${reading.claims.length} claims</span></h2>${open.length === 0 ? html`<p class="none">Every claim was given to a party.</p>` : html`<p class="lead">These claims enter no account, since it is not clear whose they are.</p>${table}`}</section>`;
}
