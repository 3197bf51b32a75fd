// A damaged file read through and what is whole of it saved, off the thread that answers people.
import type { SalvageReport } from '../../../shared/contract/case-file.ts';
import { salvageCase } from '../store/salvage/salvage.ts';
import { rawKeyOf } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

type Salvage = { access: CaseAccess; target: string; now: number };

export async function salvageJob(
  { access, target, now }: Salvage,
  { report, signal }: JobCall,
): Promise<SalvageReport> {
  return salvageCase({
    path: access.path,
    key: rawKeyOf(access),
    target,
    now,
    watch: (done, total) => {
      signal.throwIfAborted();
      report({ done, total, what: 'documents' });
    },
  });
}
