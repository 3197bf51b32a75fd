// Unit and case tests: they lie beside the files they test. The journeys in a real window are in e2e/ and run under Playwright.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['scripts/testing/built-worker.ts'],
    environment: 'node',
    // By itself vitest leaves a core free, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
