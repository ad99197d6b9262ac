/** A value that JSON can hold exactly. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * One spelling for equal values: no white space, names ordered by UTF-16 code unit, absent names
 * left out, lone surrogates escaped. Equal values give equal text, so that it can be hashed.
 *
 * @throws {RangeError} for NaN and the infinities, which JSON cannot hold.
 * @see https://www.rfc-editor.org/rfc/rfc8785 (JSON Canonicalization Scheme). Ours differs in one
 * point: a lone surrogate, which RFC 8785 refuses, is escaped, because a quote's context may cut
 * a surrogate pair in two.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Cannot write ${value} as JSON`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonical(member)}`);
  }
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
