import { readFileSync } from 'node:fs';
import type { NameKind } from '../src/language/analysis.ts';
import type { NamedWords } from '../src/language/names.ts';
import { tokens } from '../src/text/index.ts';
import type { NameSwapper } from './name-swapper.ts';
import type { NamedSentence } from './named-sentences.ts';
import type { Random } from './random.ts';

/**
 * Sentences as news agencies write them, from `training/newswire.txt` with names filled in:
 * {P} a person in full, {S} by surname, {L} a place, {O} an organisation, {A} its letters, {D} a
 * people's adjective, {N} a number.
 */
export function newswire(swapper: NameSwapper, random: Random, count: number): NamedSentence[] {
  const file = readFileSync(new URL('newswire.txt', import.meta.url), 'utf8');
  const templates = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Array.from({ length: count }, () => filled(random.pick(templates), swapper, random));
}

function filled(template: string, swapper: NameSwapper, random: Random): NamedSentence {
  const forms: string[] = [];
  const names: NamedWords[] = [];
  const name = (kind: NameKind, words: readonly string[]): void => {
    names.push({ kind, first: forms.length, end: forms.length + words.length });
    forms.push(...words);
  };
  for (const [piece] of template.matchAll(/\{\w\}|[^{}]+/g)) {
    switch (piece) {
      case '{P}':
        name('person', swapper.person(2));
        break;
      case '{S}':
        name('person', swapper.person(1));
        break;
      case '{L}':
        name('place', swapper.name('place', 2));
        break;
      case '{O}':
        name('organisation', swapper.name('organisation', 3));
        break;
      case '{A}':
        name('organisation', [swapper.acronym()]);
        break;
      case '{D}':
        forms.push(swapper.demonym());
        break;
      case '{N}':
        forms.push(String(1 + random.below(90)));
        break;
      default:
        forms.push(...tokens(piece).map(({ start, end }) => piece.slice(start, end)));
    }
  }
  return { forms, names };
}
