import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { z } from 'zod';
import { VariorumError } from '../error/index.ts';
import type { ListedScreener } from '../screening/index.ts';
import { match, matchRequest } from './match.ts';
import { problem, unreadable } from './problem.ts';
import { reconcile, reconcileBatch, serviceManifest } from './reconcile.ts';

/** Largest body of a request; a hundred queries of yente's take some 40 kB. */
const BODY_BYTES_MAX = 4_000_000;

const matchQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(5),
  threshold: z.coerce.number().min(0).max(1).default(0.7),
  cutoff: z.coerce.number().min(0).max(1).default(0.5),
});

/**
 * The HTTP service: screening in the shapes that existing clients speak. Pure but for what it is
 * given; {@link serve} puts it on a port.
 *
 * - `GET /healthz`: that it runs, and which lists are open.
 * - `POST /match/DATASET`: as yente; `default` asks all lists.
 * - `GET` and `POST /reconcile`: the Reconciliation API, for OpenRefine and other spreadsheets.
 */
export function createApp(screener: ListedScreener): Hono {
  const app = new Hono();
  app.use(cors());
  app.use(bodyLimit({ maxSize: BODY_BYTES_MAX, onError: tooLarge }));
  app.onError((error, context) => {
    if (error instanceof VariorumError) return problem(context, error);
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return unreadable(context, error);
    }
    throw error;
  });
  app.get('/healthz', (context) => context.json({ status: 'ok', lists: screener.lists }));
  app.post('/match/:dataset', async (context) => {
    const request = matchRequest.parse(JSON.parse(await context.req.text()));
    const options = matchQuery.parse(context.req.query());
    const dataset = context.req.param('dataset');
    if (dataset !== 'default' && !isOpen(screener, dataset)) {
      const hint = `Open lists: default, ${screener.lists.join(', ')}.`;
      throw new VariorumError('dataset-missing', { dataset, hint });
    }
    const asked = { ...options, dataset: dataset === 'default' ? null : dataset };
    return context.json(match(screener, request, asked));
  });
  app.get('/reconcile', (context) => reconciled(context, screener, context.req.query('queries')));
  app.post('/reconcile', async (context) => {
    const { queries } = await context.req.parseBody();
    return reconciled(context, screener, typeof queries === 'string' ? queries : undefined);
  });
  return app;
}

function isOpen({ lists }: ListedScreener, dataset: string): boolean {
  return lists.some((list) => list === dataset || list.startsWith(`${dataset}@`));
}

function reconciled(
  context: Context,
  screener: ListedScreener,
  queries: string | undefined,
): Response {
  if (queries === undefined) return context.json(serviceManifest(screener));
  return context.json(reconcile(screener, reconcileBatch.parse(JSON.parse(queries))));
}

function tooLarge(context: Context): Response {
  const bytes = context.req.header('content-length') ?? 'more';
  return problem(
    context,
    new VariorumError('input-too-large', {
      path: 'the request',
      bytes,
      limitBytes: BODY_BYTES_MAX,
    }),
  );
}
