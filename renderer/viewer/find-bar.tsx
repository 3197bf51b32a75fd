// Words looked for inside the document that is open: which pages hold them, one after the other. Ctrl+F, Enter, Escape.
import { ChevronDown, ChevronUp, TextSearch, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { DocumentId } from '../../shared/domain/document.ts';
import { useAsk } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import classes from './find-bar.module.css';

type Props = {
  documentId: DocumentId;
  /** The page that is being read. */
  page: number;
  text: string;
  onText: (text: string) => void;
  onGo: (page: number) => void;
};

function useFindKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

export function FindBar(props: Props) {
  const { viewer } = useStrings();
  const [isOpen, setOpen] = useState(false);
  useFindKey(() => setOpen(true));
  if (!isOpen)
    return (
      <IconButton
        reads
        icon={TextSearch}
        label={viewer.find}
        keys="Ctrl+F"
        size="small"
        onClick={() => setOpen(true)}
      />
    );
  return (
    <Field
      {...props}
      onClose={() => {
        props.onText('');
        setOpen(false);
      }}
    />
  );
}

/** The next page with the words after this one, round the end of the document; the same way back. */
function pageBeside(pages: readonly number[], from: number, by: 1 | -1): number | undefined {
  return by === 1
    ? (pages.find((page) => page > from) ?? pages[0])
    : (pages.findLast((page) => page < from) ?? pages.at(-1));
}

function Field({ documentId, page, text, onText, onGo, onClose }: Props & { onClose: () => void }) {
  const { viewer } = useStrings();
  const isWord = /[\p{L}\p{N}]/u.test(text);
  const read = useAsk(['findWords', documentId, isWord ? text : ''], (client) =>
    isWord ? client.documents.findWords({ documentId, text }) : Promise.resolve([]),
  );
  const pages = read.state === 'ready' ? read.value.map((found) => found.page) : [];
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const step = (by: 1 | -1) => {
    const next = pageBeside(pages, page, by);
    if (next !== undefined) onGo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    // Escape closes the find line and not the whole viewer.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="search" aria-label={viewer.find} className={classes.find}>
      <input
        ref={box}
        type="search"
        aria-label={viewer.find}
        placeholder={viewer.findWhat}
        // The window over which the viewer lies would otherwise hear Escape first, and close.
        data-mantine-stop-propagation="true"
        className={classes.box}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={classes.count}>
        {isWord && read.state === 'ready' && viewer.foundOn(pages.length)}
      </span>
      <IconButton
        reads
        icon={ChevronUp}
        label={viewer.findBefore}
        keys="Shift+Enter"
        size="small"
        disabled={pages.length === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        reads
        icon={ChevronDown}
        label={viewer.findNext}
        keys="Enter"
        size="small"
        disabled={pages.length === 0}
        onClick={() => step(1)}
      />
      <IconButton reads icon={X} label={viewer.findClose} keys="Esc" size="small" onClick={onClose} />
    </div>
  );
}
