import { paragraphs, type Span, sentences, type TokenisedSentence } from '../text/index.ts';
import type { Analysis, Language, Name, Sentence, Upos, Word } from './analysis.ts';
import type { Lemmatiser } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import { type Parser, tagged } from './parser.ts';
import type { Tagger } from './tagger.ts';
import { PAD, Traits } from './traits.ts';

/** The trained parts that reading English needs. */
export interface EnglishModels {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatiser: Lemmatiser;
}

/** What the models say of one word of a sentence. */
export interface ReadWord {
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** English: rules for tokens and sentences, trained models for all that follows. */
export class English implements Language {
  readonly tag = 'en';
  readonly version: string;
  readonly #models: EnglishModels;

  constructor(models: EnglishModels, version: string) {
    this.#models = models;
    this.version = version;
  }

  analyse(text: string, options: { readonly skip?: readonly Span[] } = {}): Analysis {
    const read: Sentence[] = [];
    const names: Name[] = [];
    let paragraph = 0;
    for (const span of paragraphs(text)) {
      let any = false;
      for (const kept of without(span, options.skip ?? [])) {
        for (const sentence of sentences(text, kept)) {
          any = true;
          read.push(this.#sentence(text, sentence, { index: read.length, paragraph }));
        }
      }
      if (any) paragraph++;
    }
    return { sentences: read, names };
  }

  #sentence(
    text: string,
    { start, end, tokens }: TokenisedSentence,
    place: { readonly index: number; readonly paragraph: number },
  ): Sentence {
    const forms = tokens.map((token) => text.slice(token.start, token.end));
    const read = this.readWords(forms);
    const words: Word[] = tokens.map((token, index) => {
      const { lemma, upos, xpos, head, deprel } = read[index] as ReadWord;
      const form = forms[index] as string;
      return { start: token.start, end: token.end, index, form, lemma, upos, xpos, head, deprel };
    });
    return { start, end, ...place, words };
  }

  /** Tags, parses and lemmatises a sentence whose words are given. */
  readWords(forms: readonly string[]): ReadWord[] {
    const { lexicon, tagger, parser, lemmatiser } = this.#models;
    const traits = new Traits(forms, lexicon);
    const tags = tagger.tag(traits);
    const tree = parser.parse(tagged(traits, tags, tagger.partOf));
    return forms.map((form, index) => {
      const tag = tags[index + PAD] as number;
      const upos = tagger.upos(tag);
      const xpos = tagger.xpos(tag);
      return {
        lemma: lemmatiser.lemma(form, { upos, xpos }),
        upos,
        xpos,
        head: tree.heads[index] as number,
        deprel: parser.relationName(tree.relations[index] as number),
      };
    });
  }
}

/** What is left of a span when `skip` (in order) is cut out of it. */
function without(span: Span, skip: readonly Span[]): Span[] {
  const out: Span[] = [];
  let { start } = span;
  for (const cut of skip) {
    if (cut.end <= start || cut.start >= span.end) continue;
    if (cut.start > start) out.push({ start, end: cut.start });
    start = Math.max(start, cut.end);
  }
  if (start < span.end) out.push({ start, end: span.end });
  return out;
}
