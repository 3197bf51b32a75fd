// A verified copy, off the thread that answers people: a backup, or one that is handed over to be read.
import { statSync } from 'node:fs';
import type { HandedCopy } from '../../../shared/domain/case-file.ts';
import { copyCase } from '../store/copy.ts';
import { handOver } from '../store/hand-over.ts';
import { connect, rawKeyOf } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `handed`: the key of the copy, which is another than the case's, what it says of itself, and what stays out of it. */
type CopyInput = {
  access: CaseAccess;
  target: string;
  handed?: { key: Uint8Array; salt: Uint8Array; copy: HandedCopy; withoutPrivate: boolean };
};

export async function copyJob({ access, target, handed }: CopyInput, { report, signal }: JobCall) {
  const db = connect(access);
  try {
    const onBlob = (done: number, total: number): void => {
      signal.throwIfAborted();
      report({ done, total, what: 'documents' });
    };
    const check = handed
      ? handOver({ ...handed, db, key: rawKeyOf(handed), target, onBlob })
      : copyCase(db, rawKeyOf(access), target, onBlob);
    return { sizeBytes: statSync(target).size, check };
  } finally {
    db.close();
  }
}
