// A worker that reads pictures of pages, one at a time as its keeper asks, and writes down what came of each.
import { setPriority } from 'node:os';
import { saveOcr } from '../store/ocr.ts';
import type { OcrOutcome, WaitingPage } from '../store/ocr.ts';
import { inTransaction } from '../store/transaction.ts';
import { startOcrEngine } from '../text/ocr/engine.ts';
import type { LanguageFile } from '../text/ocr/languages.ts';
import { readPage } from '../text/ocr/read-page.ts';
import { connect } from './case-access.ts';
import { documentHolder } from './held-documents.ts';
import type { CaseAccess, JobCall } from './messages.ts';

const low = 10;

type Input = { access: CaseAccess; languages: LanguageFile[] };

export async function readScans({ access, languages }: Input, { serve }: JobCall): Promise<never> {
  // On Linux this is the priority of the calling thread alone; elsewhere it would slow down the whole process.
  if (process.platform === 'linux') setPriority(0, low);
  const db = connect(access);
  const engine = await startOcrEngine(languages);
  const documents = documentHolder(db, []);
  return serve(async (page: WaitingPage): Promise<OcrOutcome['state']> => {
    const outcome = readPage(engine, await documents.open(page.sha256), page);
    inTransaction(db, (tx) => saveOcr(tx, outcome));
    return outcome.state;
  });
}
