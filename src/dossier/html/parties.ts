import type { Entity } from '../../entity/index.ts';
import { otherNameWords, partiesOf, roleWords } from '../parties.ts';
import type { Material } from '../statement.ts';
import { html, type Markup } from './markup.ts';

const list = (names: readonly string[]): Markup =>
  html`${names.map((name, at) => html`${at === 0 ? null : ', '}<bdi>${name}</bdi>`)}`;

function otherNames({ otherNames: names }: Entity): Markup {
  return html`${names.map(
    (other, at) =>
      html`${at === 0 ? null : '; '}<bdi>${other.name}</bdi> (${otherNameWords(other)})`,
  )}`;
}

/** Each role once, those with a time of their own with it. */
function roles({ roles: all, datedRoles }: Entity): Markup {
  const dated = new Map(datedRoles.map((role) => [role.words, roleWords(role)]));
  const shown = [...new Set([...all, ...dated.keys()])];
  return html`${shown.map((role, at) => {
    const when = dated.get(role) ?? '';
    return html`${at === 0 ? null : ', '}<bdi>${role}</bdi>${when === '' ? null : ` (${when})`}`;
  })}`;
}

/** Who takes part: everyone who gives an account or is said to have borne another name. */
export function partiesSection({ reading }: Material): Markup {
  const parties = partiesOf(reading);
  const rows = parties.map(
    (party) =>
      html`<tr><th scope="row"><bdi>${party.name}</bdi></th><td>${party.kind}</td><td>${roles(party)}</td><td>${list(party.aliases)}</td><td>${otherNames(party)}</td></tr>`,
  );
  const table = html`<div class="scroll" role="region" tabindex="0" aria-label="Table of parties"><table class="plain"><thead><tr><th scope="col">Party</th><th scope="col">Sort</th><th scope="col">Described as</th><th scope="col">Also called</th><th scope="col">Changed name</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<section id="parties" aria-labelledby="parties-head"><h2 id="parties-head">The parties and their names</h2>${parties.length === 0 ? html`<p class="none">No party gives an account.</p>` : table}</section>`;
}
