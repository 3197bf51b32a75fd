// Waits for a worker's answer by the processor's time rather than the clock's, so that a slow computer is no reason to give up.

/** How often it may be given its time again where the processor was busy with others: a worker that only waits ends then too. */
const mostTurns = 5;

/**
 * `usedMs`: processor time that this process had since the worker was asked, `patienceMs` what a worker may take, `turns` how often that
 * long has passed. A page that hangs fills a core; on a computer at its limit, or after it slept, the time on the wall says little.
 */
export function hadItsTime({
  usedMs,
  patienceMs,
  turns,
}: {
  usedMs: number;
  patienceMs: number;
  turns: number;
}): boolean {
  return turns >= mostTurns || usedMs >= patienceMs / 2;
}

/** Calls `onOver` once a worker asked now has had its time. Gives back what stops the waiting. */
export function waitByProcessor(patienceMs: number, onOver: () => void): () => void {
  const began = processorTime();
  let turns = 0;
  const look = (): void => {
    turns++;
    if (hadItsTime({ usedMs: processorTime() - began, patienceMs, turns })) return onOver();
    timer = setTimeout(look, patienceMs);
  };
  let timer = setTimeout(look, patienceMs);
  return () => clearTimeout(timer);
}

/** Of the whole process, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
