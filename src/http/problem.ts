import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { catalogue, type VariorumError } from '../error/index.ts';

/**
 * A failure as `application/problem+json`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function problem(context: Context, error: VariorumError): Response {
  const status = catalogue[error.code].httpStatus as ContentfulStatusCode;
  return context.json(
    {
      type: `urn:variorum:error:${error.code}`,
      title: error.code,
      status,
      detail: `${error.message}. ${error.remedy}`,
      ...error.place,
    },
    status,
    { 'content-type': 'application/problem+json' },
  );
}

/** A request of another shape than documented, with what is wrong with it. */
export function unreadable(context: Context, error: z.ZodError | SyntaxError): Response {
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : 'the body is no JSON';
  return context.json(
    { type: 'urn:variorum:error:request', title: 'request', status: 422, detail },
    422,
    { 'content-type': 'application/problem+json' },
  );
}
