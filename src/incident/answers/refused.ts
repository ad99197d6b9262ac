import { relation, type Tree, type Word } from '../../language/index.ts';
import { isNobody, lemmaOf, negatorOf } from './context.ts';

/** How a clause stands to a thing that it names: put forward, refused, or left open. */
export type Standing = 'held' | 'refused' | 'open';

/** Verbs and adjectives that refuse what they govern. */
const REFUSING =
  /^(?:reject|dismiss|abandon|exclude|rule|discard|withdraw|retract|discount|disprove|refute|contradict|deny|inconsistent|incompatible|impossible|unlikely|implausible)$/;

/** "difficult to reconcile with", "does not resemble": what does not fit is refused. */
const FITTING = /^(?:reconcile|correspond|resemble|match|fit|square|agree|tally)$/;

const DIFFICULT = /^(?:difficult|hard|impossible)$/;

/** How far up the tree words still govern what is named ("any speculation about [the bridge]"). */
const ABOVE = 5;

/**
 * How the clause around a noun stands to it.
 *
 * ```text
 * a craft and not a [mine]          there is no evidence of [sabotage]      an [attack] cannot be excluded
 *                    refused                                 refused           open
 * ```
 */
export function standingOf(tree: Tree, noun: Word): Standing {
  if (isContrasted(tree, noun) || isNobody(tree, noun)) return 'refused';
  for (const word of [...tree.ancestors(noun)].slice(0, ABOVE)) {
    const negated = negatorOf(tree, word) !== undefined;
    if (REFUSING.test(lemmaOf(word)) && rulesOut(tree, word)) return negated ? 'open' : 'refused';
    if (FITTING.test(lemmaOf(word))) {
      const above = tree.governor(word);
      const difficult = above !== undefined && DIFFICULT.test(lemmaOf(above));
      return negated || difficult ? 'refused' : 'held';
    }
    if (isCounterfactual(tree, word)) return 'refused';
    if (negated || (word.upos === 'NOUN' && isNobody(tree, word))) return 'refused';
    // "X, which talked of a hot axle, does not talk now": the main clause negates nothing of this.
    const above = tree.governor(word);
    if (relation(word) === 'acl' && above !== undefined) {
      return isNobody(tree, above) || isSupportedByNone(tree, { clause: word, above })
        ? 'refused'
        : 'held';
    }
    if (relation(word) === 'conj' || relation(word) === 'parataxis') break;
  }
  return 'held';
}

/** Verbs by which evidence speaks for something. */
const SUPPORTING = /^(?:support|suggest|indicate|point|confirm|prove|show|substantiate|justify)$/;

/** "No material was put before us that would support [a cause]": the clause belongs to the subject. */
function isSupportedByNone(tree: Tree, { clause, above }: { clause: Word; above: Word }): boolean {
  if (!SUPPORTING.test(lemmaOf(clause))) return false;
  const verb = [...tree.ancestors(above)].find(({ upos }) => upos === 'VERB');
  const subject = verb === undefined ? undefined : tree.dependant(verb, 'nsubj', 'nsubj:pass');
  return subject !== undefined && isNobody(tree, subject);
}

/** "a mine would have broken her back": it did not. */
function isCounterfactual(tree: Tree, verb: Word): boolean {
  const auxiliaries = tree.dependants(verb, 'aux').map(({ form }) => form.toLowerCase());
  return /^VBN$/.test(verb.xpos) && auxiliaries.includes('have') && auxiliaries.includes('would');
}

/** "rule" refuses only as "rule out". */
function rulesOut(tree: Tree, word: Word): boolean {
  return lemmaOf(word) !== 'rule' || tree.sentence.words[word.index + 1]?.form === 'out';
}

/** "and not a mine", "not hobby quadcopters", "rather than an attack". */
export function isContrasted(tree: Tree, noun: Word): boolean {
  const { words } = tree.sentence;
  const first = Math.min(
    noun.index,
    ...tree
      .children(noun)
      .filter((child) => ['det', 'amod', 'compound', 'nummod', 'case'].includes(relation(child)))
      .map(({ index }) => index),
  );
  const [two, one] = [words[first - 2]?.form, words[first - 1]?.form].map((form) =>
    (form ?? '').toLowerCase(),
  );
  if (one === 'not')
    return two === 'and' || two === ',' || two === 'but' || two === '' || two === 'was';
  return (one === 'than' && two === 'rather') || (one === 'of' && two === 'instead');
}
