import type { Origin, Side } from '../../src/account/index.ts';
import type { Reading } from '../../src/casework/index.ts';
import type { Claim, ClaimId } from '../../src/claim/index.ts';
import type { Resolution, Speakers } from '../../src/entity/index.ts';
import type { Answer, AnswerId, AnswerValue } from '../../src/incident/index.ts';

/** How the set names the documents of a case; documents keep their own ids without it. */
export interface ContestedNaming {
  /** The set's id (`d1`) of a document. */
  readonly documentName?: (id: string) => string;
}

/**
 * A reading in the shapes of the contested set's `gold.json`: one output claim per answer, so that
 * the scorer can match question by question.
 */
export function toContestedShape(reading: Reading, naming: ContestedNaming = {}): object {
  const named = naming.documentName ?? ((id: string) => id);
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const speakers = new Map(reading.speakers.map((row) => [row.claim, row]));
  const answers = new Map(reading.answers.map((answer) => [answer.id, answer]));
  const side = ({ party, answer }: Side) => [party, answer];
  return {
    incidents: reading.incidents.map(({ id, type, when, where, documents }) => ({
      id,
      type,
      when,
      where: where?.name ?? null,
      documents: documents.map(named),
    })),
    entities: reading.entities.map(({ id, name, kind, aliases, roles }) => ({
      id,
      name,
      kind,
      aliases: [...aliases, ...roles],
    })),
    claims: reading.answers.flatMap((answer) => {
      const claim = claims.get(answer.claim);
      if (claim === undefined) return [];
      const row = speakers.get(answer.claim);
      return [{ ...claimShape(answer, { claim, row }), document: named(answer.document) }];
    }),
    accounts: reading.accounts.map((account) => ({
      party: account.party,
      incident: account.incident,
      question: account.question,
      answer: answerShape(account.value, account.rejected),
      asOf: account.asOf,
      claims: account.answers,
    })),
    conflicts: reading.conflicts.map(({ incident, question, type, sides }) => ({
      incident,
      question,
      type,
      accounts: sides.map(side),
    })),
    changes: reading.changes,
    origins: reading.origins.map((origin) => originShape(origin, named)),
    unanswered: unanswered(claims, answers),
  };
}

function claimShape(answer: Answer, { claim, row }: { claim: Claim; row: Speakers | undefined }) {
  const cue = claim.cue[0];
  return {
    id: answer.id,
    incident: answer.incident,
    chain: claim.chain.map(({ link, surface }, at) => ({
      link,
      surface,
      entity: entityOf(row?.links[at]),
    })),
    cue: cue ?? null,
    contentSpan: answer.span,
    stance: stanceOf(answer, claim),
    question: answer.question,
    answer: answerShape(answer.value, false),
  };
}

/** The set gives each answer a stance of its own: what is rejected in a claim is denied there. */
function stanceOf({ value, rejected }: Answer, { stance }: Claim): Claim['stance'] {
  if (value.kind === 'none' && stance !== 'asks') return 'declines';
  return rejected && stance === 'asserts' ? 'denies' : stance;
}

function entityOf(resolution: Resolution | undefined): string | null {
  return resolution?.kind === 'resolved' ? resolution.entity : null;
}

/** An answer as the set writes it; a rejected value of an account begins with "not". */
export function answerShape(value: AnswerValue, rejected: boolean): object {
  const worded = (words: string) => (rejected ? `not ${words}` : words);
  switch (value.kind) {
    case 'none':
      return {};
    case 'number': {
      const { min, max, hedge, unit } = value;
      return { min, max, hedge, ...(unit === null ? {} : { unit }) };
    }
    case 'time':
      return { edtf: value.edtf };
    case 'level':
      return { level: value.level, value: value.value };
    case 'yes-no':
    case 'outcome':
      return { value: value.value };
    case 'responsible':
      return { ...party(value), polarity: value.polarity };
    case 'party':
      return party(value);
    case 'place':
    case 'category':
    case 'words':
      return { value: worded(value.value) };
  }
}

function party({ value, entity }: { value: string; entity: string | null }) {
  return { value, ...(entity === null ? {} : { entity }) };
}

function originShape({ origin, documents, how }: Origin, named: (id: string) => string) {
  return {
    origin: origin.kind === 'document' ? named(origin.document) : origin.entity,
    documents: documents.map(named),
    how,
  };
}

/** Claims that answer no question: counted, never dropped silently. */
function unanswered(
  claims: ReadonlyMap<ClaimId, Claim>,
  answers: ReadonlyMap<AnswerId, Answer>,
): number {
  const answered = new Set([...answers.values()].map(({ claim }) => claim));
  return [...claims.keys()].filter((id) => !answered.has(id)).length;
}
