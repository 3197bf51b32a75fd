// Every request of the contract with its handler. A request without one does not compile.
import { fail } from '../../../shared/errors.ts';
import type { Changed } from '../../../shared/contract/contract.ts';
import { peekHistory, redoNext, undoLast } from '../store/history.ts';
import { searchEverything } from '../store/search-everything.ts';
import { ftsQuery, snippetsOf } from '../store/search.ts';
import { calendarHandlers } from './calendar.ts';
import { caseFileHandlers } from './case-file.ts';
import { copyHandlers } from './copies.ts';
import { documentHandlers } from './documents.ts';
import { door, reading } from './door.ts';
import { draftHandlers } from './drafts.ts';
import { imagingHandlers } from './imaging.ts';
import { nounHandlers } from './nouns.ts';
import { proposalHandlers } from './proposals.ts';
import { packetHandlers, releaseHandlers } from './packets.ts';
import { sheetHandlers } from './sheets.ts';
import { scanHandlers } from './scans.ts';
import { warningHandlers } from './warnings.ts';
import { recordRequestHandlers, requestItemHandlers } from './record-requests.ts';

export const router = door.router({
  ...nounHandlers,
  drafts: { ...nounHandlers.drafts, ...draftHandlers },
  recordRequests: { ...nounHandlers.recordRequests, ...recordRequestHandlers },
  requestItems: { ...nounHandlers.requestItems, ...requestItemHandlers },
  packets: { ...nounHandlers.packets, ...packetHandlers },
  proposals: proposalHandlers,
  releases: releaseHandlers,
  calendar: calendarHandlers,
  caseFile: caseFileHandlers,
  copies: copyHandlers,
  documents: documentHandlers,
  sheets: sheetHandlers,
  scans: scanHandlers,
  imaging: imagingHandlers,
  warnings: warningHandlers,

  search: {
    run: door.search.run.handler(
      reading((db, { text, ...wanted }) => {
        if (ftsQuery(text) === null) fail('search.nothing-asked');
        return searchEverything(db, text, wanted);
      }),
    ),
    snippets: door.search.snippets.handler(reading((db, { text, pages }) => snippetsOf(db, text, pages))),
  },

  history: {
    peek: door.history.peek.handler(reading((db) => peekHistory(db))),
    undo: door.history.undo.handler(({ context: { session } }) => {
      session.rewrite('history.undo', (tx) => undoLast(tx));
      return {};
    }),
    redo: door.history.redo.handler(({ context: { session } }) => {
      session.rewrite('history.redo', (tx) => redoNext(tx));
      return {};
    }),
  },

  changes: {
    watch: door.changes.watch.handler(async function* ({ context: { session }, signal }) {
      const waiting: Changed[] = [];
      let wake: () => void = () => undefined;
      const unwatch = session.watch((changed) => {
        waiting.push(changed);
        wake();
      });
      signal?.addEventListener('abort', () => wake(), { once: true });
      try {
        while (!signal?.aborted) {
          const changed = waiting.shift();
          if (changed) yield changed;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        unwatch();
      }
    }),
  },
});
