// Unit and case tests: they lie beside the files they test. The journeys in a real window are in e2e/ and run under Playwright.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/testing/longest-first.ts';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['scripts/testing/built-worker.ts'],
    environment: 'node',
    // One more than there are cores: many tests wait for the disk or for a process that they started.
    maxWorkers: availableParallelism() + 1,
    // Files share a process and what was loaded there, which is a third of the work. So a file leaves nothing behind in a module.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A test that hangs is ended; one on a slow or busy machine is not.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
