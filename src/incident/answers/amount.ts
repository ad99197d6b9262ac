import { relation, type Tree, type Word } from '../../language/index.ts';
import type { QuantityMention } from '../../mention/index.ts';
import { type Span, wordsAt } from '../../text/index.ts';
import type { AnswerValue } from '../answer.ts';
import type { Signal } from '../catalogue/catalogue.ts';
import { figureOf } from './carried-counts.ts';
import {
  type AnswerContext,
  isNobody,
  lemmaOf,
  localPhrase,
  negatorOf,
  phraseOf,
  touching,
} from './context.ts';

type NumberValue = Extract<AnswerValue, { kind: 'number' }>;

/** What a noun phrase counts, with its words. */
export interface Amount {
  readonly value: NumberValue;
  readonly span: Span;
  /** True where one person or some named ones are told of, with no figure: there may be more. */
  readonly single?: true;
}

/** How many a noun phrase counts; null where it gives no number. */
export function amountOf(
  context: AnswerContext,
  { tree, head, signal }: { tree: Tree; head: Word; signal: Signal },
): Amount | null {
  const span = localPhrase(tree, head);
  if (isNobody(tree, head) || (signal.zero && isSaidOfNobody(tree, head))) {
    return { value: exactly(0), span };
  }
  const torn = figureOf(context.mentions.quantities, head);
  const near = touching(context.mentions.quantities, span);
  const quantities = (near.length > 0 || torn === undefined ? near : [torn]).filter(
    ({ unit, start, end, counted }) =>
      (unit === null || signal.things === 'any') &&
      (start >= span.start || end <= span.end) &&
      (counted === null ||
        (counted.start <= head.start && head.end <= counted.end) ||
        start <= head.start),
  );
  const [quantity] = quantities;
  const told = signal.things === 'people' ? ofThem(context, { tree, head, quantity }) : undefined;
  if (told !== undefined) {
    const { min, max, hedge, unit } = told;
    return { value: { kind: 'number', min, max, hedge, unit }, span };
  }
  if (quantity === undefined && signal.things === 'events') return seriesOf(tree, head);
  const article = quantity !== undefined && /^an?$/i.test(wordsAt(context.text, quantity));
  if (article && signal.things === 'events' && !isOnly(tree, head)) return null;
  if (quantity !== undefined) {
    const { min, max, hedge, unit } = quantity;
    return {
      value: { kind: 'number', min, max, hedge, unit },
      span: { start: Math.min(span.start, quantity.start), end: Math.max(span.end, quantity.end) },
      ...(article || ofTheKnown(tree, head) ? { single: true as const } : {}),
    };
  }
  if (isOne(tree, head)) {
    return {
      value: exactly(1),
      span,
      ...(ofTheKnown(tree, head) ? { single: true as const } : {}),
    };
  }
  if (signal.things !== 'people') return null;
  const names = namesIn(context, { tree, head });
  if (names > 0) {
    return { value: exactly(names), span: phraseOf(tree, head), single: true };
  }
  return isSingle(tree, head) ? { value: exactly(1), span, single: true } : null;
}

/** "Some of our lads got burned, [three] of them": a vague number made exact in the same breath. */
function ofThem(
  { mentions, text }: AnswerContext,
  { tree, head, quantity }: { tree: Tree; head: Word; quantity: QuantityMention | undefined },
): QuantityMention | undefined {
  const vague = quantity === undefined || quantity.max === null;
  if (!vague) return undefined;
  return mentions.quantities.find(
    ({ start, end, unit }) =>
      unit === null &&
      start > head.end &&
      end < tree.sentence.end &&
      /^ of (?:them|us|these|those)\b/.test(text.slice(end, end + 10)),
  );
}

/**
 * "No one had a scratch", "it caused no harm and not a casualty", "deaths were ruled out": what is
 * named befell nobody.
 */
function isSaidOfNobody(tree: Tree, head: Word): boolean {
  const up = tree.governor(head);
  if (up === undefined || up.upos !== 'VERB') return false;
  const excluded = lemmaOf(up) === 'rule' && tree.children(up).some((w) => lemmaOf(w) === 'out');
  const denied = negatorOf(tree, up) !== undefined;
  return excluded ? !denied : denied && relation(head) !== 'obl';
}

/** "Two of the dead were volunteers": a part of those told of before. */
function ofTheKnown(tree: Tree, head: Word): boolean {
  const { words } = tree.sentence;
  const at = words.findIndex(
    ({ form, index }) => index >= head.index - 4 && index <= head.index + 1 && /^of$/i.test(form),
  );
  return at > 0 && /^(?:the|these|those|them)$/i.test(words[at + 1]?.form ?? '');
}

/** "one guard", "one of three drones". */
function isOne(tree: Tree, head: Word): boolean {
  if (head.form.toLowerCase() === 'one' && relation(head) !== 'nummod') return true;
  return tree
    .children(head)
    .some((child) => relation(child) === 'nummod' && child.form.toLowerCase() === 'one');
}

/** "a string of blasts": several, however many. */
function seriesOf(tree: Tree, head: Word): Amount | null {
  const up = tree.governor(head);
  if (up === undefined || !/^(?:string|series|succession|wave)$/.test(lemmaOf(up))) return null;
  const span = { start: up.start, end: head.end };
  return { value: { kind: 'number', min: 2, max: null, hedge: 'several', unit: null }, span };
}

/** "a single detonation", "only one blast". */
function isOnly(tree: Tree, head: Word): boolean {
  return tree.children(head).some((child) => /^(?:single|sole|lone)$/.test(lemmaOf(child)));
}

export function exactly(n: number): NumberValue {
  return { kind: 'number', min: n, max: n, hedge: 'exact', unit: null };
}

/** A phrase and its conjuncts that name persons count as many. */
function namesIn({ mentions }: AnswerContext, { tree, head }: { tree: Tree; head: Word }): number {
  const heads = [head, ...tree.dependants(head, 'conj')];
  return heads.filter((word) =>
    mentions.parties.some(
      (party) =>
        party.party === 'person' &&
        party.form === 'name' &&
        party.start <= word.start &&
        word.end <= party.end,
    ),
  ).length;
}

/** "a nurse", "another", in the singular. */
function isSingle(tree: Tree, head: Word): boolean {
  if (head.xpos !== 'NN') return false;
  return tree
    .children(head)
    .some((child) => relation(child) === 'det' && /^(?:an?|another)$/i.test(child.form));
}
