// The whole file read and checked, off the thread that answers people.
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import { checkCase } from '../store/check.ts';
import { connect } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

export async function checkJob(
  { access }: { access: CaseAccess },
  { report, signal }: JobCall,
): Promise<CheckReport> {
  const db = connect(access);
  try {
    return checkCase(db, (done, total) => {
      signal.throwIfAborted();
      report({ done, total, what: 'documents' });
    });
  } finally {
    db.close();
  }
}
