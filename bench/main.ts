// `npm run bench`: every measurement, or those named on the command line, in one table.
import type { Bench, Row } from './row.ts';
import { tableOf } from './table.ts';

/** Each is read in only when its turn comes: the processes that a measurement starts carry nothing of the others. */
const benches: Record<string, () => Promise<Bench>> = {
  packet: async () => (await import('./packet.ts')).packetBench,
  store: async () => (await import('./store.ts')).storeBench,
  intake: async () => (await import('./intake.ts')).intakeBench,
  drop: async () => (await import('./drop.ts')).dropBench,
  ocr: async () => (await import('./ocr.ts')).ocrBench,
  start: async () => (await import('./start.ts')).startBench,
  window: async () => (await import('./window.ts')).windowBench,
  compare: async () => (await import('./compare.ts')).compareBench,
};
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark “${unknown.join(', ')}”: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const rows: Row[] = [];
const broken: string[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`measuring: ${name} …`);
  // One measurement that cannot be taken does not cost the others theirs.
  try {
    rows.push(...(await (await bench()).run()));
  } catch (error) {
    broken.push(name);
    console.error(`measuring ${name} broke off:`, error);
  }
}
console.log(tableOf(rows));
if (broken.length > 0) console.log(`Not measured: ${broken.join(', ')}.`);
// Helpers of a benchmark may still hold handles; the figures are out.
process.exit(broken.length > 0 ? 1 : 0);
