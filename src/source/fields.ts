import { z } from 'zod';
import type { DocumentKind } from './document.ts';
import type { Remark } from './problem.ts';

/** What a report, or whoever hands it in, declares about it. Null: not declared. */
export interface Declared {
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
  /** As declared, in any form that `readPublishedAt` knows. */
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly address: string | null;
  readonly author: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** Remark about the file itself. */
  readonly note: string | null;
}

/** Nothing declared. */
export const UNDECLARED: Declared = {
  publisher: null,
  kind: null,
  publishedAt: null,
  title: null,
  address: null,
  author: null,
  language: null,
  note: null,
};

/** The kinds of publication, in the order in which help lists them. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'agency',
  'newspaper',
  'broadcaster',
  'ministry',
  'post',
  'press-release',
  'ngo',
  'company',
  'blog',
  'unknown',
];

/** Field names under which exports and front matter declare the same thing. */
const NAMES: Readonly<Record<string, keyof Declared>> = {
  publisher: 'publisher',
  kind: 'kind',
  publishedat: 'publishedAt',
  published: 'publishedAt',
  date: 'publishedAt',
  title: 'title',
  address: 'address',
  url: 'address',
  author: 'author',
  language: 'language',
  lang: 'language',
  note: 'note',
};

/** Names that are no field of a document, but no mistake either. */
const KNOWN_ELSEWHERE = new Set(['id', 'text', 'replyto', 'repostof', 'retrievedat']);

const Value = z.string().nullish();
const Fields = z.object({
  publisher: Value,
  kind: Value,
  publishedAt: Value,
  title: Value,
  address: Value,
  author: Value,
  language: Value,
  note: Value,
});

/** Outcome of reading declared fields. */
export type ReadFields =
  | { readonly kind: 'read'; readonly declared: Declared; readonly remarks: readonly Remark[] }
  | { readonly kind: 'malformed'; readonly field: string; readonly reason: string };

/**
 * Declared fields of a record of front matter or JSON. Names are read without regard to case,
 * `-` and `_` (`published-at`, `publishedAt`); of two names for one field the first given wins.
 * An unknown name or kind is a remark, a value that is no string is malformed.
 */
export function readFields(record: Readonly<Record<string, unknown>>): ReadFields {
  const remarks: Remark[] = [];
  const given: Record<string, unknown> = {};
  for (const [written, value] of Object.entries(record)) {
    const name = written.toLowerCase().replace(/[-_]/g, '');
    const field = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (field !== undefined) given[field] ??= value;
    else if (!KNOWN_ELSEWHERE.has(name)) {
      remarks.push({ code: 'field-unknown', message: `has an unknown field "${written}"` });
    }
  }
  const parsed = Fields.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? '');
    return { kind: 'malformed', field, reason: `${field}: ${issue?.message ?? 'not text'}` };
  }
  const kind = filled(parsed.data.kind);
  const known = DOCUMENT_KINDS.find((each) => each === kind) ?? null;
  if (kind !== null && known === null) {
    const message = `declares the kind "${kind}"; known are ${DOCUMENT_KINDS.join(', ')}`;
    remarks.push({ code: 'kind-unknown', message });
  }
  const declared: Declared = {
    publisher: filled(parsed.data.publisher),
    kind: known,
    publishedAt: filled(parsed.data.publishedAt),
    title: filled(parsed.data.title),
    address: filled(parsed.data.address),
    author: filled(parsed.data.author),
    language: filled(parsed.data.language),
    note: filled(parsed.data.note),
  };
  return { kind: 'read', declared, remarks };
}

/**
 * The value without surrounding white space, null where nothing is left. What no stored text may
 * hold (NUL, half a surrogate pair) becomes U+FFFD.
 */
export function filled(value: string | null | undefined): string | null {
  const kept = value?.trim() ?? '';
  return kept === '' ? null : kept.toWellFormed().replaceAll('\0', '\ufffd');
}

/** Fields of `first` with those of `second` where `first` declares nothing. */
export function fillIn(first: Partial<Declared>, second: Partial<Declared>): Declared {
  return {
    publisher: filled(first.publisher) ?? filled(second.publisher),
    kind: first.kind ?? second.kind ?? null,
    publishedAt: filled(first.publishedAt) ?? filled(second.publishedAt),
    title: filled(first.title) ?? filled(second.title),
    address: filled(first.address) ?? filled(second.address),
    author: filled(first.author) ?? filled(second.author),
    language: filled(first.language) ?? filled(second.language),
    note: filled(first.note) ?? filled(second.note),
  };
}
