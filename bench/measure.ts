// How the benchmarks measure: ours and the peer in turns, medians, percentiles. Nothing is measured here.

/** Small inputs, to see that everything runs: `npm run bench -- --quick`. Its figures say nothing about the goals. */
export const isQuick = process.argv.includes('--quick');

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export type Spent = { seconds: number; cpuSeconds: number };

export async function spent(work: () => void | Promise<void>): Promise<Spent> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** Each in turn, round by round, so that all of them see the machine in the same moods. Medians of each. */
export async function inTurns<Name extends string>(
  rounds: number,
  runners: Record<Name, (round: number) => void | Promise<void>>,
): Promise<Record<Name, Spent>> {
  const names = Object.keys(runners) as Name[];
  const all = new Map(names.map((name) => [name, [] as Spent[]]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) all.get(name)?.push(await spent(() => runners[name](round)));
  const entries = names.map((name) => {
    const times = all.get(name) ?? [];
    return [
      name,
      {
        seconds: median(times.map(({ seconds }) => seconds)),
        cpuSeconds: median(times.map(({ cpuSeconds }) => cpuSeconds)),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<Name, Spent>;
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
