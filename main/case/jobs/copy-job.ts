// A verified backup copy, off the thread that answers people.
import { statSync } from 'node:fs';
import { copyCase } from '../store/copy.ts';
import { connect, rawKeyOf } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

export async function copyJob(
  { access, target }: { access: CaseAccess; target: string },
  { report, signal }: JobCall,
) {
  const db = connect(access);
  try {
    const check = copyCase(db, rawKeyOf(access), target, (done, total) => {
      signal.throwIfAborted();
      report({ done, total, what: 'documents' });
    });
    return { sizeBytes: statSync(target).size, check };
  } finally {
    db.close();
  }
}
