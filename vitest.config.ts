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
    // A test that hangs is ended; one on a slow or busy machine is not.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
