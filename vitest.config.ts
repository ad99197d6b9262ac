import { defineConfig } from 'vitest/config';
import { PlainSummary } from './test/plain-summary.ts';

export default defineConfig({
  test: {
    include: ['{src,test,accuracy,training}/**/*.test.ts'],
    // The slowest tests start the program many times; on two busy cores that takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: process.env.TZ ?? 'UTC' },
    reporters: ['default', new PlainSummary()],
  },
});
