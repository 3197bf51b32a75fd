// A document of the case on its way to the printer: its pages drawn as the viewer draws them, one to a sheet. Nothing of it touches a disk.
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Document } from '../../shared/domain/document.ts';
import { useClient } from '../client/case-client.tsx';
import type { Client } from '../client/connection.ts';
import classes from './print-document.module.css';

type Sheet = { url: string; isWide: boolean };
type State =
  | { kind: 'idle' }
  | { kind: 'drawing'; done: number; total: number }
  | { kind: 'ready'; sheets: readonly Sheet[] }
  | { kind: 'too-long'; pages: number }
  | { kind: 'unreadable' };

export type DocumentPrint = {
  /** Draws the pages, then opens the system's print dialog. */
  print: () => void;
  stop: () => void;
  state: State;
  /** To be put anywhere on the screen: it is seen on paper only. */
  paper: ReactNode;
};

const dotsPerInch = 200;
/** What the doorway gives at most. */
const mostPx = 4000;
/** Longer ones are for a program that prints page by page. */
export const mostPrintedPages = 100;
const mark = 'data-prints-pages';

export function usePrintDocument(documentId: Document['id']): DocumentPrint {
  const client = useClient();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), [documentId]);
  const print = async () => {
    const stop = new AbortController();
    stopper.current?.abort();
    stopper.current = stop;
    const sheets: Sheet[] = [];
    try {
      const ended = await drawAll({ client, documentId, sheets, signal: stop.signal, tell: setState });
      setState(ended);
    } catch {
      sheets.forEach(({ url }) => URL.revokeObjectURL(url));
      setState(stop.signal.aborted ? { kind: 'idle' } : { kind: 'unreadable' });
    }
  };
  return {
    print: () => void print(),
    stop: () => stopper.current?.abort(),
    state,
    paper:
      state.kind === 'ready' ? (
        <Paper sheets={state.sheets} onDone={() => setState({ kind: 'idle' })} />
      ) : null,
  };
}

type Drawing = {
  client: Client;
  documentId: Document['id'];
  sheets: Sheet[];
  signal: AbortSignal;
  tell: (state: State) => void;
};

async function drawAll({ client, documentId, sheets, signal, tell }: Drawing): Promise<State> {
  const pages = await client.documents.pages({ documentId });
  if (pages.length > mostPrintedPages) return { kind: 'too-long', pages: pages.length };
  for (const { number, widthPt, heightPt } of pages) {
    signal.throwIfAborted();
    tell({ kind: 'drawing', done: number - 1, total: pages.length });
    const widthPx = Math.min(mostPx, Math.max(16, Math.round((widthPt / 72) * dotsPerInch)));
    const picture = await client.documents.pageImage({ documentId, page: number, widthPx }, { signal });
    sheets.push({ url: URL.createObjectURL(picture as Blob), isWide: widthPt > heightPt });
  }
  return { kind: 'ready', sheets };
}

function Paper({ sheets, onDone }: { sheets: readonly Sheet[]; onDone: () => void }) {
  const paper = useRef<HTMLElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const end = () => {
      document.body.removeAttribute(mark);
      window.removeEventListener('afterprint', end);
      done.current();
    };
    const open = async () => {
      // A picture that is not decoded yet would be an empty sheet.
      await Promise.all([...(paper.current?.querySelectorAll('img') ?? [])].map((image) => image.decode()));
      if (!paper.current) return;
      document.body.setAttribute(mark, '');
      window.addEventListener('afterprint', end);
      window.print();
    };
    void open();
    return () => {
      document.body.removeAttribute(mark);
      window.removeEventListener('afterprint', end);
      for (const { url } of sheets) URL.revokeObjectURL(url);
    };
  }, [sheets]);
  return createPortal(
    <article ref={paper} className={classes.paper} data-printed-pages aria-hidden>
      {sheets.map(({ url, isWide }) => (
        <div key={url} className={classes.sheet} data-wide={isWide || undefined}>
          <img src={url} alt="" />
        </div>
      ))}
    </article>,
    document.body,
  );
}
