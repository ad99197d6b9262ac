import { z } from 'zod';
import type { Document, DocumentId } from '../source/index.ts';

/** 64 hex digits. */
export type Sha256 = string;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex');
const instant = z.iso.datetime({ offset: true });
const documentId = z.custom<DocumentId>((value) => typeof value === 'string' && value !== '');

const documentFields = z.strictObject({
  id: documentId,
  furniture: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })),
  title: z.string().nullable(),
  kind: z.custom<Document['kind']>((value) => typeof value === 'string' && value !== ''),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  address: z.string(),
  language: z.string(),
  note: z.string().nullable(),
  bytesSha256: sha256,
  item: z.int().min(0),
  // So that the compiler misses a field here once `Document` gets one.
}) satisfies z.ZodType<Omit<Document, 'text'>>;

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** An entry of a watch-list that a party of the case may be, with what the score stands on. */
const screeningHit = z.strictObject({
  /** Entity of the reading at that time, and its leading name. */
  entity: z.string(),
  name: z.string(),
  /** Which of its names was asked. */
  asked: z.string(),
  /** List and state, as `LIST@DATE`, and the publisher's id in it. */
  list: z.string(),
  id: z.string(),
  /** Leading name of the list's entry, and the name of it that was compared. */
  caption: z.string(),
  listed: z.string(),
  nameType: z.string(),
  weak: z.boolean(),
  score: z.number().min(0).max(1),
  alignment: z.array(
    z.strictObject({ asked: span, listed: span, kind: z.string(), similarity: z.number() }),
  ),
  cautions: z.array(z.string()),
  programs: z.array(z.string()),
  /** Runs of states that hold the compared name; see `seenRuns` of the watch-lists. */
  seen: z.array(
    z.strictObject({
      firstSeen: z.string(),
      lastSeen: z.string(),
      absentBefore: z.string().nullable(),
      absentAfter: z.string().nullable(),
    }),
  ),
  /** SHA-256 of the whole entry, by which a later change of it shows. */
  entrySha256: sha256,
  /** A claim of a report by which the party bears another of the entry's names, or null. */
  renaming: z
    .strictObject({
      claim: z.string(),
      from: z.string(),
      to: z.string(),
      /** The names of the entry that answer the two. */
      listedFrom: z.string(),
      listedTo: z.string(),
    })
    .nullable(),
});

/** One hit of a recorded screening. */
export type RecordedHit = z.infer<typeof screeningHit>;

/** What an entry says, by kind. A new kind is one more row here. */
const bodies = {
  /** The case begins: always entry 1, and only there. */
  'case-opened': z.strictObject({
    /** Version of the shapes in this file. */
    format: z.int().min(1),
  }),
  /** A report was kept: all that was read out of its bytes, and the hash of its words. */
  'document-kept': z.strictObject({
    /** Every field of the document but `text`, which lies beside the entries. */
    document: documentFields,
    /** SHA-256 of the text in UTF-8. */
    textSha256: sha256,
  }),
  /** The report kept just before this entry is another version of an earlier one. */
  'document-version': z.strictObject({
    address: z.string(),
    previous: documentId,
    next: documentId,
  }),
  /** The reports were read, with this result. */
  'reading-recorded': z.strictObject({
    /** Version of the program and its models. */
    madeBy: z.string(),
    /** Reports that were read. */
    documents: z.array(documentId),
    /** SHA-256 of the derived rows in order, each in canonical JSON and ended by a newline. */
    rowsSha256: sha256,
    /** Number of rows by table. */
    counts: z.record(z.string(), z.int().min(0)),
  }),
  /** The parties of the case were looked for in watch-lists, with this result. */
  'screening-recorded': z.strictObject({
    madeBy: z.string(),
    /** States that were asked. */
    lists: z.array(z.strictObject({ list: z.string(), date: z.string(), sha256 })),
    /** How many parties were asked for, and under which names. */
    parties: z.int().min(0),
    asked: z.array(z.string()),
    hits: z.array(screeningHit),
  }),
  /** A person judged whether two things are one (or belong together). */
  judgement: z.strictObject({
    /** What is judged, for example `same-entity`. */
    about: z.string(),
    left: z.string(),
    right: z.string(),
    verdict: z.enum(['positive', 'negative', 'unsure']),
    note: z.string().nullable(),
    author: z.string(),
  }),
  /** A person took a judgement back; the judgement itself stays in the ledger. */
  'judgement-undone': z.strictObject({
    /** Number of the entry that holds the judgement. */
    judgement: z.int().min(1),
    note: z.string().nullable(),
    author: z.string(),
  }),
  /** A person judged how reliable a source is (Admiralty A to F); the last one stands. */
  'source-graded': z.strictObject({
    /** Name of the party or publisher. */
    source: z.string().min(1),
    grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    note: z.string().nullable(),
    author: z.string(),
  }),
  /** A person put a hypothesis beside those that accounts put forward. */
  'hypothesis-stated': z.strictObject({
    /** By question and words; see `hypothesisId` of accounts. */
    id: z.string(),
    incident: z.string(),
    words: z.string().min(1),
    note: z.string().nullable(),
    author: z.string(),
  }),
  /** A person judged how a piece of evidence stands to a hypothesis; the last one stands. */
  'hypothesis-rated': z.strictObject({
    incident: z.string(),
    hypothesis: z.string(),
    /** Id of the answer that carries the evidence. */
    evidence: z.string(),
    /** 1 very inconsistent to 5 very consistent. */
    rating: z.union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal('not-applicable'),
    ]),
    note: z.string().nullable(),
    author: z.string(),
  }),
} as const;

/** Kinds of entries. */
export type EntryKind = keyof typeof bodies;

/** What an entry of one kind says. */
export type EntryBody<Kind extends EntryKind> = z.infer<(typeof bodies)[Kind]>;

/** What is to be entered: an entry that has no place in the chain yet. */
export type Draft = {
  [Kind in EntryKind]: {
    readonly kind: Kind;
    /** When, ISO 8601 with offset; given by the caller, for the ledger has no clock. */
    readonly at: string;
    readonly body: EntryBody<Kind>;
  };
}[EntryKind];

/** Where an entry stands in the chain. */
export interface Link {
  /** Number of the entry, from 1 without gaps. */
  readonly seq: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: Sha256;
  /** SHA-256 of `previous`, a newline, and the entry in canonical JSON. */
  readonly hash: Sha256;
}

/** One fact that the case will never forget. */
export type Entry = Draft & Link;

/** An entry as it lies in the store: the body is canonical JSON, not yet parsed or trusted. */
export interface StoredEntry extends Link {
  readonly kind: string;
  readonly at: string;
  readonly body: string;
}

const draftSchema = z.discriminatedUnion('kind', [
  row('case-opened'),
  row('document-kept'),
  row('document-version'),
  row('reading-recorded'),
  row('screening-recorded'),
  row('judgement'),
  row('judgement-undone'),
  row('source-graded'),
  row('hypothesis-stated'),
  row('hypothesis-rated'),
]);

function row<Kind extends EntryKind>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), at: instant, body: bodies[kind] });
}

/** The draft, checked against the shape of its kind. @throws {z.ZodError} where it has another. */
export function checkedDraft(draft: unknown): Draft {
  return draftSchema.parse(draft);
}

/**
 * Reads an entry back.
 *
 * @throws {SyntaxError} where the body is no JSON.
 * @throws {z.ZodError} where kind, instant or body have a shape that no entry has.
 */
export function parsedEntry({ seq, kind, at, body, previous, hash }: StoredEntry): Entry {
  return { ...checkedDraft({ kind, at, body: JSON.parse(body) }), seq, previous, hash };
}
