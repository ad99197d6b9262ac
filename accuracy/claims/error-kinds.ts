import { type Sentence, Tree, type Word } from '../../src/language/index.ts';
import { contains, overlaps, type Span } from '../../src/text/index.ts';
import type { AlignedArticle, Labelled, Outcome } from './alignment.ts';

/** One way of being wrong, with how often it happens and by which cues. */
export interface ErrorKind {
  readonly name: string;
  readonly count: number;
  /** Lemmas of the cues, most frequent first. */
  readonly cues: readonly string[];
}

/** How one construction fares: what it proposes, and what of that is right. */
export interface ConstructionRow {
  readonly rule: string;
  readonly given: number;
  readonly contentRight: number;
  readonly sourceRight: number;
}

/** Every way of being wrong that occurs, most frequent first. */
export function errorKinds(articles: readonly AlignedArticle[]): readonly ErrorKind[] {
  const counts = new Map<string, Map<string, number>>();
  for (const article of articles) {
    for (const outcome of article.outcomes) {
      const name = errorName(article, outcome);
      if (name === null) continue;
      const part = outcome.kind === 'invented' ? outcome.given : outcome.gold;
      const cue = cueHead(article, part)?.lemma.toLowerCase() ?? 'none';
      const cues = counts.get(name) ?? new Map<string, number>();
      counts.set(name, cues.set(cue, (cues.get(cue) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([name, cues]) => {
      const ranked = [...cues].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const count = ranked.reduce((sum, [, times]) => sum + times, 0);
      return { name, count, cues: ranked.map(([cue]) => cue) };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** The constructions by how much they propose. */
export function constructionRows(articles: readonly AlignedArticle[]): readonly ConstructionRow[] {
  const rows = new Map<string, { given: number; contentRight: number; sourceRight: number }>();
  for (const outcome of articles.flatMap(({ outcomes }) => outcomes)) {
    if (outcome.kind === 'missed') continue;
    const { rule } = outcome.given;
    const row = rows.get(rule) ?? { given: 0, contentRight: 0, sourceRight: 0 };
    rows.set(rule, row);
    row.given++;
    if (outcome.kind !== 'matched') continue;
    row.contentRight++;
    if (outcome.sourceRight) row.sourceRight++;
  }
  return [...rows]
    .map(([rule, row]) => ({ rule, ...row }))
    .sort((a, b) => b.given - a.given || (a.rule < b.rule ? -1 : 1));
}

/** What went wrong, in words; null where nothing did. */
export function errorName(article: AlignedArticle, outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'matched':
      return outcome.sourceRight ? null : sourceError(outcome);
    case 'other-extent':
      return `extent: ${outcome.given.rule}, ${extentError(outcome)}`;
    case 'missed':
      return `missed: ${cueSort(article, outcome.gold)}, ${contentSort(article, outcome.gold)}`;
    case 'invented':
      return `invented: ${outcome.given.rule}, ${standing(article, outcome.given)}`;
  }
}

function sourceError({ gold, given }: Extract<Outcome, { kind: 'matched' }>): string {
  if (given.source.length === 0) return `source: none given, one labelled (${given.rule})`;
  if (gold.source.length === 0) return `source: one given, none labelled (${given.rule})`;
  return `source: another one (${given.rule})`;
}

function extentError({ gold, given }: Extract<Outcome, { kind: 'other-extent' }>): string {
  const touch = gold.content.some((a) => given.content.some((b) => overlaps(a, b)));
  if (!touch) return 'other words';
  return length(given.content) > length(gold.content) ? 'too long' : 'too short';
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Part of speech of what carries a saying that was missed. */
function cueSort(article: AlignedArticle, label: Labelled): string {
  const head = cueHead(article, label);
  if (head === null) return 'no cue';
  const sorts: Readonly<Record<string, string>> = {
    VERB: 'verb',
    AUX: 'verb',
    NOUN: 'noun',
    PROPN: 'name',
    ADJ: 'adjective',
    ADP: 'preposition',
    ADV: 'adverb',
    PUNCT: 'mark',
  };
  return sorts[head.upos] ?? 'other word';
}

/** Shape of a content that was missed. */
function contentSort(article: AlignedArticle, { content }: Labelled): string {
  const text = content.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  if (/^["“]/.test(text)) return 'quotation';
  const words = wordsIn(article, content);
  const [first] = words;
  if (/["“”]/.test(text)) return 'partly quoted';
  if (first?.lemma === 'to' && /^TO$/.test(first.xpos)) return 'infinitive';
  if (words.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos))) return 'clause';
  return 'phrase';
}

/** Where something invented stands: within what someone is labelled as saying, or nowhere. */
function standing({ outcomes }: AlignedArticle, { content }: Labelled): string {
  const labelled = outcomes.flatMap((each) => (each.kind === 'invented' ? [] : [each.gold]));
  const within = labelled.some((gold) =>
    gold.content.some((a) => content.some((b) => overlaps(a, b))),
  );
  return within ? 'within or around a labelled content' : 'nothing labelled there';
}

/** The highest word of the cue, or null where there is none. */
function cueHead(article: AlignedArticle, { cue }: Labelled): Word | null {
  const sentence = article.analysis.sentences.find(({ end }) => end > (cue[0]?.start ?? Infinity));
  if (sentence === undefined) return null;
  const tree = new Tree(sentence);
  const inCue = (word: Word) => cue.some((span) => contains(span, word));
  const head = sentence.words.find((word) => {
    const up = tree.governor(word);
    return inCue(word) && (up === undefined || !inCue(up));
  });
  return head ?? null;
}

function wordsIn({ analysis }: AlignedArticle, spans: readonly Span[]): readonly Word[] {
  const touched = (sentence: Sentence) => spans.some((span) => overlaps(span, sentence));
  return analysis.sentences
    .filter(touched)
    .flatMap(({ words }) => words.filter((word) => spans.some((span) => contains(span, word))));
}
