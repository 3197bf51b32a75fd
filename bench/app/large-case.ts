// A case of many documents under a real passphrase, made through the store's own functions, for the window to open.
import { emptyCase } from '../../shared/domain/case-file.ts';
import { createCase } from '../../main/case/store/open-case.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import { addDocument } from '../store/search.ts';
import { language } from '../store/words.ts';

export const passphrase = 'four plain test words';
const perCommit = 1_000;

export async function makeLargeCase(path: string, documents: number): Promise<void> {
  const fields = emptyCase({ title: 'Large', patientName: 'Somebody', dateOfBirth: null });
  const open = await createCase(path, passphrase, fields, Date.now());
  const words = language(3);
  for (let first = 0; first < documents; first += perCommit)
    inTransaction(open.db, (tx) => {
      for (let at = first; at < Math.min(documents, first + perCommit); at++)
        addDocument(tx, [words.page()], at);
    });
  open.close();
}
