// Long work as a screen holds it: how far it is while it runs, and otherwise what stands in its place: its buttons, or nothing.
import type { ReactNode } from 'react';
import { Progress } from './progress.tsx';

type Props = {
  job: { isRunning: boolean; progress: { done: number; total: number } | null; stop: () => void };
  /** What it is doing: "Copying and checking". */
  label: string;
  children?: ReactNode;
};

export function JobProgress({ job: { isRunning, progress, stop }, label, children = null }: Props) {
  if (!isRunning) return children;
  return (
    <Progress label={label} done={progress?.done ?? null} total={progress?.total ?? null} onStop={stop} />
  );
}
