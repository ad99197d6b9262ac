import { createHash } from 'node:crypto';
import { VariorumError } from '../error/index.ts';
import { stands } from '../text/index.ts';
import type { StoredCase } from './case-store.ts';
import { emptyHead, type Head, hashOf, sha256 } from './chain.ts';
import { parsedRow, rowLine } from './derived.ts';
import { type EntryBody, parsedEntry, type Sha256, type StoredEntry } from './entry.ts';

/** What can be wrong with a case. */
export type FindingKind =
  /** Kept bytes do not have the hash under which they were kept. */
  | 'byte-flipped'
  /** An entry names bytes that are gone. */
  | 'bytes-missing'
  /** Bytes lie there that no entry names. */
  | 'bytes-unlisted'
  /** A kept text does not have the hash that its entry notes. */
  | 'text-altered'
  /** An entry names a document whose text is gone. */
  | 'text-missing'
  /** A text lies there that no entry names. */
  | 'text-unlisted'
  /** Numbers are left out in the chain. */
  | 'entry-missing'
  /** An entry does not have the hash that it bears, or a shape that no entry has. */
  | 'entry-altered'
  /** An entry does not continue the one before it: one of the two was exchanged. */
  | 'chain-broken'
  /** Entries are gone from the end of the chain. */
  | 'head-truncated'
  /** The head notes another last entry than there is, or nothing. */
  | 'head-altered'
  /** The chain does not go through the head that was noted elsewhere. */
  | 'noted-head-left'
  /** Derived rows are not those of the last recorded reading. */
  | 'derived-altered'
  /** The words that carry a derived statement do not stand where it says. */
  | 'quote-moved'
  /** The store itself is broken or its guards were changed. */
  | 'store-damaged';

/** One thing that is wrong. */
export interface Finding {
  readonly kind: FindingKind;
  /** Which entry (`entry 3`), bytes, document or row. */
  readonly place: string;
  /** What was found and what it should be, for a person. */
  readonly words: string;
}

/** What a verification looked at, and found. */
export interface Verification {
  /** The last entry that is there: note it elsewhere to find out later whether any was cut off. */
  readonly head: Head;
  /** How many of each were read again. */
  readonly checked: {
    readonly entries: number;
    readonly bytes: number;
    readonly texts: number;
    readonly rows: number;
    readonly quotes: number;
  };
  /** In the order of reading; empty where everything is as it was kept. */
  readonly findings: readonly Finding[];
}

/** What the entries say must be there. */
interface Listed {
  /** Hash of the text by document. */
  readonly texts: Map<string, Sha256>;
  readonly bytes: Set<Sha256>;
  reading: EntryBody<'reading-recorded'> | null;
}

type Report = (kind: FindingKind, place: string, words: string) => void;

/**
 * Reads every hash and every quote of a case again.
 *
 * Without a noted head this proves that the case agrees with itself, which finds accidents and any
 * change by someone who does not recompute what follows from it. Someone who may write the file
 * and recomputes all hashes from the changed place on leaves a case that agrees with itself again;
 * the same holds for cutting off the end and noting a shorter head. Only a head that was noted
 * elsewhere (printed in a dossier, sent to a colleague, time-stamped) shows that: give it as
 * `notedHead`. Linear in the size of the case; holds the texts in memory while quotes are checked.
 */
export async function verify(
  stored: StoredCase,
  options: { readonly notedHead?: Head } = {},
): Promise<Verification> {
  const findings: Finding[] = [];
  const report: Report = (kind, place, words) => findings.push({ kind, place, words });
  for (const words of await stored.damage()) report('store-damaged', 'store', words);

  const listed: Listed = { texts: new Map(), bytes: new Set(), reading: null };
  const guard = (place: string, work: () => Promise<void>) => reading(place, { work, report });
  let head = emptyHead;
  await guard('entries', async () => {
    head = await verifyChain(stored, { listed, report, notedHead: options.notedHead ?? emptyHead });
  });
  let bytes = 0;
  await guard('bytes', async () => {
    bytes = await verifyBytes(stored, { listed, report });
  });
  const texts = new Map<string, string>();
  await guard('texts', () => verifyTexts(stored, { listed, report, texts }));
  const derived = { rows: 0, quotes: 0 };
  await guard('derived rows', () => verifyDerived(stored, { listed, report, texts, derived }));
  const checked = { entries: head.count, bytes, texts: texts.size, ...derived };
  return { head, checked, findings };
}

/** A store that breaks while it is read is a finding; the rest is read nevertheless. */
async function reading(
  place: string,
  { work, report }: { work: () => Promise<void>; report: Report },
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof VariorumError) || error.code !== 'case-damaged') throw error;
    report('store-damaged', place, error.message);
  }
}

async function verifyChain(
  stored: StoredCase,
  { listed, report, notedHead }: { listed: Listed; report: Report; notedHead: Head },
): Promise<Head> {
  let last = emptyHead;
  let passed = notedHead.count === 0;
  for await (const entry of stored.entries()) {
    const place = `entry ${entry.seq}`;
    const due = last.count + 1;
    if (entry.seq !== due) {
      const gone = entry.seq - 1 === due ? `entry ${due}` : `entries ${due} to ${entry.seq - 1}`;
      report('entry-missing', gone, `between entries ${last.count} and ${entry.seq}`);
    } else if (entry.previous !== last.hash) {
      report(
        'chain-broken',
        place,
        `continues ${entry.previous}, entry ${last.count} is ${last.hash}`,
      );
    }
    const hash = hashOf(entry);
    if (hash !== entry.hash) {
      report('entry-altered', place, `its hash is ${hash}, it bears ${entry.hash}`);
    }
    list(entry, listed, report);
    if (entry.seq === notedHead.count && entry.hash === notedHead.hash) passed = true;
    last = { count: entry.seq, hash: entry.hash };
  }
  verifyHead(await stored.head(), { last, report });
  if (!passed) {
    const words = `the case does not hold the noted entry ${notedHead.hash}`;
    report('noted-head-left', `entry ${notedHead.count}`, words);
  }
  return last;
}

function verifyHead(head: Head | null, { last, report }: { last: Head; report: Report }): void {
  if (head === null) {
    report('head-altered', 'head', 'the note of the last entry is gone');
  } else if (head.count > last.count) {
    const words = `${head.count} entries were written, the chain ends with ${last.count}`;
    report('head-truncated', `entry ${head.count}`, words);
  } else if (head.count !== last.count || head.hash !== last.hash) {
    const words = `notes entry ${head.count} ${head.hash}, the last is ${last.count} ${last.hash}`;
    report('head-altered', 'head', words);
  }
}

/** Notes what an entry says must be there. */
function list(stored: StoredEntry, listed: Listed, report: Report): void {
  try {
    const entry = parsedEntry(stored);
    if (entry.kind === 'document-kept') {
      listed.texts.set(entry.body.document.id, entry.body.textSha256);
      listed.bytes.add(entry.body.document.bytesSha256);
    } else if (entry.kind === 'reading-recorded') {
      listed.reading = entry.body;
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    report('entry-altered', `entry ${stored.seq}`, `it has a shape that no entry has: ${words}`);
  }
}

async function verifyBytes(
  stored: StoredCase,
  { listed, report }: { listed: Listed; report: Report },
): Promise<number> {
  const missing = new Set(listed.bytes);
  let count = 0;
  for await (const { sha256: name, content } of stored.bytes()) {
    count++;
    const place = `bytes ${name}`;
    if (!missing.delete(name)) report('bytes-unlisted', place, 'no entry names them');
    if (content === null) report('byte-flipped', place, 'they cannot be unpacked');
    else if (sha256(content) !== name) report('byte-flipped', place, `hash: ${sha256(content)}`);
  }
  for (const name of missing) report('bytes-missing', `bytes ${name}`, 'an entry names them');
  return count;
}

async function verifyTexts(
  stored: StoredCase,
  { listed, report, texts }: { listed: Listed; report: Report; texts: Map<string, string> },
): Promise<void> {
  for await (const { document, text } of stored.texts()) {
    texts.set(document, text);
    const place = `document ${document}`;
    const due = listed.texts.get(document);
    const hash = sha256(text);
    if (due === undefined) report('text-unlisted', place, 'no entry names it');
    else if (hash !== due) report('text-altered', place, `its hash is ${hash}, kept was ${due}`);
  }
  for (const document of listed.texts.keys()) {
    if (texts.has(document)) continue;
    report('text-missing', `document ${document}`, 'an entry names it');
  }
}

async function verifyDerived(
  stored: StoredCase,
  {
    listed,
    report,
    texts,
    derived,
  }: {
    listed: Listed;
    report: Report;
    texts: ReadonlyMap<string, string>;
    derived: { rows: number; quotes: number };
  },
): Promise<void> {
  const digest = createHash('sha256');
  for await (const row of stored.derived()) {
    derived.rows++;
    digest.update(rowLine(row));
    const place = `${row.table} ${row.id}`;
    for (const anchor of anchorsOf(row, report)) {
      derived.quotes++;
      const text = texts.get(anchor.document);
      if (text === undefined) {
        report('quote-moved', place, `its report ${anchor.document} is not there`);
      } else if (!stands(text, anchor)) {
        const { start, end } = anchor.span;
        const words = `"${anchor.quote.exact}" does not stand at ${start} to ${end}`;
        report('quote-moved', place, `${words} of document ${anchor.document}`);
      }
    }
  }
  const hash = digest.digest('hex');
  const due = listed.reading?.rowsSha256 ?? createHash('sha256').digest('hex');
  if (hash !== due) {
    const words = `the rows have the hash ${hash}, the last reading recorded ${due}`;
    report('derived-altered', 'derived rows', words);
  }
}

function anchorsOf(row: Parameters<typeof parsedRow>[0], report: Report) {
  try {
    return parsedRow(row).anchors;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    report('derived-altered', `${row.table} ${row.id}`, `it cannot be read: ${words}`);
    return [];
  }
}
