import { relation, type Tree, type Word } from '../language/index.ts';
import type { Attribution } from './attribution.ts';
import { speechNouns } from './cue-lexicon.ts';
import { wholeQuotations } from './quoted-content.ts';
import { nounPhrase, subjectOf } from './subject.ts';
import { spansOfWords, type TextView } from './text-view.ts';

/**
 * A noun for a saying with the clause that it introduces:
 *
 * ```text
 * the ministry's claim that no one was hurt          a report that the depot had burned
 *     ^source    ^cue  ^content                        ^cue   ^content
 * ```
 */
export function nounCues(view: TextView, tree: Tree): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const noun of tree.sentence.words) {
    const stance =
      noun.upos === 'NOUN'
        ? (speechNouns.get(singular(noun.lemma)) ??
          (TOPICS.has(singular(noun.lemma)) ? 'asserts' : undefined))
        : undefined;
    if (stance === undefined) continue;
    const clause =
      tree
        .children(noun)
        .find((child) => isContentClause(tree, child) && child.index > noun.index) ??
      topicOf(tree, noun);
    if (clause === undefined) continue;
    const owner = ownerOf(tree, noun);
    // A topic alone ("support for the plan") is no saying unless it is somebody's.
    if (owner === undefined && !isContentClause(tree, clause)) continue;
    const words = new Set([...marksBefore(tree, noun, clause), ...tree.subtree(clause)]);
    const spans = spansOfWords(tree.sentence, (word) => words.has(word));
    const [first, ...rest] = wholeQuotations(view, { spans, avoid: [noun] });
    if (first === undefined) continue;
    found.push({
      source: owner?.span ?? null,
      sourceHead: owner?.head ?? null,
      cue: [{ start: noun.start, end: noun.end }],
      cueHead: noun,
      sentence: tree.sentence.index,
      content: [first, ...rest],
      sense: { frames: ['clause'], stance, link: 'says' },
      relays: [],
      rule: 'noun',
    });
  }
  return found;
}

/** Between the noun and its clause: the `that` that the parser hung elsewhere. */
function marksBefore(tree: Tree, noun: Word, clause: Word): readonly Word[] {
  const next = tree.sentence.words[noun.index + 1];
  const first = tree.subtree(clause)[0];
  return next?.lemma === 'that' && first?.index === noun.index + 2 ? [next] : [];
}

function singular(lemma: string): string {
  return lemma.toLowerCase();
}

/** A clause that says what the saying was: "that ..." but not "that was made on Monday". */
function isContentClause(tree: Tree, child: Word): boolean {
  if (relation(child) === 'ccomp') return true;
  const marked = tree
    .children(child)
    .some((word) => relation(word) === 'mark' && word.lemma === 'that');
  if (child.deprel === 'acl') return marked || bringsOwnSubject(tree, child);
  return child.deprel === 'acl:relcl' && bringsOwnSubject(tree, child);
}

/** "the claim [that nobody was hurt]": a conjunction after the noun and a subject in the clause. */
function bringsOwnSubject(tree: Tree, child: Word): boolean {
  const that = tree.sentence.words[(tree.governor(child)?.index ?? -1) + 1];
  const subject = tree.dependant(child, 'nsubj');
  return (
    that?.upos === 'SCONJ' &&
    that.lemma === 'that' &&
    subject !== undefined &&
    subject.index > that.index &&
    !MADE.has(child.lemma)
  );
}

/** "the claim that [he made]": verbs whose object a saying is. */
const MADE: ReadonlySet<string> = new Set('make issue give repeat release read hear'.split(' '));

/** "criticism [of the plan]", "a call [to resign]", "questions [about it]": what the saying is about. */
function topicOf(tree: Tree, noun: Word): Word | undefined {
  const topic = TOPICS.get(noun.lemma.toLowerCase());
  if (topic === undefined) return undefined;
  return tree
    .children(noun)
    .find(
      (child) =>
        child.index > noun.index &&
        tree
          .children(child)
          .some((word) => topic.includes(word.lemma) && ['case', 'mark'].includes(relation(word))),
    );
}

/** Prepositions after which a noun of saying names its topic. */
const TOPICS: ReadonlyMap<string, readonly string[]> = new Map([
  ['criticism', ['of', 'for']],
  ['call', ['for', 'to']],
  ['concern', ['about', 'over']],
  ['question', ['about', 'over']],
  ['opinion', ['of', 'on']],
  ['view', ['of', 'on']],
  ['support', ['for']],
  ['opposition', ['to']],
  ['promise', ['to']],
  ['plan', ['to']],
  ['desire', ['to']],
  ['decision', ['to']],
  ['endorsement', ['of']],
  ['allegation', ['of']],
  ['accusation', ['of']],
  ['warning', ['of', 'about', 'against']],
  ['denial', ['of']],
  ['mention', ['of']],
  ['message', ['about']],
  ['demand', ['for']],
  ['request', ['for']],
  ['threat', ['to', 'of']],
  ['hope', ['of', 'for']],
  ['fear', ['of']],
]);

/** Whose saying it is: possessor, "by" or "from" phrase, or the subject of the verb that makes it. */
function ownerOf(tree: Tree, noun: Word): ReturnType<typeof subjectOf> {
  const possessor = tree.dependant(noun, 'nmod:poss');
  if (possessor !== undefined) return nounPhrase(tree, possessor);
  const author = tree
    .dependants(noun, 'nmod')
    .find((child) =>
      tree.dependants(child, 'case').some((word) => word.lemma === 'by' || word.lemma === 'from'),
    );
  if (author !== undefined) return nounPhrase(tree, author);
  const verb = tree.governor(noun);
  const makes =
    verb !== undefined &&
    relation(noun) === 'obj' &&
    /^(make|issue|give|repeat|release)$/.test(verb.lemma);
  return makes ? subjectOf(tree, verb) : undefined;
}
