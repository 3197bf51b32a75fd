// Files on their way in. It lives above the screens, so that somebody may look at a letter while a hundred scans are read.
import { createContext, startTransition, useContext, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Progress } from '../../../shared/contract/door.ts';
import type { ImportReport } from '../../../shared/contract/documents.ts';
import type { Picked } from '../../../shared/contract/shell.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import type { Problem } from '../../../shared/errors.ts';
import { useJob } from '../../client/use-case.ts';
import { mergeReports } from './merge-report.ts';

/** The record that takes the files; null makes a new record for each. */
export type Into = Pick<MedicalRecord, 'id' | 'title'> | null;

export type Imports = {
  addFiles: (into?: Into) => Promise<void>;
  addFolder: () => Promise<void>;
  addDropped: (files: readonly File[], into: Into) => Promise<void>;
  tryAgain: (password: string) => Promise<void>;
  stop: () => void;
  isRunning: boolean;
  /** Stop was pressed; the file in hand is being finished. */
  isStopping: boolean;
  progress: Progress | null;
  /** Why it ended early. Stopping is not a problem: the report says so. */
  problem: Problem | null;
  into: Into;
  /** When the last import began, in milliseconds: what a stopped one brought in came since then. */
  startedAt: number;
  /** What became of each file; null before the first import and once it was read and put away. */
  report: ImportReport | null;
  putAway: () => void;
};

const ImportsContext = createContext<Imports | null>(null);

export function useImports(): Imports {
  const imports = useContext(ImportsContext);
  if (!imports) throw new Error('no import around this screen');
  return imports;
}

type Ask = { tickets: string[]; recordId: MedicalRecord['id'] | null; passwords: string[] };

export function ImportProvider({ children }: { children: ReactNode }) {
  const imports = useImportRun();
  return <ImportsContext value={imports}>{children}</ImportsContext>;
}

function useImportRun(): Imports {
  const [into, setInto] = useState<Into>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [startedAt, setStartedAt] = useState(0);
  const [isStopping, setStopping] = useState(false);
  const wasStopped = useRef(false);
  const job = useJob((client, ask: Ask, signal) => client.documents.import(ask, { signal }));

  const run = async (ask: Ask): Promise<ImportReport | null> => {
    wasStopped.current = false;
    const result = await job.start(ask);
    setStopping(false);
    return result ?? (wasStopped.current ? { items: [], stopped: true, locked: [] } : null);
  };
  const add = async (picked: readonly Picked[], target: Into) => {
    if (picked.length === 0 || job.isRunning) return;
    setInto(target);
    setReport(null);
    setStartedAt(Date.now());
    const tickets = picked.map(({ ticket }) => ticket);
    const first = await run({ tickets, recordId: target?.id ?? null, passwords: [] });
    // Thousands of lines are drawn in pieces, between frames.
    startTransition(() => setReport(first));
  };
  return {
    addFiles: async (target = null) => add(await window.binder.pickFiles(), target),
    addFolder: async () => add(await window.binder.pickFolder(), null),
    addDropped: async (files, target) => add(await window.binder.ticketsFor([...files]), target),
    async tryAgain(password) {
      if (!report || report.locked.length === 0 || job.isRunning) return;
      const again = await run({ tickets: report.locked, recordId: into?.id ?? null, passwords: [password] });
      if (again) startTransition(() => setReport(mergeReports(report, again)));
    },
    stop() {
      wasStopped.current = true;
      setStopping(true);
      job.stop();
    },
    isRunning: job.isRunning,
    isStopping,
    progress: job.progress,
    problem: job.problem?.code === 'job.stopped' ? null : job.problem,
    into,
    startedAt,
    report,
    putAway: () => setReport(null),
  };
}
