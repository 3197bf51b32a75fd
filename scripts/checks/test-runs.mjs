// Runs the two test runners and counts what they ran. Their own words are shown only when something failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';
import { run } from '../setup/say.mjs';
import { withDisplays } from '../setup/virtual-display.mjs';
import { makeReadySample } from './ready-sample.mjs';

function unitTests() {
  return counted(
    'unit and case tests',
    async (report) => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      return run(process.execPath, [script('vitest/vitest.mjs'), ...args], { cwd: projectRoot });
    },
    countVitest,
  );
}

/** Each journey opens a whole app, and waits for it half of the time. */
const sideBySide = Math.min(3, availableParallelism() + 1);

/**
 * The journeys' sample is made beside the unit tests, which leave it room.
 * @param {(result: Awaited<ReturnType<typeof unitTests>>) => void} unitTestsEnded
 */
export async function unitTestsAndJourneys(unitTestsEnded) {
  const making = makeReadySample({ isRead: true }).catch((cause) => cause);
  unitTestsEnded(await unitTests());
  const sample = await making;
  if (sample instanceof Error)
    return { name: 'sample for the journeys', passed: 0, failed: 1, output: sample.message };
  try {
    return await journeys(sample.folder);
  } finally {
    sample.remove();
  }
}

/** @param {string} sample the folder it lies in */
function journeys(sample) {
  return counted(
    'journeys',
    (report) =>
      withDisplays(sideBySide, (displays) => {
        const env = {
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          BINDER_DISPLAYS: displays.join(' '),
          BINDER_READY_SAMPLE: sample,
        };
        const args = ['test', '--reporter=list,json'];
        return run(process.execPath, [script('@playwright/test/cli.js'), ...args], { cwd: projectRoot, env });
      }),
    countPlaywright,
  );
}

async function counted(name, start, count) {
  const folder = mkdtempSync(join(tmpdir(), 'binder-tests-'));
  try {
    const report = join(folder, 'report.json');
    const { ok, output } = await start(report);
    const { passed, failed } = count(readReport(report));
    // A run that ended badly without a failed test (a crash, nothing found) is one failure.
    return { name, passed, failed: ok ? failed : Math.max(failed, 1), output, notices: noticesIn(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countVitest(report) {
  const files = report?.testResults ?? [];
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unreadable.length };
}

function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

/** Tests say with `NOTE: …` what they could not use here, such as a corpus that is absent. */
function noticesIn(output) {
  return [...new Set(output.match(/NOTE: .*/g) ?? [])];
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function script(path) {
  return join(projectRoot, 'node_modules', path);
}
