// Whether a worker that has not answered had a fair chance to. Nothing here waits or ends anything.

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
