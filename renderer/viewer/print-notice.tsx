// What there is to say while a document is drawn for the printer, and where it cannot be printed from here.
import { useStrings } from '../strings/language.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import { mostPrintedPages } from './print-document.tsx';
import type { DocumentPrint } from './print-document.tsx';

export function PrintNotice({ printing, className }: { printing: DocumentPrint; className: string }) {
  const words = useStrings().viewer.print;
  const { state, stop } = printing;
  if (state.kind === 'idle' || state.kind === 'ready') return null;
  return (
    <div className={className}>
      {state.kind === 'drawing' ? (
        <Progress label={words.drawing} done={state.done} total={state.total} onStop={stop} />
      ) : (
        <Notice
          announce
          meaning="needsYou"
          title={state.kind === 'too-long' ? words.tooLong(state.pages, mostPrintedPages) : words.unreadable}
        />
      )}
    </div>
  );
}
