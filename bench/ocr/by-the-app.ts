// The whole way of the app: a case file, an import, then the background reading with all its workers.
import { join } from 'node:path';
import { countWaitingPages } from '../../main/case/store/ocr.ts';
import { createCase } from '../../main/case/store/open-case.ts';
import { emptyCase } from '../../shared/domain/case-file.ts';
import { importFiles } from '../../main/case/intake/import-files.ts';
import { scanKeeper } from '../../main/case/jobs/scan-keeper.ts';
import { Session } from '../../main/case/session.ts';

const quiet = { report: () => undefined, signal: new AbortController().signal };

export async function readByTheApp(
  path: string,
  folder: string,
): Promise<{ texts: string[]; seconds: number }> {
  const session = new Session({ showsPaths: true });
  const newCase = emptyCase({ title: 'Bench', patientName: 'Bench', dateOfBirth: null });
  session.use(
    await createCase(join(folder, 'Bench.binder'), 'four plain test words', newCase, session.now()),
  );
  try {
    await importFiles(
      session,
      { paths: [path], recordId: null, letterId: null, passwords: [], givenBy: '', givenOn: null },
      quiet,
    );
    const keeper = scanKeeper(session);
    const start = performance.now();
    keeper.wake();
    await keeper.finished();
    const seconds = (performance.now() - start) / 1000;
    if (session.read((db) => countWaitingPages(db)) > 0) throw new Error('pages are left unread');
    const texts = session.read((db) =>
      db.prepare('SELECT text FROM page ORDER BY number').pluck().all(),
    ) as string[];
    return { texts, seconds };
  } finally {
    session.close();
  }
}
