import type { Span } from '../src/text/index.ts';
import { wordsAt } from '../src/text/index.ts';
import {
  type MarkedAttribution,
  type MarkedNameKind,
  type MarkedStance,
  SELF,
  UNNAMED,
} from './corpus-markup.ts';
import { type CorpusReport, splitOf } from './corpus-report.ts';

/** A span with the words that stand there, so that a reader can check the offsets. */
export interface SurfaceSpan extends Span {
  readonly surface: string;
}

/** One attribution in the shape of PolNeAR's records, with what PolNeAR does not have. */
export interface AttributionRecord {
  /** `A` and the number in the markup; unique in the report. */
  readonly id: string;
  /** The words that name the source, in another sentence too; empty where none is expressed. */
  readonly source: readonly SurfaceSpan[];
  /** Empty for a free continuation. */
  readonly cue: readonly SurfaceSpan[];
  readonly content: readonly SurfaceSpan[];
  /** Whether the content stands in quotation marks wholly, in part or not at all. */
  readonly quoteType: 'direct' | 'mixed' | 'indirect';
  readonly stance: MarkedStance;
  /** Id of the attribution in whose content this one is made; null for none. */
  readonly within: string | null;
  /** Id of the attribution that this one goes on from without a cue; null for none. */
  readonly continues: string | null;
  /** A name in the text (or the publisher's) of who speaks, where the source is not it; or null. */
  readonly speaker: string | null;
}

/** One report as a line of the corpus: what the tasks ner, timex and attribution read. */
export interface CorpusRecord {
  readonly id: string;
  readonly set: 'variorum';
  readonly split: 'train' | 'held';
  readonly kind: string;
  readonly region: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO 8601 with offset. */
  readonly publishedAt: string;
  /** Local day of publication (YYYY-MM-DD), to which relative times are anchored. */
  readonly dct: string;
  /** The same day, under PolNeAR's name. */
  readonly date: string;
  readonly text: string;
  readonly entities: readonly (SurfaceSpan & {
    readonly type: string;
    readonly metonym: boolean;
  })[];
  readonly timex: readonly (SurfaceSpan & {
    readonly type: string;
    readonly value: string;
    readonly mod: string | null;
  })[];
  readonly attributions: readonly AttributionRecord[];
}

const ENTITY_TYPES: Readonly<Record<MarkedNameKind, string>> = {
  per: 'Person',
  org: 'Organization',
  place: 'Location',
  fac: 'Facility',
  weapon: 'Weapon',
  vessel: 'Vessel',
};

/** The record of a report; all offsets are UTF-16 code units of `text`, half-open. */
export function recordOf(report: CorpusReport): CorpusRecord {
  const { id, kind, region, publisher, title, publishedAt, marked } = report;
  const { text } = marked;
  const withWords = ({ start, end }: Span): SurfaceSpan => ({
    start,
    end,
    surface: wordsAt(text, { start, end }),
  });
  const dct = publishedAt.slice(0, 10);
  return {
    id,
    set: 'variorum',
    split: splitOf(id),
    kind,
    region,
    publisher,
    title,
    publishedAt,
    dct,
    date: dct,
    text,
    entities: marked.names.map((name) => ({
      ...withWords(name),
      type: ENTITY_TYPES[name.kind],
      metonym: name.metonym,
    })),
    timex: marked.times.map(({ type, value, mod, ...span }) => ({
      ...withWords(span),
      type,
      value,
      mod,
    })),
    attributions: marked.attributions.map((one) => ({
      id: `A${one.number}`,
      source: holderOfSource(one, marked.attributions).source.map(withWords),
      cue: one.cue.map(withWords),
      content: one.content.map(withWords),
      quoteType: quoteTypeOf(text, one.content),
      stance: one.stance,
      within: one.within === null ? null : `A${one.within}`,
      continues: one.continues === null ? null : `A${one.continues}`,
      speaker: speakerOf(one, report),
    })),
  };
}

/** The attribution with which the source of this one stands. */
function holderOfSource(
  one: MarkedAttribution,
  all: readonly MarkedAttribution[],
): MarkedAttribution {
  let at = one;
  for (let steps = 0; steps < all.length; steps++) {
    const other = at.continues ?? at.shares;
    const next = all.find(({ number }) => number === other);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function speakerOf(one: MarkedAttribution, { marked, publisher }: CorpusReport): string | null {
  const speaker = one.speaker ?? holderOfSource(one, marked.attributions).speaker;
  if (speaker === SELF) return publisher;
  return speaker === UNNAMED ? null : speaker;
}

/**
 * Direct where nothing but marks and a joining "that" stands outside quotation marks, mixed where
 * something does, indirect where nothing is quoted (PolNeAR's three types).
 */
function quoteTypeOf(text: string, content: readonly Span[]): AttributionRecord['quoteType'] {
  const words = content.map((span) => wordsAt(text, span));
  if (!words.some((part) => /[“”"]/.test(part))) return 'indirect';
  const outside = words.map((part) => part.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, ' ')).join(' ');
  return /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct';
}
