import { relation, type Tree, type Word } from '../language/index.ts';
import { contains, type Span } from '../text/index.ts';
import { restOfSentence, wholeClause, wholePhrase } from './clause-end.ts';
import {
  addresseeVerbs,
  type CueSense,
  chargePrepositions,
  cueSense,
  evidenceNouns,
  evidenceVerbs,
  type Frame,
  hearsayVerbs,
  topicPrepositionsOf,
} from './cue-lexicon.ts';
import type { CuedVerb } from './cued-verb.ts';
import { adjacentQuotations, wholeQuotations } from './quoted-content.ts';
import { isPassive, type Subject } from './subject.ts';
import { quotationAround, spansOfWords } from './text-view.ts';

/** What a verb brings in, and the frame that it was found in. */
export interface Content {
  /** In order; empty where the verb brings in nothing. */
  readonly spans: readonly Span[];
  readonly frame: Frame | 'quotation' | 'rest' | 'none';
}

type Words = ReadonlySet<Word>;

/** What is said, by the first of the verb's frames that the sentence fills. */
export function contentOf(cue: CuedVerb): Content {
  const takesClause = cue.sense.frames.includes('clause');
  const quoted = isSaying(cue.sense) ? adjacentQuotations(cue.view, sourceApart(cue)) : [];
  if (quoted.length > 0 && !governsClause(cue)) {
    // "told a reporter that “not one window was broken” at the depot": more than the quotation.
    const clause = takesClause ? restOfSentence(cue, { onlyThat: true }) : null;
    if (clause === null) return besideQuotation(cue, quoted);
  }
  const rest = takesClause ? restOfSentence(cue) : null;
  for (const frame of cue.sense.frames) {
    const words = frameWords[frame](cue);
    if (words === null || words.size === 0) continue;
    if (frame === 'clause' && rest !== null && standsBefore(cue, words)) break;
    // "estimates [the top 1 percent] would pay": a subject that the parser took for an object.
    if (frame === 'object' && rest !== null) break;
    const whole = frame === 'clause' ? wholeClause(cue, words) : wholePhrase(cue, words);
    const spans = spansOfWords(cue.tree.sentence, (word) => whole.has(word));
    const avoid = [cue.verb, ...(cue.source === undefined ? [] : [cue.source.span])];
    return { spans: introduced(cue, wholeQuotations(cue.view, { spans, avoid })), frame };
  }
  if (rest === null) return { spans: [], frame: 'none' };
  const spans = spansOfWords(cue.tree.sentence, (word) => rest.has(word));
  return { spans: wholeQuotations(cue.view, { spans, avoid: [cue.verb] }), frame: 'rest' };
}

/**
 * "As a phone rang, she said, [“It's late.”]": of words before the verb and a quotation that a comma
 * or colon brings in after it, only the quotation is said.
 */
function introduced({ view, verb }: CuedVerb, spans: readonly Span[]): readonly Span[] {
  const [only, ...more] = spans;
  if (only !== undefined && more.length === 0) return [upToComma(view, only)];
  const [last] = spans.slice(-1);
  const quoted =
    last !== undefined &&
    last.start > verb.end &&
    /^["“«]\p{Lu}/u.test(view.text.slice(last.start));
  if (!quoted || spans.length < 2 || !/[,:]\s*$/.test(view.text.slice(verb.end, last.start))) {
    return spans;
  }
  const lead = spans.filter(({ end }) => end <= verb.start);
  return lead.some((span) => /^["“«]/.test(view.text.slice(span.start))) ? spans : [last];
}

/** "says [“Don't you do it,”] until shots are heard": a comma before the closing mark ends it. */
function upToComma(view: CuedVerb['view'], span: Span): Span {
  const quotation = quotationAround(view, { start: span.start, end: span.start + 1 });
  if (quotation === undefined || quotation.start !== span.start || quotation.end >= span.end) {
    return span;
  }
  const ends = /,["”»’]+$/.test(view.text.slice(span.start, quotation.end));
  const after = view.text.slice(quotation.end, span.end);
  const aside = /^\s+(?:until|when|as|while|before|after|because|though|although|and|but)\s/.test(
    after,
  );
  return ends && aside && !/["“«]/.test(after) ? { start: span.start, end: quotation.end } : span;
}

/** True where all words stand before the verb, unquoted: a phrase that the parser hung there. */
function standsBefore({ view, verb }: CuedVerb, words: Words): boolean {
  return [...words].every(
    (word) =>
      word.upos === 'PUNCT' ||
      (word.index < verb.index && quotationAround(view, word) === undefined),
  );
}

function sourceApart({ tree, verb, source }: CuedVerb) {
  return { tree, verb, source: source?.span ?? null };
}

function isSaying({ frames }: CueSense): boolean {
  return frames.includes('clause') || frames.includes('topic');
}

/** True where the tree shows a clause that the verb brings in. */
export function governsClause(cue: CuedVerb): boolean {
  const { tree, verb } = cue;
  return tree.dependant(verb, 'ccomp') !== undefined || hostClause(cue) !== undefined;
}

/**
 * A quotation beside a verb that governs no clause. Where words of the speaker's lead over into it
 * ("saying he would “never” leave") they belong to what is said, up to the sentence's end.
 */
function besideQuotation({ view, tree, verb, group }: CuedVerb, quoted: readonly Span[]): Content {
  const after = quoted.find((span) => span.start >= verb.end);
  const last = [...group].reduce((a, b) => (a.index > b.index ? a : b));
  const lead = after === undefined ? '' : view.text.slice(last.end, after.start);
  const runsOn = after !== undefined && /^\s+[\p{L}\d]/u.test(lead) && !/[,:;“"]/.test(lead);
  if (!runsOn || after === undefined) return { spans: quoted, frame: 'quotation' };
  const told = tree
    .children(verb)
    .filter(
      (child) =>
        relation(child) === 'iobj' || (relation(child) === 'obj' && addresseeVerbs.has(verb.lemma)),
    )
    .flatMap((child) => [...tree.subtree(child)]);
  const spans = spansOfWords(
    tree.sentence,
    (word) => word.start >= last.end && word.end <= after.end && !told.includes(word),
  );
  return { spans: wholeQuotations(view, { spans, avoid: [verb] }), frame: 'quotation' };
}

const frameWords: Readonly<Record<Frame, (cue: CuedVerb) => Words | null>> = {
  clause: clauseWords,
  infinitive: infinitiveWords,
  object: objectWords,
  naming: namingWords,
  charge: chargeWords,
  topic: topicWords,
  request: requestWords,
};

function clauseWords(cue: CuedVerb): Words | null {
  const { tree, verb } = cue;
  const governed = tree.dependant(verb, 'ccomp') ?? clauseUnderOtherName(tree, verb);
  if (governed !== undefined) {
    const words = tree.subtree(governed);
    if (isHeadlessAfterPassive(tree, verb, words)) return null;
    return new Set((words[0]?.index ?? 0) < verb.index ? fronted(cue, words) : words);
  }
  const host = hostClause(cue);
  if (host !== undefined) {
    // The verb stands inside or after what is said: all of the clause but the verb's own branch.
    const saying = new Set(tree.subtree(verb));
    return new Set(tree.subtree(host).filter((word) => !saying.has(word)));
  }
  const infinitive = tree.dependant(verb, 'xcomp');
  if (infinitive === undefined || cue.sense.stance === 'declines') return null;
  const marked = tree.children(infinitive).some((word) => word.lemma === 'to');
  // "is said to have fled", but not "was found dead".
  if (isPassive(tree, verb)) return marked ? withSubject(tree, { verb, inner: infinitive }) : null;
  return tree.dependant(infinitive, 'nsubj') === undefined
    ? null
    : new Set(tree.subtree(infinitive));
}

/** "that the keeper had been warned [are untrue]": what follows belongs to the clause above. */
function isHeadlessAfterPassive(tree: Tree, verb: Word, words: readonly Word[]): boolean {
  const [first] = words;
  return (
    first?.index === verb.index + 1 && /^(?:VB[DZP]|MD)$/.test(first.xpos) && isPassive(tree, verb)
  );
}

/** "replied [that ...]", "asked him [whether ...]": a content clause that is taken for an adjunct. */
function clauseUnderOtherName(tree: Tree, verb: Word): Word | undefined {
  const asks = cueSense(verb.lemma)?.stance === 'asks';
  return tree
    .dependants(verb, 'advcl', 'acl')
    .find(
      (child) =>
        child.index > verb.index &&
        child.deprel !== 'acl:relcl' &&
        tree
          .children(child)
          .some(
            (word) =>
              relation(word) === 'mark' &&
              (word.lemma === 'that' || (asks && /^(?:if|whether)$/.test(word.lemma))),
          ),
    );
}

/** "The general is said to have fled": what is said of whom. */
function withSubject(tree: Tree, { verb, inner }: { verb: Word; inner: Word }): Words {
  const subject = tree.dependant(verb, 'nsubj');
  return new Set([...(subject === undefined ? [] : tree.subtree(subject)), ...tree.subtree(inner)]);
}

/** The clause that the verb is set into by commas, or that follows it after a colon or a quote. */
function hostClause({ view, tree, verb, source }: CuedVerb): Word | undefined {
  const up = tree.governor(verb);
  if (up !== undefined && relation(verb) === 'parataxis') return up;
  const loose = tree.dependants(verb, 'parataxis').find((child) => child.upos !== 'PUNCT');
  if (loose === undefined || quotationAround(view, verb) !== undefined) return undefined;
  if (loose.index > verb.index) {
    const lead = view.text.slice(verb.end, tree.subtree(loose)[0]?.start ?? loose.start);
    return /[:“"]\s*$/.test(lead) ? loose : undefined;
  }
  const cluster = Math.min(verb.start, source?.span.start ?? verb.start);
  return /[,”"’]\s*$/.test(view.text.slice(0, cluster).trimEnd()) ? loose : undefined;
}

/**
 * A fronted clause ("The plant burned on Sunday, he said"): everything before the cue belongs to
 * it, also what the parser hung elsewhere, and what follows the cue only where the tree says so.
 */
function fronted({ tree, verb, source, group }: CuedVerb, words: readonly Word[]): readonly Word[] {
  const said = new Set(words);
  const first = words[0]?.index ?? 0;
  const inSource = (word: Word) => source !== undefined && contains(source.span, word);
  const cluster = tree.sentence.words.find(
    (word) => word.index > first && (group.has(word) || inSource(word)),
  );
  const end = cluster?.index ?? verb.index;
  return tree.sentence.words.filter(
    (word) =>
      !group.has(word) &&
      !inSource(word) &&
      (word.index < end ? word.index >= first : said.has(word)),
  );
}

function infinitiveWords({ tree, verb, sense }: CuedVerb): Words | null {
  const inner =
    tree.dependant(verb, 'xcomp') ??
    tree
      .dependants(verb, 'advcl', 'ccomp')
      .find((child) => child.xpos === 'VBG' && child.index > verb.index);
  if (inner === undefined) return null;
  if (sense.stance === 'declines' && inner.xpos === 'VBG') return null;
  return isPassive(tree, verb) ? withSubject(tree, { verb, inner }) : new Set(tree.subtree(inner));
}

/** The object with what completes it ("criticised the army for the delay"). */
function objectWords({ tree, verb, source }: CuedVerb): Words | null {
  if (addresseeVerbs.has(verb.lemma)) return null;
  if (evidenceVerbs.has(verb.lemma) && !isEvidence(source)) return null;
  if (isPassive(tree, verb)) {
    const subject = tree.dependant(verb, 'nsubj:pass');
    if (subject === undefined || subject.upos === 'PRON') return null;
    return source === undefined && !hearsayVerbs.has(verb.lemma)
      ? null
      : new Set(tree.subtree(subject));
  }
  const object = tree.dependant(verb, 'obj');
  if (object === undefined || (object.upos === 'PRON' && object.lemma !== 'all')) return null;
  const completing = tree
    .children(verb)
    .filter(
      (child) =>
        child.index > object.index &&
        (introducedBy(tree, child, COMPLETING) || isElaboration(child)),
    );
  return new Set([object, ...completing].flatMap((word) => [...tree.subtree(word)]));
}

/** Footage, figures, documents: what shows a thing without a sentence about it. */
function isEvidence(source: Subject | undefined): boolean {
  return source !== undefined && evidenceNouns.has(source.head.lemma.toLowerCase());
}

/** "reported a surge in attacks, [targeting power stations]": goes on about what is reported. */
function isElaboration(child: Word): boolean {
  return relation(child) === 'advcl' && child.xpos === 'VBG' && cueSense(child.lemma) === undefined;
}

/** Prepositions that complete an object of praise, blame or report. */
const COMPLETING: ReadonlySet<string> = new Set(['for', 'as']);

function introducedBy(tree: Tree, child: Word, prepositions: ReadonlySet<string>): boolean {
  const name = relation(child);
  return (
    (name === 'obl' || name === 'advcl') &&
    tree
      .children(child)
      .some((word) => prepositions.has(word.lemma.toLowerCase()) && word.index < child.index)
  );
}

function namingWords({ tree, verb }: CuedVerb): Words | null {
  const named = tree.dependant(verb, 'iobj', 'obj') ?? tree.dependant(verb, 'nsubj:pass');
  if (named === undefined) return namingByOrder(tree, verb);
  const isName = (child: Word) =>
    child.index > verb.index &&
    child !== named &&
    (relation(child) === 'xcomp' ||
      child.deprel === 'obj' ||
      introducedBy(tree, child, verb.lemma === 'put' ? PUT_AT : COMPLETING));
  const names = tree.children(verb).filter(isName);
  if (names.length === 0) return namingByOrder(tree, verb);
  return new Set([named, ...names].flatMap((word) => [...tree.subtree(word)]));
}

/** Verbs that name a thing by what stands right after it, without `as`. */
const NAMES_OUTRIGHT: ReadonlySet<string> = new Set(['call', 'label', 'brand', 'term', 'dub']);

/**
 * "called [the strike “a mistake”]", "described [it as a raid]": what the parser made one phrase, or
 * hung elsewhere, to the next stop. Only where a second phrase, a quotation or `as` follows the first.
 */
function namingByOrder({ sentence: { words } }: Tree, verb: Word): Words | null {
  const [next] = words.slice(verb.index + 1);
  if (next === undefined || !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.upos)) return null;
  const stop = words.findIndex(
    (word) => word.index > verb.index && (/^[,;:.?!]$/.test(word.form) || word.upos === 'CCONJ'),
  );
  const after = words.slice(verb.index + 1, stop < 0 ? words.length : stop);
  const second = after.findIndex(
    (word, at) =>
      at > 0 && (NAMES_OUTRIGHT.has(verb.lemma) ? opensName(word, after[at - 1]) : isAs(word)),
  );
  return second > 0 && second + 1 < after.length ? new Set(after) : null;
}

function isAs({ form }: Word): boolean {
  return form.toLowerCase() === 'as';
}

/** An article or a quotation after a phrase that is already whole. */
function opensName(word: Word, before: Word | undefined): boolean {
  const whole = before !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(before.upos);
  return whole && (/^(?:a|an|the)$/i.test(word.form) || /^["“‘]$/.test(word.form));
}

/** "Put the toll at nine", but not "put it in place". */
const PUT_AT: ReadonlySet<string> = new Set(['at']);

/** Verbs that lay something on someone even without saying what. */
const BARE_CHARGES: ReadonlySet<string> = new Set(['accuse', 'blame']);

function chargeWords({ tree, verb }: CuedVerb): Words | null {
  const charged = tree.dependant(verb, 'obj') ?? tree.dependant(verb, 'nsubj:pass');
  if (charged === undefined) return chargeByOrder(tree, verb);
  const laid = tree.children(verb).filter((child) => introducedBy(tree, child, chargePrepositions));
  if (laid.length === 0 && !BARE_CHARGES.has(verb.lemma)) return chargeByOrder(tree, verb);
  return new Set([charged, ...laid].flatMap((word) => [...tree.subtree(word)]));
}

/** "linking [it to the war]": a pronoun and a preposition right after the verb, to the stop. */
function chargeByOrder({ sentence: { words } }: Tree, verb: Word): Words | null {
  const [charged, preposition] = words.slice(verb.index + 1, verb.index + 3);
  if (charged?.upos !== 'PRON' || !chargePrepositions.has(preposition?.lemma ?? '')) return null;
  const end = words.findIndex((word) => word.index > verb.index && /^[,;:.]$/.test(word.form));
  return new Set(words.slice(verb.index + 1, end < 0 ? words.length : end));
}

/** The one addressed with what he is asked to do: "urged [the council to act]". */
function requestWords({ tree, verb }: CuedVerb): Words | null {
  const after = tree.children(verb).filter((child) => child.index > verb.index);
  const addressed = after.find((child) => ['obj', 'iobj'].includes(relation(child)));
  if (addressed === undefined || isPassive(tree, verb)) return null;
  // The parser hangs the infinitive on the verb or on the one addressed.
  const infinitive = [...after, ...tree.children(addressed)].find(
    (child) =>
      ['xcomp', 'ccomp', 'advcl', 'acl'].includes(relation(child)) &&
      tree.children(child).some((word) => word.lemma === 'to' && relation(word) === 'mark'),
  );
  if (infinitive === undefined || addressed.index > infinitive.index) return null;
  return new Set([addressed, infinitive].flatMap((word) => [...tree.subtree(word)]));
}

/** A prepositional phrase with the infinitive after it ("called on Iran to explain"). */
function topicWords({ tree, verb }: CuedVerb): Words | null {
  const after = tree.children(verb).filter((child) => child.index > verb.index);
  const prepositions = topicPrepositionsOf(verb.lemma);
  const topic = after.find((child) => introducedBy(tree, child, prepositions));
  const infinitive = after.find(
    (child) =>
      relation(child) === 'xcomp' && tree.children(child).some(({ lemma }) => lemma === 'to'),
  );
  const said = [topic, infinitive].filter((word) => word !== undefined);
  return said.length === 0 ? null : new Set(said.flatMap((word) => [...tree.subtree(word)]));
}
