import { createHash } from 'node:crypto';
import type { EntityId } from '../../entity/index.ts';
import type { AnswerId, AnswerValue, IncidentId, QuestionId } from '../../incident/index.ts';
import type { QuestionSupport, SupportLine } from '../support/case-support.ts';

/** Something that may have happened, as an account has it. */
export interface ProposedHypothesis {
  /** `h` and 8 hex digits: the same for the same answer, whatever reports come in later. */
  readonly id: string;
  readonly question: QuestionId;
  readonly value: AnswerValue;
}

/** One independent line with what it says: a piece of evidence. */
export interface ProposedEvidence {
  /** Id of the first answer that carries it. */
  readonly id: AnswerId;
  readonly question: QuestionId;
  readonly value: AnswerValue;
  readonly rejected: boolean;
  readonly line: SupportLine;
}

/** What a matrix of one incident begins with. */
export interface Proposal {
  readonly hypotheses: readonly ProposedHypothesis[];
  readonly evidence: readonly ProposedEvidence[];
}

/** Questions whose answers are hypotheses: who did it, what it was, what caused it. */
const ASKED: readonly string[] = ['responsible', 'what', 'cause'];

/** Of these only answers that exclude another: an explosion and an attack may be one thing. */
const ONLY_RIVALS: ReadonlySet<string> = new Set(['what']);

/**
 * The hypotheses that accounts of an incident put forward, and each independent line of each answer
 * as evidence. What somebody denies is evidence and no hypothesis.
 */
export function proposeMatrix(
  incident: IncidentId,
  support: readonly QuestionSupport[],
  { nameOf }: { readonly nameOf: (entity: EntityId) => string },
): Proposal {
  const questions = support.filter((each) => each.incident === incident);
  const hypotheses = ASKED.flatMap((id) =>
    questions
      .filter(({ question }) => question === id)
      .flatMap(({ question, values }) =>
        values
          .filter(({ value, rejected }) => !rejected && putsForward(value))
          .filter(({ against }) => against.length > 0 || !ONLY_RIVALS.has(id))
          .map(({ key, value }) => ({
            id: hypothesisId(question, named(value, nameOf) ?? key),
            question,
            value,
          })),
      ),
  );
  const evidence = questions.flatMap(({ question, values }) =>
    values.flatMap(({ value, rejected, lines }) =>
      lines.flatMap((line): ProposedEvidence[] => {
        const id = line.accounts[0]?.answers[0];
        return id === undefined ? [] : [{ id, question, value, rejected, line }];
      }),
    ),
  );
  return { hypotheses: uniqueById(hypotheses), evidence: uniqueById(evidence) };
}

/** Id of a hypothesis: by question and words. */
export function hypothesisId(question: string, words: string): string {
  const said = `${question} ${words.normalize('NFKC').toLowerCase().trim()}`;
  return `h${createHash('sha256').update(said).digest('hex').slice(0, 8)}`;
}

/** Whoever denies or clears puts nobody else forward. */
function putsForward(value: AnswerValue): boolean {
  return (
    value.kind !== 'responsible' ||
    !(value.polarity === 'denies-own' || value.polarity === 'clears')
  );
}

/** Entities get new ids as reports come in; their names are what people rated. */
function named(value: AnswerValue, nameOf: (entity: EntityId) => string): string | null {
  if (value.kind !== 'responsible' && value.kind !== 'party') return null;
  return value.entity === null ? value.value : nameOf(value.entity);
}

function uniqueById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
