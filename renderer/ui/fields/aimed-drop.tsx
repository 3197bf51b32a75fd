// Takes files dropped on its contents and says on what they will land: on one thing in it, or on the whole. Reads no byte of them.
import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useMayChange } from '../changing.tsx';
import classes from './aimed-drop.module.css';

/** A thing inside that takes files by itself. */
export type Target = { key: string; element: Element };

type Props = {
  onFiles: (files: File[], target: string | null) => void;
  /** The thing under the pointer; null where the whole area takes the files. */
  targetAt: (under: Element) => Target | null;
  /** What letting go will do there: "Let go to add them to “MRI, 2021”". */
  words: (target: string | null) => string;
  disabled?: boolean;
  children: ReactNode;
};

type Aim = {
  target: Target | null;
  box: { left: number; top: number; width: number; height: number } | null;
};

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

export function AimedDrop({ onFiles, targetAt, words, disabled = false, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const isClosed = !useMayChange() || disabled;
  const [aim, setAim] = useState<Aim | null>(null);

  const over = (event: DragEvent) => {
    if (!carriesFiles(event) || isClosed) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const target = event.target instanceof Element ? targetAt(event.target) : null;
    if (aim && aim.target?.key === target?.key) return;
    setAim({ target, box: target && area.current ? boxWithin(area.current, target.element) : null });
  };
  const leave = (event: DragEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && area.current?.contains(to))) setAim(null);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event) || isClosed) return;
    event.preventDefault();
    setAim(null);
    const target = event.target instanceof Element ? targetAt(event.target) : null;
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files, target?.key ?? null);
  };
  return (
    <div ref={area} className={classes.area} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {aim && (
        <div aria-hidden className={classes.aim} data-whole={aim.box === null || undefined}>
          {aim.box && <span className={classes.target} style={aim.box} />}
          <span className={classes.words}>
            <FileDown className={classes.icon} /> {words(aim.target?.key ?? null)}
          </span>
        </div>
      )}
    </div>
  );
}

function boxWithin(area: Element, element: Element): Aim['box'] {
  const [outer, inner] = [area.getBoundingClientRect(), element.getBoundingClientRect()];
  const { width, height } = inner;
  return { left: inner.left - outer.left, top: inner.top - outer.top, width, height };
}
