import { readFileSync } from 'node:fs';
import { type PartyLexicon, readPartyLexicon } from './party-lexicon.ts';

// Beside gazetteer/load.ts the only place in this room that touches the disk.

const text = (file: string): string =>
  readFileSync(new URL(`../../resources/parties/${file}`, import.meta.url), 'utf8');

let loaded: PartyLexicon | null = null;

/** The lists of resources/parties, loaded at the first call and kept. */
export function partyLexicon(): PartyLexicon {
  loaded ??= readPartyLexicon({
    roles: text('roles.yaml'),
    states: text('states.yaml'),
    names: text('names.yaml'),
  });
  return loaded;
}
