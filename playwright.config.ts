// The journeys of e2e/ in the real Electron. `npm test` gives each worker a display of its own; on one screen they go one by one.
import { defineConfig } from '@playwright/test';

const displays = (process.env['BINDER_DISPLAYS'] ?? '').split(' ').filter(Boolean);
// This file is read in every worker, which knows its place among them.
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (own !== undefined) process.env['DISPLAY'] = own;

export default defineConfig({
  testDir: 'e2e',
  // Each journey starts an app of its own, so those of one file need not wait for each other.
  fullyParallel: true,
  // Where only the sample's making is shown, none has to be ready.
  ...(process.env['BINDER_SAMPLE_PACKET_FOLDER'] === undefined && { globalSetup: './e2e/ready-sample.ts' }),
  outputDir: 'test-results',
  workers: Math.max(1, displays.length),
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
