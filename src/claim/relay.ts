import { relation, type Tree, type Word } from '../language/index.ts';
import type { Relay } from './attribution.ts';
import { outletNouns, relayVerbs } from './cue-lexicon.ts';
import { nounPhrase, type Subject } from './subject.ts';
import type { TextView } from './text-view.ts';

/**
 * Parties that a saying passes through besides its source:
 *
 * ```text
 * Officials told [Reuters] that ...            outside: Reuters relays the officials
 * The newspaper, quoting [two officials], reported ...    inside: the officials speak
 * A post citing [the ministry] stated ...      inside: the ministry speaks
 * ```
 */
export function relaysOf(
  view: TextView,
  {
    tree,
    verb,
    source,
  }: { readonly tree: Tree; readonly verb: Word; readonly source: Subject | undefined },
): readonly Relay[] {
  const relays: Relay[] = [];
  const told = outletToldOf(view, tree, verb);
  if (told !== undefined) {
    relays.push({ ...place(nounPhrase(tree, told)), side: 'outside', link: 'relays' });
  }
  for (const participle of citingParticiples(tree, verb, source)) {
    const cited = tree.dependant(participle, 'obj') ?? nounRightAfter(tree, participle);
    if (cited === undefined) continue;
    const link = participle.lemma === 'quote' ? 'quotes' : 'cites';
    relays.push({ ...place(nounPhrase(tree, cited)), side: 'inside', link });
  }
  return relays;
}

function place({ span, head }: Subject): { span: Subject['span']; head: Word } {
  return { span, head };
}

/** The outlet that a `tell`, `speak to` or `say to` addresses, where it is one. */
function outletToldOf(view: TextView, tree: Tree, verb: Word): Word | undefined {
  const addressees = tree.children(verb).filter((child) => {
    const name = relation(child);
    if (name === 'iobj' || name === 'obj') return verb.lemma === 'tell' || verb.lemma === 'inform';
    return (
      name === 'obl' &&
      tree.children(child).some((word) => word.lemma === 'to' || word.lemma === 'by') &&
      verb.lemma !== 'attribute'
    );
  });
  return addressees.find((noun) => isOutlet(view, tree, noun));
}

/** True where a noun names one who passes news on: "a local broadcaster", "the Lahore Dispatch". */
export function isOutlet(view: TextView, tree: Tree, noun: Word): boolean {
  if (outletNouns.has(noun.lemma.toLowerCase())) return true;
  if (!/^\p{Lu}/u.test(noun.form)) return false;
  const { span } = nounPhrase(tree, noun);
  const name = view.text.slice(span.start, span.end);
  return outletName.test(name);
}

// Words that stand in the names of news outlets, and agencies known by an acronym or a bare name.
const outletName =
  /\b(?:News|Press|Post|Times|Agency|Radio|TV|Television|Channel|Daily|Herald|Tribune|Gazette|Courier|Dispatch|Journal|Guardian|Telegraph|Observer|Mail|Star|Globe|Chronicle|Wire|Broadcasting|Reuters|AP|AFP|IRNA|ISNA|Tasnim|Fars|Mehr|TASS|Interfax|RIA|Xinhua|Bloomberg|Axios|Politico|BBC|CNN|NBC|CBS|ABC|NPR|MSNBC|KAN|Haaretz|Ynet|Al[- ]Jazeera|Al[- ]Arabiya|Le Monde|Der Spiegel)\b/;

/** The head of the noun phrase right after a participle whose object the parser hung elsewhere. */
function nounRightAfter(tree: Tree, { index }: Word): Word | undefined {
  const { words } = tree.sentence;
  const end = words.findIndex(
    (word) => word.index > index && !/^(DET|ADJ|NOUN|PROPN|PART)$/.test(word.upos),
  );
  return words.slice(index + 1, end).findLast(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
}

/** "citing", "quoting": on the verb, on the clause around it, or on the noun that speaks. */
function citingParticiples(tree: Tree, verb: Word, source: Subject | undefined): readonly Word[] {
  const hosts = [verb, source?.head].filter((word) => word !== undefined);
  const below = hosts.flatMap((host) => [...tree.children(host)]);
  const next = tree.sentence.words.filter(
    (word) => source !== undefined && word.start > source.span.end && word.index < verb.index,
  );
  return [...new Set([...below, ...next])].filter(
    (child) => relayVerbs.has(child.lemma) && child.xpos === 'VBG',
  );
}
