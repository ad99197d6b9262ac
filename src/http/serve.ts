import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { VariorumError } from '../error/index.ts';

/** Where to listen, and until when. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Ends the service; requests that are being answered are answered. */
  readonly signal: AbortSignal;
  /** Called once with the port, which is the system's choice where 0 was given. */
  readonly onListening: (port: number) => void;
}

/**
 * Serves an app until the signal is given.
 *
 * @throws {port-unusable} where the port is taken or not allowed.
 */
export function serve(app: Hono, options: ServeOptions): Promise<void> {
  const { port, host, signal, onListening } = options;
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, ({ port }: AddressInfo) =>
      onListening(port),
    );
    server.on('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code ?? cause.message;
      reject(new VariorumError('port-unusable', { port, host, reason }, { cause }));
    });
    signal.addEventListener('abort', () => server.close(() => resolve()), { once: true });
  });
}
