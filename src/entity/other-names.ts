import type { Claim, ClaimId } from '../claim/index.ts';
import type { Analysis } from '../language/index.ts';
import type { TimeMention } from '../mention/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import { type Held, heldWhen, timesOf } from './held-when.ts';

/** The part of an outcome that tells whom a place means. */
interface Meant {
  readonly span: Span;
  readonly kind: 'resolved' | 'ambiguous' | 'unresolved';
  readonly cluster?: number;
  readonly evidence?: string;
}

/** A former or later name that a claim gives to a party. */
export interface NameChange extends Held {
  /** Cluster of the document that bears it. */
  readonly cluster: number;
  readonly name: string;
  readonly relation: 'former-name' | 'later-name';
  readonly claim: ClaimId;
}

/** A name: capitalised words, with small words only between them. */
const NAME =
  /(?:the )?((?:["“][^"”]{2,80}["”])|(?:\p{Lu}[\p{L}\p{N}&.'’/-]*(?: (?:(?:of|and|for|the|&|de|du|al|la) ){0,2}[\p{Lu}\p{N}][\p{L}\p{N}&.'’/-]*){0,9}))/u
    .source;

interface Pattern {
  readonly relation: NameChange['relation'];
  readonly expression: RegExp;
  /** What a bare time beside it ("in 2020") tells about the name, or null where nothing. */
  readonly event: keyof Held | null;
}

const patterns: readonly Pattern[] = [
  former(
    '(?:formerly|previously|earlier|once|then|until \\S{1,20}) (?:known|called|registered|named|trading|operating)(?: as)?',
  ),
  former('(?:formerly|previously)(?: the)?'),
  former('(?:née|né)'),
  former('[Ff]ormer(?:ly)?(?: names?)?:'),
  former(
    '(?:known|called|registered|named|operated|traded)(?: as)?(?: \\S{1,12}){0,2} until \\S{1,12}(?: as| under the name)?',
  ),
  former(
    '(?:changed (?:its|his|her|their) name|renamed|renamed (?:itself|themselves)) from',
    'until',
  ),
  later(
    '(?:changed|changes|change|changing|has changed|had changed) (?:its|his|her|their) (?:\\S{1,12} )?name(?: from .{2,80}?)? to',
  ),
  later('name (?:was|has been|had been) changed(?: from .{2,80}?)? to'),
  later('(?:was|were|been|be|is|has been|had been)? ?renamed(?: as| to)?'),
  later('renamed (?:itself|themselves|himself|herself)(?: as| to)?'),
  later('rebranded(?: itself| themselves)?(?: as| to)'),
  later(
    '(?:now|since|since \\S{1,12}) (?:known|called|registered|named|trading|operating)(?: as)?',
  ),
  later('(?:adopted|took|taken|takes) the name(?: of)?'),
];

function former(words: string, event: Pattern['event'] = null): Pattern {
  return { relation: 'former-name', expression: new RegExp(`${words} ${NAME}`, 'gu'), event };
}

function later(words: string): Pattern {
  const expression = new RegExp(`${words} ${NAME}`, 'gu');
  return { relation: 'later-name', expression, event: 'since' };
}

/** What one document gives to read its names from. */
interface Read {
  readonly claims: readonly Claim[];
  readonly outcomes: readonly Meant[];
  readonly analysis: Analysis;
  readonly times: readonly TimeMention[];
}

/**
 * Former and later names that the content of claims gives: "changed its name to ...", "formerly
 * known as ...", "Formerly: ...", with the times that the words set to them. The bearer is whoever is
 * meant right before the pattern.
 */
export function nameChanges(text: string, read: Read): readonly NameChange[] {
  const found = new Map<string, NameChange>();
  for (const claim of read.claims) {
    for (const content of claim.content) {
      for (const pattern of patterns) {
        for (const match of text.slice(content.start, content.end).matchAll(pattern.expression)) {
          const at = content.start + match.index;
          const name = (match[1] ?? '').replace(/^["“]|["”]$|[.,;:]{1,9}$/g, '');
          const span = { start: at, end: at + match[0].length };
          const cluster = bearer(read.outcomes, span, content);
          if (cluster === null || name === '') continue;
          const held = heldAround(text, { span, event: pattern.event, read });
          const key = `${cluster} ${name}`;
          const known = found.get(key);
          // Said twice: the words that also say when tell more.
          if (known !== undefined && (isDated(known) || !isDated(held))) continue;
          found.set(key, { cluster, name, relation: pattern.relation, ...held, claim: claim.id });
        }
      }
    }
  }
  return [...found.values()];
}

function isDated({ since, until }: Held): boolean {
  return since !== null || until !== null;
}

function heldAround(
  text: string,
  { span, event, read }: { span: Span; event: keyof Held | null; read: Read },
): Held {
  const { analysis, times } = read;
  const sentence = analysis.sentences.find((one) => contains(one, span));
  if (sentence === undefined) return { since: null, until: null };
  return heldWhen(timesOf(text, { phrase: span, sentence, times }), event);
}

/** The party of "its" within the pattern, else the last one meant before it. */
function bearer(outcomes: readonly Meant[], pattern: Span, content: Span): number | null {
  const resolved = outcomes.filter((one) => one.kind === 'resolved');
  const own = resolved.find((one) => one.evidence === 'pronoun' && overlaps(one.span, pattern));
  if (own !== undefined) return own.cluster ?? null;
  const reach = resolved.filter((one) => one.span.end <= pattern.start);
  const inside = reach.filter((one) => contains(content, one.span));
  const nearest = (inside.length > 0 ? inside : reach).sort((a, b) => b.span.end - a.span.end)[0];
  return nearest?.cluster ?? null;
}
