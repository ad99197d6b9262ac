import { paragraphs, type Span, sentences, type TokenisedSentence } from '../text/index.ts';
import type { Analysis, Language, Name, Sentence, Word } from './analysis.ts';
import type { Lemmatiser } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import type { Parsed } from './name-features.ts';
import type { NameLists } from './name-lists.ts';
import type { NamedWords, NameRecogniser } from './names.ts';
import { type NamedSentence, namesInDocument } from './names-in-document.ts';
import type { Parser } from './parser.ts';
import { tagged } from './parser-features.ts';
import { type ReadWord, withInvertedSpeakers } from './quotative-inversion.ts';
import type { Tagger } from './tagger.ts';
import { PAD, Traits } from './traits.ts';

/** The trained parts that reading English needs. */
export interface EnglishModels {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatiser: Lemmatiser;
  readonly lists: NameLists;
  readonly names: NameRecogniser;
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
    const named: NamedSentence[] = [];
    let paragraph = 0;
    for (const span of paragraphs(text)) {
      let any = false;
      for (const kept of without(span, options.skip ?? [])) {
        for (const sentence of sentences(text, kept)) {
          any = true;
          const place = { index: read.length, paragraph };
          const { words, names } = this.#words(text, sentence);
          const { start, end } = sentence;
          read.push({ start, end, ...place, words });
          named.push({ words, names });
        }
      }
      if (any) paragraph++;
    }
    const names = namesInDocument(named).flatMap((own, index) =>
      own.map((name) => placed(name, read[index] as Sentence)),
    );
    return { sentences: read, names };
  }

  #words(
    text: string,
    { tokens }: TokenisedSentence,
  ): { readonly words: readonly Word[]; readonly names: readonly NamedWords[] } {
    const forms = tokens.map((token) => text.slice(token.start, token.end));
    const parsed = this.parsed(forms);
    const words = this.#read(forms, parsed).map((read, index): Word => {
      const { start, end } = tokens[index] as Span;
      const { lemma, upos, xpos, head, deprel } = read;
      const form = forms[index] as string;
      return { start, end, index, form, lemma, upos, xpos, head, deprel };
    });
    return { words, names: this.#models.names.names(parsed) };
  }

  /** Tags, parses and lemmatises a sentence whose words are given. */
  readWords(forms: readonly string[]): readonly ReadWord[] {
    return this.#read(forms, this.parsed(forms));
  }

  #read(forms: readonly string[], parsed: Parsed): readonly ReadWord[] {
    const { tagger, parser, lemmatiser } = this.#models;
    const read = forms.map((form, index) => {
      const tag = parsed.tags[index + PAD] as number;
      const upos = tagger.upos(tag);
      const xpos = tagger.xpos(tag);
      return {
        lemma: lemmatiser.lemma(form, { upos, xpos }),
        upos,
        xpos,
        head: parsed.heads[index] as number,
        deprel: parser.relationName(parsed.relations[index] as number),
      };
    });
    return withInvertedSpeakers(forms, read);
  }

  /** What the name recogniser sees of a sentence; training calls it too. */
  parsed(forms: readonly string[]): Parsed {
    const { lexicon, tagger, parser, lists } = this.#models;
    const traits = new Traits(forms, lexicon);
    const tags = tagger.tag(traits);
    const arcs = parser.parse(tagged(traits, tags, tagger.partOf));
    return { traits, tags, ...arcs, lists: lists.look(traits) };
  }
}

function placed({ kind, first, end }: NamedWords, { words, index }: Sentence): Name {
  const start = (words[first] as Word).start;
  return { kind, start, end: (words[end - 1] as Word).end, sentence: index };
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
