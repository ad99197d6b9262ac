import type { Reading } from '../../casework/index.ts';
import {
  type Claim,
  type Explanation,
  explainClaims,
  featureWords,
  ruleWords,
} from '../../claim/index.ts';
import type { Material } from '../../dossier/index.ts';
import type { Resolution } from '../../entity/index.ts';
import { loadEnglish } from '../../language/index.ts';
import { type Span, wordsAt } from '../../text/index.ts';
import { printable } from '../printable.ts';

/** Grounds shown beside a decision. */
const GROUNDS_SHOWN = 5;

/** How the claims of a case came about: reads its reports again, the same way. */
export class ExplainedClaims {
  readonly #byDocument: ReadonlyMap<string, readonly Explanation[]>;
  readonly #material: Material;

  constructor(reading: Reading, material: Material) {
    const english = loadEnglish();
    this.#material = material;
    this.#byDocument = new Map(
      reading.documents.map(({ id, text, furniture }) => [
        id,
        explainClaims(text, english.analyse(text, { skip: furniture })),
      ]),
    );
  }

  /** Why a claim was made and whom its links mean, a line each. */
  linesOf(claim: Claim): readonly string[] {
    const explanation = this.of(claim);
    const links = this.#material.find.speakers(claim.id)?.links ?? [];
    return [
      `why: ${ruleWords[claim.rule] ?? claim.rule}`,
      ...(explanation === null ? [] : [`weighed: ${weighed(explanation)}`]),
      ...claim.chain.map(({ surface, link }, at) => {
        const words = surface === '' ? '(not expressed)' : `“${printable(surface)}”`;
        return `link: ${words} ${link}: ${this.#meaning(links[at])}`;
      }),
    ];
  }

  /** The proposal that a claim was made from; null for the publication's own words. */
  of(claim: Claim): Explanation | null {
    const [cue] = claim.cue;
    const kept = this.#proposals(claim.document).filter((each) => each.kept);
    return kept.find((each) => cue !== undefined && each.cue[0]?.start === cue.start) ?? null;
  }

  /** What was proposed in a report and not taken, a line each. */
  notTaken(document: Claim['document']): readonly string[] {
    const { text } = this.#material.find.document(document);
    const words = (spans: readonly Span[]) =>
      printable(spans.map((span) => wordsAt(text, span)).join(' … '));
    return this.#proposals(document)
      .filter((each) => !each.kept)
      .map((each) => {
        const source = each.source === null ? 'no source' : words([each.source]);
        return `${source} | ${words(each.cue)} | ${words(each.content)} (${weighed(each)})`;
      });
  }

  #proposals(document: string): readonly Explanation[] {
    return this.#byDocument.get(document) ?? [];
  }

  #meaning(resolution: Resolution | undefined): string {
    switch (resolution?.kind) {
      case 'resolved': {
        const name = this.#material.find.entity(resolution.entity)?.name ?? resolution.entity;
        return `${printable(name)}, by ${resolution.evidence}`;
      }
      case 'ambiguous':
        return `ambiguous between ${resolution.candidates.length}`;
      case 'unresolved':
        return `not resolved: ${printable(resolution.reason)}`;
      case undefined:
        return 'not resolved';
    }
  }
}

/** "log-odds 1.9, kept: cue word: say +0.4; ..." */
function weighed({ odds, kept, decided, grounds }: Explanation): string {
  const heaviest = grounds.slice(0, GROUNDS_SHOWN).map(({ feature, weight }) => {
    const at = feature.indexOf('=');
    const name = featureWords[feature.slice(0, at)] ?? feature.slice(0, at);
    return `${name}: ${feature.slice(at + 1)} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`;
  });
  const decision = decided ? (kept ? 'kept' : 'not taken') : 'taken by its form';
  return `log-odds ${odds.toFixed(1)}, ${decision}; ${heaviest.join('; ')}`;
}
