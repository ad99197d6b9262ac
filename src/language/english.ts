import { paragraphs, type Span, sentences, type TokenisedSentence } from '../text/index.ts';
import type { Analysis, Language, Name, ReadWord, Sentence, Word } from './analysis.ts';
import type { Lemmatiser } from './lemmas.ts';
import type { Lexicon } from './lexicon.ts';
import type { Parsed } from './name-features.ts';
import type { NameLists } from './name-lists.ts';
import { isListedPlace, type NamedWords, type NameRecogniser } from './names.ts';
import { namesInDocument } from './names-in-document.ts';
import { withNounMine } from './noun-mine.ts';
import type { Syntax } from './syntax.ts';
import { PAD, Traits } from './traits.ts';

/** The trained parts that reading English needs. */
export interface EnglishModels {
  readonly lexicon: Lexicon;
  readonly syntax: Syntax;
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
    const found = sentencesOf(text, options.skip ?? []);
    const forms = found.map(({ tokens }) =>
      tokens.map((token) => text.slice(token.start, token.end)),
    );
    const parsed = this.parsed(forms);
    const read = found.map(({ start, end, paragraph, tokens }, index): Sentence => {
      const own = forms[index] as readonly string[];
      const words = this.#read(own, parsed[index] as Parsed).map((word, at): Word => {
        const { start, end } = tokens[at] as Span;
        return { start, end, index: at, form: own[at] as string, ...word };
      });
      return { start, end, index, paragraph, words };
    });
    const { names } = this.#models;
    const named = read.map(({ words }, index) => ({
      words,
      names: names.names(parsed[index] as Parsed),
      isPlace: (at: number) => isListedPlace(parsed[index] as Parsed, at),
    }));
    return {
      sentences: read,
      names: namesInDocument(named).flatMap((own, index) =>
        own.map((name) => placed(name, read[index] as Sentence)),
      ),
    };
  }

  /** Tags, parses and lemmatises a sentence whose words are given. */
  readWords(forms: readonly string[]): readonly ReadWord[] {
    return this.parsed([forms]).flatMap((parsed) => this.#read(forms, parsed));
  }

  #read(forms: readonly string[], parsed: Parsed): readonly ReadWord[] {
    const { syntax, lemmatiser } = this.#models;
    const words = forms.map((form, index): ReadWord => {
      const tag = parsed.tags[index + PAD] as number;
      const upos = syntax.upos(tag);
      const xpos = syntax.xpos(tag);
      return {
        lemma: lemmatiser.lemma(form, { upos, xpos }),
        upos,
        xpos,
        head: parsed.heads[index] as number,
        deprel: syntax.relationName(parsed.relations[index] as number),
      };
    });
    return withNounMine(words, forms);
  }

  /** What the name recogniser sees of sentences; training calls it too. */
  parsed(sentences: readonly (readonly string[])[]): Parsed[] {
    const { lexicon, syntax, lists } = this.#models;
    return syntax.read(sentences).map(({ tags, heads, relations }, index): Parsed => {
      const traits = new Traits(sentences[index] as readonly string[], lexicon);
      const padded = new Int32Array(tags.length + 2 * PAD).fill(-1);
      padded.set(tags, PAD);
      return { traits, tags: padded, heads, relations, lists: lists.look(traits) };
    });
  }
}

/** Sentences with the number of their paragraph, from 0; paragraphs that are skipped do not count. */
function sentencesOf(
  text: string,
  skip: readonly Span[],
): (TokenisedSentence & { readonly paragraph: number })[] {
  const out: (TokenisedSentence & { readonly paragraph: number })[] = [];
  let paragraph = 0;
  for (const span of paragraphs(text)) {
    const own = without(span, skip).flatMap((kept) => sentences(text, kept));
    for (const sentence of own) out.push({ ...sentence, paragraph });
    if (own.length > 0) paragraph++;
  }
  return out;
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
