// How a screen reads and changes the case: lists by name, questions by key, commands that say what went wrong.
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { editable } from '../../shared/contract/nouns.ts';
import type { Progress } from '../../shared/contract/door.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Release } from '../../shared/domain/packet.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { Problem } from '../../shared/errors.ts';
import { useNotices } from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';
import { derived, useClient } from './case-client.tsx';
import { problemOf } from './connection.ts';
import type { Client } from './connection.ts';
import { beginJob } from './running-jobs.ts';

type Stored<K extends keyof typeof editable> = z.infer<(typeof editable)[K]['stored']>[];
type Lists = {
  people: Stored<'person'>;
  organizations: Stored<'organization'>;
  authorities: Stored<'authority'>;
  groups: Stored<'group'>;
  records: Stored<'record'>;
  physicalItems: Stored<'physicalItem'>;
  itemLinks: Stored<'itemLink'>;
  dismissals: Stored<'dismissal'>;
  documents: Document[];
  letters: Stored<'letter'>;
  proofs: Stored<'proof'>;
  drafts: Stored<'draft'>;
  recordRequests: Stored<'recordRequest'>;
  requestItems: Stored<'requestItem'>;
  incidents: Stored<'incident'>;
  coverages: Stored<'coverage'>;
  pathSteps: Stored<'pathStep'>;
  ruleOverrides: Stored<'ruleOverride'>;
  deadlines: Stored<'deadline'>;
  determinations: Stored<'determination'>;
  appeals: Stored<'appeal'>;
  expenses: Stored<'expense'>;
  opinions: Stored<'opinion'>;
  findings: Stored<'finding'>;
  evidence: Stored<'evidence'>;
  differences: Stored<'difference'>;
  questions: Stored<'question'>;
  answers: Stored<'answer'>;
  askings: Stored<'asking'>;
  choices: Stored<'choice'>;
  stances: Stored<'stance'>;
  leanings: Stored<'leaning'>;
  decisions: Stored<'decision'>;
  medications: Stored<'medication'>;
  visits: Stored<'visit'>;
  healthFacts: Stored<'healthFact'>;
  proposals: Proposal[];
  packets: Stored<'packet'>;
  releases: Release[];
  deliveries: Stored<'delivery'>;
  ownProfiles: Stored<'ownProfile'>;
  savedFilters: Stored<'savedFilter'>;
};
type ListName = keyof Lists;

// Every list is asked for in the same way; TypeScript cannot see that across twenty of them.
function listing(client: Client, name: ListName) {
  const { list } = client[name] as unknown as { list(input: object): Promise<unknown> };
  return { queryKey: [name, 'list'], queryFn: () => list({}) };
}

/** Three states, one of them at a time. */
export type Read<T> =
  { state: 'loading' } | { state: 'failed'; problem: Problem | null } | { state: 'ready'; value: T };

type Asked<T> = { data: T | undefined; error: unknown; isError: boolean };
function asRead<T>({ data, error, isError }: Asked<T>): Read<T> {
  if (data !== undefined) return { state: 'ready', value: data };
  return isError ? { state: 'failed', problem: problemOf(error) } : { state: 'loading' };
}

/** Several lists at once: ready when all are. `useLists('records', 'documents')` → `{ records, documents }`. */
export function useLists<K extends ListName>(...names: K[]): Read<{ [N in K]: Lists[N] }> {
  const client = useClient();
  const read = useQueries({ queries: names.map((name) => listing(client, name)) });
  const broken = read.find(({ isError }) => isError);
  if (broken) return { state: 'failed', problem: problemOf(broken.error) };
  if (read.some(({ data }) => data === undefined)) return { state: 'loading' };
  const value = Object.fromEntries(names.map((name, index) => [name, read[index]?.data]));
  return { state: 'ready', value: value as { [N in K]: Lists[N] } };
}

const againMs = 400;

/**
 * Anything else that is asked: `key` names the question and its inputs. Worked-out answers are read again after any change.
 * `isOpen` says of an answer that more will come: it is asked for again, and what there is stays until then.
 */
export function useAsk<T>(
  key: readonly unknown[],
  ask: (client: Client) => Promise<T>,
  isOpen: (answer: T) => boolean = () => false,
): Read<T> {
  const client = useClient();
  return asRead(
    useQuery<T>({
      queryKey: [derived, ...key],
      queryFn: () => ask(client),
      refetchInterval: ({ state: { data } }) => data !== undefined && isOpen(data) && againMs,
    }),
  );
}

export type Command<Input, Output> = {
  run(input: Input): Promise<Output | null>;
  isBusy: boolean;
  problem: Problem | null;
  clear(): void;
};

/** `run` resolves to null where it did not work; `problem` then says why. */
export function useCommand<Input, Output>(
  work: (client: Client, input: Input) => Promise<Output>,
): Command<Input, Output> {
  const client = useClient();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => work(client, input),
  });
  // The same function for as long as the screen stands, so that a row that is given it is not drawn anew.
  const run = useCallback(
    (input: Input) =>
      mutateAsync(input).catch((cause: unknown) =>
        problemOf(cause) ? null : Promise.reject(cause as Error),
      ),
    [mutateAsync],
  );
  return { run, isBusy: isPending, problem: error === null ? null : problemOf(error), clear: reset };
}

/** Shorter work is over before anybody has turned away. */
const worthTellingMs = 5_000;

type JobEvent<Result> = { progress: Progress } | { result: Result };
export type Job<Input, Result> = {
  start(input: Input): Promise<Result | null>;
  stop(): void;
  progress: Progress | null;
  isRunning: boolean;
  problem: Problem | null;
};

/** Long work: its progress as it comes, and a way to stop it. Leaving the screen stops it too. */
export function useJob<Input, Result>(
  work: (client: Client, input: Input, signal: AbortSignal) => Promise<AsyncIterable<JobEvent<Result>>>,
): Job<Input, Result> {
  return useJobOf(useClient(), work);
}

/** The same before a case is open. */
export function useJobOf<Input, Result>(
  client: Client,
  work: (client: Client, input: Input, signal: AbortSignal) => Promise<AsyncIterable<JobEvent<Result>>>,
): Job<Input, Result> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const { ui } = useStrings();
  const [tellsDone] = useNotices();
  const tell = (body: string, sinceMs: number) => {
    if (tellsDone && !document.hasFocus() && Date.now() - sinceMs > worthTellingMs)
      void window.binder.notify({ title: ui.progress.noticeTitle, body });
  };

  async function start(input: Input): Promise<Result | null> {
    const sinceMs = Date.now();
    const end = beginJob();
    const stop = new AbortController();
    stopper.current = stop;
    setProblem(null);
    setProgress(null);
    setRunning(true);
    try {
      for await (const event of await work(client, input, stop.signal)) {
        if ('result' in event) {
          tell(ui.progress.noticeDone, sinceMs);
          return event.result;
        }
        setProgress(event.progress);
      }
      return null;
    } catch (error) {
      const known = problemOf(error);
      if (!stop.signal.aborted) tell(ui.progress.noticeStopped, sinceMs);
      if (!known && !stop.signal.aborted) throw error;
      setProblem(known ?? { code: 'job.stopped', details: {} });
      return null;
    } finally {
      end();
      setRunning(false);
      setProgress(null);
    }
  }
  return { start, stop: () => stopper.current?.abort(), progress, isRunning, problem };
}
