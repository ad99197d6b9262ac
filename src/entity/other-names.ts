import type { Claim, ClaimId } from '../claim/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';

/** The part of an outcome that tells whom a place means. */
interface Meant {
  readonly span: Span;
  readonly kind: 'resolved' | 'ambiguous' | 'unresolved';
  readonly cluster?: number;
  readonly evidence?: string;
}

/** A former or later name that a claim gives to a party. */
export interface NameChange {
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
}

const patterns: readonly Pattern[] = [
  former(
    '(?:formerly|previously|earlier|once|until \\S{1,20}) (?:known|called|registered|named|trading|operating)(?: as)?',
  ),
  former('(?:formerly|previously)(?: the)?'),
  former('[Ff]ormer(?:ly)?(?: names?)?:'),
  former('(?:known|called|registered|named)(?: as)?(?: \\S{1,12}){0,2} until \\S{1,12}(?: as)?'),
  former('(?:changed (?:its|his|her|their) name|renamed|renamed (?:itself|themselves)) from'),
  later(
    '(?:changed|changes|change|changing|has changed|had changed) (?:its|his|her|their) (?:\\S{1,12} )?name(?: from .{2,80}?)? to',
  ),
  later('(?:was|were|been|be|is|has been|had been)? ?renamed(?: as| to)?'),
  later('renamed (?:itself|themselves|himself|herself)(?: as| to)?'),
  later('(?:now|since) (?:known|called|registered|named|trading|operating)(?: as)?'),
  later('(?:adopted|took|taken|takes) the name(?: of)?'),
];

function former(words: string): Pattern {
  return { relation: 'former-name', expression: new RegExp(`${words} ${NAME}`, 'gu') };
}

function later(words: string): Pattern {
  return { relation: 'later-name', expression: new RegExp(`${words} ${NAME}`, 'gu') };
}

/**
 * Former and later names that the content of claims gives: "changed its name to ...", "formerly
 * known as ...", "Formerly: ...". The bearer is whoever is meant right before the pattern.
 */
export function nameChanges(
  text: string,
  { claims, outcomes }: { claims: readonly Claim[]; outcomes: readonly Meant[] },
): readonly NameChange[] {
  const found = new Map<string, NameChange>();
  for (const claim of claims) {
    for (const content of claim.content) {
      for (const { relation, expression } of patterns) {
        for (const match of text.slice(content.start, content.end).matchAll(expression)) {
          const at = content.start + match.index;
          const name = (match[1] ?? '').replace(/^["“]|["”]$|[.,;:]{1,9}$/g, '');
          const span = { start: at, end: at + match[0].length };
          const cluster = bearer(outcomes, span, content);
          if (cluster === null || name === '') continue;
          const key = `${cluster} ${name}`;
          if (!found.has(key)) found.set(key, { cluster, name, relation, claim: claim.id });
        }
      }
    }
  }
  return [...found.values()];
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
