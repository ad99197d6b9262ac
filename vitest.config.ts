import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,accuracy,training}/**/*.test.ts'],
    testTimeout: 60_000,
    env: { TZ: process.env.TZ ?? 'UTC' },
  },
});
