import { strict as assert } from 'node:assert';
import type { Account } from '../account/index.ts';
import type { Reading } from '../casework/index.ts';
import type { Claim, ClaimId } from '../claim/index.ts';
import type { Entity, EntityId, Speakers } from '../entity/index.ts';
import type { Answer, AnswerId } from '../incident/index.ts';
import type { Document, DocumentId } from '../source/index.ts';

/** The rows of a reading by their ids. Asking for one that is not there is a broken invariant. */
export interface Lookup {
  readonly document: (id: DocumentId) => Document;
  /** Place of a report in the order of publication, from 1: the number it is cited by. */
  readonly reportNumber: (id: DocumentId) => number;
  readonly claim: (id: ClaimId) => Claim;
  readonly speakers: (id: ClaimId) => Speakers | null;
  readonly entity: (id: EntityId) => Entity;
  readonly answer: (id: AnswerId) => Answer;
  /** The account that an answer is part of; null where it entered none. */
  readonly accountOf: (answer: AnswerId) => Account | null;
}

function finder<Id extends string, Row>(
  what: string,
  rows: Iterable<readonly [Id, Row]>,
): (id: Id) => Row {
  const byId = new Map(rows);
  return (id) => {
    const row = byId.get(id);
    assert(row !== undefined, `reading names a ${what} that it does not hold: ${id}`);
    return row;
  };
}

/** Indexes a reading once, for all parts of a dossier. */
export function lookup(reading: Reading): Lookup {
  const speakers = new Map(reading.speakers.map((row) => [row.claim, row]));
  const accounts = new Map(
    reading.accounts.flatMap((account) => account.answers.map((id) => [id, account] as const)),
  );
  return {
    document: finder(
      'document',
      reading.documents.map((row) => [row.id, row]),
    ),
    reportNumber: finder(
      'document',
      reading.documents.map((row, at) => [row.id, at + 1]),
    ),
    claim: finder(
      'claim',
      reading.claims.map((row) => [row.id, row]),
    ),
    speakers: (id) => speakers.get(id) ?? null,
    entity: finder(
      'entity',
      reading.entities.map((row) => [row.id, row]),
    ),
    answer: finder(
      'answer',
      reading.answers.map((row) => [row.id, row]),
    ),
    accountOf: (answer) => accounts.get(answer) ?? null,
  };
}
