// `npm run bench`: every measurement, or those named on the command line, in one table.
import { intakeBench } from './intake.ts';
import { ocrBench } from './ocr.ts';
import { packetBench } from './packet.ts';
import type { Bench, Row } from './row.ts';
import { startBench } from './start.ts';
import { storeBench } from './store.ts';
import { tableOf } from './table.ts';
import { windowBench } from './window.ts';

const benches: readonly Bench[] = [packetBench, storeBench, intakeBench, ocrBench, startBench, windowBench];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark “${unknown.join(', ')}”: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const rows: Row[] = [];
const broken: string[] = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`measuring: ${bench.name} …`);
  // One measurement that cannot be taken does not cost the others theirs.
  try {
    rows.push(...(await bench.run()));
  } catch (error) {
    broken.push(bench.name);
    console.error(`measuring ${bench.name} broke off:`, error);
  }
}
console.log(tableOf(rows));
if (broken.length > 0) console.log(`Not measured: ${broken.join(', ')}.`);
// Helpers of a benchmark may still hold handles; the figures are out.
process.exit(broken.length > 0 ? 1 : 0);
