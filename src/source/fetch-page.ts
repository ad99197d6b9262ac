import { VariorumError } from '../error/index.ts';
import { LIMIT_BYTES } from './decode.ts';

/** A page as it came over the network. */
export interface FetchedPage {
  /** The body as sent, decompressed. */
  readonly bytes: Uint8Array;
  /** Where it came from in the end, after redirects. */
  readonly address: string;
  /** Encoding that the server declares, or null. */
  readonly charset: string | null;
}

/** Limits on one fetch; all have defaults. */
export interface FetchOptions {
  /** Longest time for everything together, redirects and body included. Default 20 seconds. */
  readonly timeoutMs?: number;
  /** Largest body. Default: the largest file that is read. */
  readonly limitBytes?: number;
}

/** As browsers allow 20 and news pages need at most 3 (http to https, www, language). */
const LIMIT_REDIRECTS = 5;
const TIMEOUT_MS = 20_000;

/** True where an argument is an address to fetch and no path. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/**
 * Fetches one page over http or https.
 *
 * @throws {VariorumError} network-unavailable where it cannot be had: bad address or protocol, no
 *   connection, an error status, too many redirects, too slow; input-too-large over the limit
 */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { timeoutMs = TIMEOUT_MS, limitBytes = LIMIT_BYTES } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { response, address } = await follow(url, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw unavailable(url, `the server answered ${response.status} ${response.statusText}`);
    }
    const bytes = await bodyOf(response, { path: url, limitBytes });
    const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(response.headers.get('content-type') ?? '');
    return { bytes, address, charset: charset?.[1] ?? null };
  } catch (error) {
    if (error instanceof VariorumError) throw error;
    const reason = signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
    throw unavailable(url, reason, error);
  }
}

async function follow(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly address: string }> {
  let address = url;
  for (let redirects = 0; redirects <= LIMIT_REDIRECTS; redirects++) {
    if (!URL.canParse(address)) throw unavailable(url, `${address} is no address`);
    const { protocol } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') {
      throw unavailable(url, `${protocol} is neither http: nor https:`);
    }
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      headers: {
        accept:
          'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5',
        'user-agent': 'variorum (reads one page for its user)',
      },
    });
    const next =
      response.status >= 300 && response.status < 400 && response.headers.get('location');
    if (!next) return { response, address };
    await response.body?.cancel();
    address = URL.parse(next, address)?.href ?? next;
  }
  throw unavailable(url, `more than ${LIMIT_REDIRECTS} redirects`);
}

async function bodyOf(
  response: Response,
  { path, limitBytes }: { readonly path: string; readonly limitBytes: number },
): Promise<Uint8Array> {
  return response.body === null
    ? new Uint8Array()
    : await collect(response.body, { name: path, limitBytes });
}

/**
 * All bytes of a stream (a body, standard input), up to a limit.
 *
 * @throws {VariorumError} input-too-large as soon as the limit is passed
 */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  { name, limitBytes = LIMIT_BYTES }: { readonly name: string; readonly limitBytes?: number },
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > limitBytes) {
      throw new VariorumError('input-too-large', { path: name, bytes, limitBytes });
    }
    parts.push(part);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unavailable(path: string, reason: string, cause?: unknown): VariorumError {
  return new VariorumError('network-unavailable', { path, reason }, { cause });
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return cause.message || String((cause as { code?: unknown }).code);
  return String(cause);
}
