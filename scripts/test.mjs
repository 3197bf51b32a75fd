// `npm test`: everything that can be checked, cheap things first. All of it runs even when something fails; what passes is silent.
// The last line is always `N passed, N failed`.
import { checks } from './checks/checks.mjs';
import { unitTestsAndJourneys } from './checks/test-runs.mjs';
import { setUp } from './setup.mjs';
import { asCommand } from './setup/say.mjs';

const total = { passed: 0, failed: 0 };

/** @param {{ name: string, passed: number, failed: number, output: string, notices?: string[] }} result */
function count({ name, passed, failed, output, notices = [] }) {
  total.passed += passed;
  total.failed += failed;
  for (const notice of notices) console.log(notice);
  if (failed > 0) console.log(`\n── ${name}: ${failed} failed\n${output.trim()}\n`);
}

/**
 * Most of the tools use one core only. What each found comes in the order of the list, whichever ended first.
 * @param {(() => Promise<Parameters<typeof count>[0]>)[]} all
 */
async function twoAtATime(all) {
  const results = [];
  const waiting = [...all.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all([lane(), lane()]);
  return results;
}

await asCommand(async () => {
  await setUp({ forTests: true });
  for (const result of await twoAtATime(checks)) count(result);
  console.log('Running the unit and case tests …');
  const journeys = await unitTestsAndJourneys((result) => {
    count(result);
    console.log('Running the journeys in a real window …');
  });
  count(journeys);
});

// Set-up that could not finish is a failure too.
if (process.exitCode) total.failed += 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
