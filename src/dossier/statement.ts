import type { Reading, ReportCheck } from '../casework/index.ts';
import type { Claim, Stance } from '../claim/index.ts';
import type { Answer, AnswerId } from '../incident/index.ts';
import type { Document } from '../source/index.ts';
import { edtfWords } from './edtf.ts';
import type { Lookup } from './lookup.ts';
import { lookup } from './lookup.ts';
import type { Note, Notes } from './notes.ts';
import { notesOf } from './notes.ts';
import type { DossierOptions } from './options.ts';
import { positionWords } from './value-words.ts';

/** A reading with what every part of a dossier looks up in it. */
export interface Material {
  readonly reading: Reading;
  readonly find: Lookup;
  readonly notes: Notes;
  /** Checks that do not hold. */
  readonly checks: readonly ReportCheck[];
}

/** Prepares a reading, and what was checked in its reports, for the parts of a dossier. */
export function materialOf(
  reading: Reading,
  { checks = [] }: Pick<DossierOptions, 'checks'> = {},
): Material {
  const broken = checks.filter(({ check }) => !check.holds);
  return { reading, find: lookup(reading), notes: notesOf(reading, broken), checks: broken };
}

/** One answer together with everything that a reader wants to know about it. */
export interface Statement {
  readonly answer: Answer;
  /** The words that carry the answer. */
  readonly note: Note;
  /** A little of the report before and after those words, cut at word ends. */
  readonly context: { readonly before: string; readonly after: string };
  /** The answer in words. */
  readonly words: string;
  /** "Harbour Gazette ← the ministry (Ministry of Defence)". */
  readonly chain: string;
  readonly stance: Stance;
  /** How the innermost source puts it, where that is no plain assertion: "admitted". */
  readonly manner: string | null;
  readonly document: Document;
  /** When it was said, in words; null where no report tells. */
  readonly said: string | null;
}

const MANNER: Record<Stance, string | null> = {
  asserts: null,
  denies: 'denies',
  admits: 'admits',
  hedges: 'with reserve',
  predicts: 'predicts',
  asks: 'asks',
  declines: 'declines to say',
};

/** How much of a report is shown on either side of a quote. */
const CONTEXT_CODE_UNITS = 90;

const upTo = (text: string, end: number): string => (end < 0 ? text : text.slice(0, end));

function contextOf(text: string, { start, end }: { start: number; end: number }) {
  const before = text.slice(Math.max(0, start - CONTEXT_CODE_UNITS), start);
  const after = text.slice(end, end + CONTEXT_CODE_UNITS);
  const openParagraph = before.slice(before.lastIndexOf('\n') + 1);
  const paragraphEnd = after.indexOf('\n');
  const cutBefore = openParagraph.length === CONTEXT_CODE_UNITS;
  const cutAfter = paragraphEnd < 0 && after.length === CONTEXT_CODE_UNITS;
  return {
    before: cutBefore ? openParagraph.replace(/^\S*\s/, '… ') : openParagraph,
    after: cutAfter ? after.replace(/\s\S*$/, ' …') : upTo(after, paragraphEnd),
  };
}

/** A report's name for people: publisher, or its address where the publisher is unknown. */
export function reportName(document: Document): string {
  return document.publisher ?? document.address;
}

/** The source chain of a claim in words, the publication first. */
export function chainWords(claim: Claim, { find }: Pick<Material, 'find'>): string {
  const resolved = find.speakers(claim.id)?.links ?? [];
  return claim.chain
    .map(({ surface, link }, at) => {
      const meant = resolved[at];
      const words = surface === '' ? (link === 'unnamed' ? 'someone unnamed' : 'unknown') : surface;
      if (meant?.kind !== 'resolved') return words;
      const { name } = find.entity(meant.entity);
      return name.toLowerCase() === words.toLowerCase() ? words : `${words} (${name})`;
    })
    .join(' ← ');
}

/** Opens up an answer. */
export function statementOf(id: AnswerId, material: Material): Statement {
  const { find, notes } = material;
  const answer = find.answer(id);
  const claim = find.claim(answer.claim);
  const document = find.document(answer.document);
  return {
    answer,
    note: notes.at(answer.document, answer.span),
    context: contextOf(document.text, answer.span),
    words: positionWords(answer),
    chain: chainWords(claim, material),
    stance: claim.stance,
    manner: MANNER[claim.stance],
    document,
    said: claim.saidAt === null ? null : edtfWords(claim.saidAt.edtf),
  };
}
