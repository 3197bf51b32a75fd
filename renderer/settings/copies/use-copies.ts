// The way from a copy to what was brought in: compare, choose, merge. Nothing is decided here that the case process does not check.
import { useState } from 'react';
import type { CopyComparison, MergeReport } from '../../../shared/domain/copies/copy-comparison.ts';
import type { Choice } from '../../../shared/domain/copies/merge-plan.ts';
import { useJob } from '../../client/use-case.ts';

/** A copy beside the case by its name, or one that was picked. */
export type Copy = { name: string; ticket: string | null };
type From =
  { name: string; secret?: { passphrase: string } } | { ticket: string; secret?: { passphrase: string } };

function fromOf({ name, ticket }: Copy, passphrase: string): From {
  const secret = passphrase === '' ? {} : { secret: { passphrase } };
  return ticket === null ? { name, ...secret } : { ticket, ...secret };
}

export function useCopies() {
  const [copy, setCopy] = useState<Copy | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [comparison, setComparison] = useState<CopyComparison | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [report, setReport] = useState<MergeReport | null>(null);
  const comparing = useJob((client, from: From, signal) => client.copies.compare({ from }, { signal }));
  const merging = useJob((client, ask: { from: From; chosen: { key: string; choice: Choice }[] }, signal) =>
    client.copies.merge(ask, { signal }),
  );
  const choose = (next: Copy) => {
    setCopy(next);
    setPassphrase('');
    setComparison(null);
    setReport(null);
  };
  const compare = async (which: Copy, secret: string) => {
    const found = await comparing.start(fromOf(which, secret));
    setComparison(found);
    setChosen(new Map(found?.differences.map(({ key, suggested }) => [key, suggested])));
  };
  return {
    copy,
    passphrase,
    setPassphrase,
    comparison,
    chosen,
    report,
    comparing,
    merging,
    look: async (next: Copy) => {
      choose(next);
      await compare(next, '');
    },
    /** One that is known to be locked in another way: its passphrase first. */
    choose,
    compareWith: async () => {
      if (copy) await compare(copy, passphrase);
    },
    decide: (key: string, choice: Choice) => setChosen(new Map(chosen).set(key, choice)),
    merge: async () => {
      if (!copy) return;
      const all = [...chosen].map(([key, choice]) => ({ key, choice }));
      const done = await merging.start({ from: fromOf(copy, passphrase), chosen: all });
      if (!done) return;
      setReport(done);
      setComparison(null);
    },
  };
}
