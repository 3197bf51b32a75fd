// Reading the words in pictures of pages: watched by the window, waited for by the command line.
import type { ReadingScans } from '../../../shared/contract/scans.ts';
import { AppError } from '../../../shared/errors.ts';
import { scanKeeper } from '../jobs/scan-keeper.ts';
import type { Session } from '../session.ts';
import { countPoorPages } from '../store/ocr.ts';
import { door, working } from './door.ts';

/** The window is drawn, and what it shows is read, before pictures are. */
const afterOpeningMs = 3_000;

const requests = door.scans;

export const scanHandlers = {
  watch: requests.watch.handler(async function* ({ context: { session }, signal }) {
    const keeper = scanKeeper(session);
    let latest: ReadingScans | null = keeper.state();
    let wake: () => void = () => undefined;
    const unwatch = keeper.watch((state) => {
      latest = state;
      wake();
    });
    signal?.addEventListener('abort', () => wake(), { once: true });
    const starting = setTimeout(() => keeper.wake(), afterOpeningMs);
    try {
      while (!signal?.aborted) {
        if (latest) {
          const state: ReadingScans = latest;
          latest = null;
          yield state;
        }
        if (!latest) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearTimeout(starting);
      unwatch();
    }
  }),

  pause: requests.pause.handler(({ context: { session } }) => {
    scanKeeper(session).pause();
    return {};
  }),

  resume: requests.resume.handler(({ context: { session } }) => {
    scanKeeper(session).resume();
    return {};
  }),

  languages: requests.languages.handler(async ({ context: { session } }) => ({
    languages: await session.languages.list(),
    poorPages: session.read((db) => countPoorPages(db)),
  })),

  addLanguage: requests.addLanguage.handler(async ({ input, context: { session } }) => {
    await session.languages.add(session.redeem(input.ticket));
    languagesChanged(session);
    return {};
  }),

  useLanguage: requests.useLanguage.handler(({ input: { code, isUsed }, context: { session } }) => {
    session.languages.use(code, isUsed);
    languagesChanged(session);
    return {};
  }),

  readAgain: requests.readAgain.handler(({ context: { session } }) => {
    scanKeeper(session).readAgain();
    return {};
  }),

  run: requests.run.handler(
    working(async ({ context: { session } }, { report, signal }) => {
      const keeper = scanKeeper(session);
      const told = keeper.watch(({ done, waiting }) =>
        report({ done, total: done + waiting, what: 'pages' }),
      );
      const stop = (): void => keeper.pause();
      signal.addEventListener('abort', stop, { once: true });
      try {
        keeper.resume();
        await keeper.finished();
        if (signal.aborted) throw new AppError('job.stopped');
        return keeper.state();
      } finally {
        signal.removeEventListener('abort', stop);
        told();
      }
    }),
  ),
};

function languagesChanged(session: Session): void {
  scanKeeper(session).languagesChanged();
  session.announce(['case_file']);
}
