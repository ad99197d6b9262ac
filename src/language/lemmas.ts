import { hashText } from './hash.ts';

/**
 * Dictionary forms: an exception table learnt from the treebanks, and rules of English
 * inflection for the rest.
 */
export class Lemmatiser {
  readonly #exceptions: ReadonlyMap<number, string>;

  /** `exceptions`: lower-case form, a tab, a tag (or none), to the lemma; see `exceptionKey`. */
  constructor(exceptions: ReadonlyMap<number, string>) {
    this.#exceptions = exceptions;
  }

  /** The lemma of a word; lower case save for proper nouns. */
  lemma(form: string, { upos, xpos }: { readonly upos: string; readonly xpos: string }): string {
    const straight = form.replace(/[‘’]/g, "'");
    const known = this.#exceptions.get(exceptionKey(straight, xpos));
    if (known !== undefined) return known;
    return lemmaByRule(straight, { upos, xpos });
  }
}

/** The key of an exception. */
export function exceptionKey(form: string, xpos: string): number {
  return hashText(`${form.toLowerCase()}\t${xpos}`) | 0;
}

/** The lemma that the rules alone give. Training keeps as exceptions what they get wrong. */
export function lemmaByRule(
  form: string,
  { upos, xpos }: { readonly upos: string; readonly xpos: string },
): string {
  if (upos === 'PROPN') return properNoun(form, xpos);
  const word = form.toLowerCase();
  switch (xpos) {
    case 'NNS':
      return singular(word);
    case 'VBZ':
      return thirdPerson(word);
    case 'VBG':
      return word.endsWith('ing') ? stem(word.slice(0, -3)) : word;
    case 'VBD':
    case 'VBN':
      return past(word);
    case 'JJR':
    case 'RBR':
      return word.endsWith('er') ? compared(word.slice(0, -2)) : word;
    case 'JJS':
    case 'RBS':
      return word.endsWith('est') ? compared(word.slice(0, -3)) : word;
    default:
      return upos === 'X' || upos === 'NUM' || upos === 'SYM' ? form : word;
  }
}

function properNoun(form: string, xpos: string): string {
  const name =
    form.length > 4 && form === form.toUpperCase() && /^[A-Z]+$/.test(form) && xpos === 'NNPS'
      ? form.charAt(0) + form.slice(1).toLowerCase()
      : form;
  if (xpos !== 'NNPS' || !/s$/.test(name)) return name;
  return /ies$/.test(name) ? `${name.slice(0, -3)}y` : name.slice(0, -1);
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (/'s$/.test(word)) return word.slice(0, -2);
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function thirdPerson(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function past(word: string): string {
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/eed$/.test(word))
    return /(?:agr|fr|guarant|decr|refer)eed$/.test(word) ? word.slice(0, -1) : word;
  return word.endsWith('ed') ? stem(word.slice(0, -2)) : word;
}

/** The base of a verb from what is left without -ing or -ed: doubled letters, a lost e. */
function stem(base: string): string {
  if (!/[aeiouy]/.test(base)) return base;
  if (/([bdgkmnprt])\1$/.test(base)) return base.slice(0, -1);
  if (/(?:ss|x|[aeiou]{2}[^cgsuvz]|ow|ew|ay|oy)$/.test(base)) return base;
  return /(?:[cgsuvz]|[^aeiou][lr]|[ai]t|[^aeiou][ai]r|[^aeiou][aiu]d|in|[aou]m)$/.test(base)
    ? `${base}e`
    : base;
}

function compared(base: string): string {
  if (/i$/.test(base)) return `${base.slice(0, -1)}y`;
  if (/([bdgmnt])\1$/.test(base)) return base.slice(0, -1);
  return /(?:[^aeiou]l|[cgsv]|[^aeiou][aeiou]r|[ld]at|[^aeiou]it)$/.test(base) ? `${base}e` : base;
}
