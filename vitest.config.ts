// Unit and case tests: they lie beside the files they test. The journeys in a real window are in e2e/ and run under Playwright.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['scripts/testing/built-worker.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
