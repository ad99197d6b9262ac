import {
  type AchMatrix,
  achMatrix,
  type EvidenceRow,
  type HypothesisScore,
  proposeMatrix,
} from '../account/index.ts';
import type { IncidentId } from '../incident/index.ts';
import type { DossierOptions } from './options.ts';
import type { Material } from './statement.ts';
import { type Statement, statementOf } from './statement.ts';
import type { SupportView } from './support-view.ts';
import { positionWords, valueWords } from './value-words.ts';

/** A hypothesis with its place in the matrix. */
export interface HypothesisView {
  /** `H1`, `H2` ... in this reading; ratings are kept by `id`. */
  readonly label: string;
  readonly id: string;
  readonly words: string;
  readonly score: HypothesisScore;
}

/** A piece of evidence: one independent line with its words. */
export interface EvidenceView {
  /** `E1`, `E2` ... in this reading. */
  readonly label: string;
  readonly id: string;
  /** "Killed: 3 (Ministry of Defence, in 3 reports)". */
  readonly words: string;
  readonly statement: Statement;
  readonly row: EvidenceRow;
}

/** The matrix of competing hypotheses of one incident. */
export interface HypothesesView {
  readonly incident: IncidentId;
  /** In the order in which they are labelled. */
  readonly hypotheses: readonly HypothesisView[];
  readonly evidence: readonly EvidenceView[];
  readonly matrix: AchMatrix;
  /** "without E3: H2". */
  readonly hangsOn: readonly string[];
  /** Cells that somebody rated. */
  readonly rated: number;
}

/** Hypotheses of one incident against its evidence, with the ratings that people gave. */
export function hypothesesView(
  support: SupportView,
  { material, options }: { readonly material: Material; readonly options: DossierOptions },
): HypothesesView {
  const { incident, questions } = support;
  const { find } = material;
  const proposal = proposeMatrix(
    incident,
    questions.map((each) => each.support),
    { nameOf: (entity) => find.entity(entity).name },
  );
  const labelOf = new Map(questions.map(({ question }) => [question.id, question.label]));
  const stated = (options.analyst?.hypotheses ?? []).filter((each) => each.incident === incident);
  const named = [
    ...proposal.hypotheses.map(({ id, question, value }) => ({
      id,
      words: `${labelOf.get(question) ?? question}: ${valueWords(value)}`,
    })),
    ...stated.map(({ id, words, author }) => ({ id, words: `${words} (put by ${author})` })),
  ];
  const matrix = achMatrix({
    hypotheses: named.map(({ id }) => id),
    evidence: proposal.evidence.map(({ id }) => id),
    ratings: options.analyst?.ratings.get(incident) ?? [],
  });
  const hypotheses = named.flatMap(({ id, words }, at): HypothesisView[] => {
    const score = matrix.scores.find(({ hypothesis }) => hypothesis === id);
    return score === undefined ? [] : [{ label: `H${at + 1}`, id, words, score }];
  });
  const evidence = proposal.evidence.flatMap((each, at): EvidenceView[] => {
    const row = matrix.rows[at];
    if (row === undefined) return [];
    const names = [...new Set(each.line.parties.map((party) => find.entity(party).name))];
    const words = `${labelOf.get(each.question) ?? each.question}: ${positionWords(each)} (${names.join(', ')})`;
    return [
      { label: `E${at + 1}`, id: each.id, words, statement: statementOf(each.id, material), row },
    ];
  });
  const labels = new Map([...hypotheses, ...evidence].map(({ id, label }) => [id, label]));
  return {
    incident,
    hypotheses,
    evidence,
    matrix,
    hangsOn: matrix.hangsOn.map(
      ({ evidence: id, least }) =>
        `without ${labels.get(id)}: ${least.map((each) => labels.get(each)).join(', ')}`,
    ),
    rated: matrix.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length,
  };
}
