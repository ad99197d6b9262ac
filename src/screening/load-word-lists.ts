import { readFileSync } from 'node:fs';
import { type NameLexicon, readNameLexicon } from './name-lexicon.ts';

// The only place in this room that touches the disk.

const text = (file: string): string =>
  readFileSync(new URL(`../../resources/names/${file}.yaml`, import.meta.url), 'utf8');

let loaded: NameLexicon | null = null;

/** The word lists of resources/names, loaded at the first call and kept. */
export function nameLexicon(): NameLexicon {
  loaded ??= readNameLexicon({
    legalForms: text('legal-forms'),
    domainWords: text('domain-words'),
    territories: text('territories'),
    honorifics: text('honorifics'),
    particles: text('particles'),
    nicknames: text('nicknames'),
    numberWords: text('number-words'),
  });
  return loaded;
}
