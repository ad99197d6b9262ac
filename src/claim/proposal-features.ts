import { relation, type Tree, type Word } from '../language/index.ts';
import { contains, type Span, wordsAt } from '../text/index.ts';
import type { Attribution } from './attribution.ts';
import { evidenceNouns, mediumNouns, outletNouns } from './cue-lexicon.ts';
import { isPassive } from './subject.ts';
import { quotationAround, quotationsIn, type TextView } from './text-view.ts';

/** What a feature is about, for those who read why a proposal was kept. */
export type Feature = `${string}=${string}`;

/**
 * What the scorer looks at in a proposal: construction, cue, source, content and how it lies among
 * the other proposals of its sentence. Each feature is `name=value`; the names are the rows of
 * `featureWords`.
 */
export function featuresOf(
  view: TextView,
  proposal: Attribution,
  beside: readonly Attribution[],
): readonly Feature[] {
  const tree = view.trees[proposal.sentence];
  if (tree === undefined) return [];
  return [
    `construction=${proposal.rule}`,
    ...cueFeatures(tree, proposal),
    ...sourceFeatures(view, tree, proposal),
    ...contentFeatures(view, tree, proposal),
    ...standingFeatures(view, proposal, beside),
  ];
}

function cueFeatures(tree: Tree, { cueHead, sense, source }: Attribution): Feature[] {
  const lemma = cueHead.lemma.toLowerCase();
  const below = tree.children(cueHead);
  const auxiliary = below.find((word) => relation(word) === 'aux' && word.xpos === 'MD');
  const mark = below.find((word) => relation(word) === 'mark' || word.xpos === 'WRB');
  const negated = below.some((word) => /^(?:not|n't|n’t|never)$/i.test(word.form));
  const features: Feature[] = [
    `cue=${lemma}`,
    `cue-form=${isPassive(tree, cueHead) ? 'passive' : cueHead.xpos}`,
    `cue-stance=${sense.stance}`,
    `cue-link=${sense.link}`,
    `cue-clause=${relation(cueHead)}`,
  ];
  if (cueHead.deprel === 'acl:relcl') features.push('cue-clause=relative');
  if (auxiliary !== undefined) features.push(`cue-modal=${auxiliary.lemma}`);
  if (negated) features.push('cue-negated=yes');
  if (mark !== undefined && mark.index < cueHead.index) {
    features.push(`cue-mark=${mark.lemma.toLowerCase()}`);
  }
  if (source === null && cueHead.xpos === 'VBG') features.push('cue-form=participle alone');
  return features;
}

function sourceFeatures(
  view: TextView,
  tree: Tree,
  { source, sourceHead, cueHead, rule }: Attribution,
): Feature[] {
  if (source === null || sourceHead === null) return [`source=none`, `source-in=none ${rule}`];
  const sort = sortOfSource(view, tree, { source, head: sourceHead });
  const words = wordsAt(view.text, source).split(/\s+/).length;
  const side = source.start < cueHead.start ? 'before' : 'after';
  const features: Feature[] = [
    `source=${sort}`,
    `source-in=${sort} ${rule}`,
    `source-words=${bucket(words)}`,
    `source-side=${side}`,
  ];
  if (relation(sourceHead).startsWith('nsubj')) features.push('source-relation=subject');
  if (quotationAround(view, source) !== undefined) features.push('source-quoted=yes');
  return features;
}

const PERSON_WORDS: Readonly<Record<string, string>> = {
  i: 'I',
  we: 'we',
  you: 'you',
  he: 'he or she',
  she: 'he or she',
  they: 'they',
  it: 'it',
};

/** What kind of words name the source. */
function sortOfSource(
  view: TextView,
  tree: Tree,
  { source, head }: { source: Span; head: Word },
): string {
  const form = head.form.toLowerCase();
  if (/^(?:who|which|that|what|whoever|whom)$/.test(form)) return 'relative pronoun';
  if (/^(?:anyone|anybody|nobody|no-one|someone|everyone|everybody|one)$/.test(form)) {
    return 'indefinite pronoun';
  }
  if (head.upos === 'PRON' || head.upos === 'DET') return PERSON_WORDS[form] ?? 'other pronoun';
  if (head.upos === 'PROPN') {
    const name = view.analysis.names.find(
      ({ start, end }) => start < source.end && source.start < end,
    );
    return `name of ${name?.kind ?? 'something'}`;
  }
  const lemma = head.lemma.toLowerCase();
  if (evidenceNouns.has(lemma)) return 'what shows something';
  if (mediumNouns.has(lemma) || outletNouns.has(lemma)) return 'medium or outlet';
  const definite = tree
    .children(head)
    .find((word) => relation(word) === 'det' || word.deprel === 'nmod:poss');
  const number = head.xpos === 'NNS' ? 'plural' : 'singular';
  const article = definite === undefined ? 'bare' : definite.lemma === 'a' ? 'a' : 'definite';
  if (head.upos === 'NOUN') return `${article} ${number} noun`;
  return `other (${head.upos})`;
}

function contentFeatures(
  view: TextView,
  tree: Tree,
  { content, cueHead, rule, source }: Attribution,
): Feature[] {
  const words = tree.sentence.words.filter((word) => content.some((span) => contains(span, word)));
  const [first] = words;
  const last = content.at(-1);
  const text = content.map((span) => wordsAt(view.text, span)).join(' ');
  const finite = words.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const place = first !== undefined && first.index > cueHead.index ? 'after' : 'before';
  const features: Feature[] = [
    `content-words=${bucket(text.split(/\s+/).length)}`,
    `content-opens=${openingOf(first)}`,
    `content-finite=${finite ? 'yes' : 'no'}`,
    `content-quotes=${quotesOf(text)}`,
    `content-place=${place}`,
    `content-shape=${finite ? 'finite' : openingOf(first)} ${rule}`,
  ];
  if (content.length > 1) features.push('content-pieces=several');
  if (first !== undefined && place === 'after') {
    const gap = tree.sentence.words.slice(cueHead.index + 1, first.index);
    const bare = gap.filter((word) => source === null || !contains(source, word));
    features.push(`content-gap=${bucket(bare.length)}`);
    if (bare.some(({ form }) => form === ',')) features.push('content-gap=comma');
  }
  const next = tree.sentence.words.find((word) => last !== undefined && word.start >= last.end);
  features.push(
    `content-ends=${next === undefined ? 'sentence' : next.upos === 'PUNCT' ? next.form : next.upos}`,
  );
  return features;
}

function openingOf(word: Word | undefined): string {
  if (word === undefined) return 'nothing';
  const form = word.form.toLowerCase();
  if (/^(?:that|to|if|whether|how|why|what|who|when|where|as|for|of)$/.test(form)) return form;
  if (word.xpos === 'VBG') return '-ing';
  if (/^["“”‘’«']+$/.test(form)) return 'quotation mark';
  return word.upos;
}

function quotesOf(text: string): string {
  if (/^["“«„‘]/.test(text) && /["”»’]$/.test(text)) return 'whole';
  return /["“”«»]|''/.test(text) ? 'part' : 'none';
}

function standingFeatures(
  view: TextView,
  proposal: Attribution,
  beside: readonly Attribution[],
): Feature[] {
  const { cueHead, content, source } = proposal;
  const features: Feature[] = [];
  const quotation = quotationAround(view, cueHead);
  if (quotation !== undefined) {
    features.push('cue-quoted=yes');
    if (/^(?:i|we|you)$/i.test(source === null ? '' : wordsAt(view.text, source))) {
      features.push('cue-quoted=of the speaker');
    }
  }
  const outer = beside.filter(
    (other) => other !== proposal && other.content.some((span) => contains(span, cueHead)),
  );
  const inner = beside.filter(
    (other) => other !== proposal && content.some((span) => contains(span, other.cueHead)),
  );
  features.push(`outer=${outer.length === 0 ? 'none' : outer.length > 1 ? 'several' : 'one'}`);
  const [around] = outer;
  if (around !== undefined) features.push(`outer-rule=${around.rule}`);
  features.push(`inner=${inner.length === 0 ? 'none' : inner.length > 1 ? 'several' : 'one'}`);
  const crossing = inner.some((other) => outer.includes(other));
  if (crossing) features.push('inner=is outer too');
  const sentence = view.analysis.sentences[proposal.sentence];
  const last = sentence?.words.at(-1)?.form ?? '';
  if (last === '?') features.push('sentence=question');
  if (sentence !== undefined && quotationsIn(view, sentence).length === 0) {
    features.push('sentence=without quotations');
  }
  return features;
}

/** Counts in steps that double. */
function bucket(count: number): string {
  for (const step of [0, 1, 2, 3, 5, 8, 12, 20, 40]) if (count <= step) return `up to ${step}`;
  return 'over 40';
}
