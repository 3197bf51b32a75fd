// Takes files and folders dropped anywhere on its contents and passes them on. It never reads a byte of them.
import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../changing.tsx';
import classes from './fields.module.css';

type Props = {
  /** As the system hands them over; a folder is one entry, opened later on the other side of the doorway. */
  onFiles: (files: File[]) => void;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
};

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

export function FileDrop({ onFiles, disabled = false, className, children }: Props) {
  const { ui } = useStrings();
  const mayChange = useMayChange();
  const [over, setOver] = useState(false);
  // Moving between children leaves one and enters another: only the balance says whether the pointer is still inside.
  const depth = useRef(0);
  const count = (change: number) => {
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  if (disabled || !mayChange) return <div className={`${classes.drop} ${className ?? ''}`}>{children}</div>;
  return (
    <div
      className={`${classes.drop} ${className ?? ''}`}
      onDragEnter={(event) => carriesFiles(event) && count(1)}
      onDragLeave={(event) => carriesFiles(event) && count(-1)}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        count(-depth.current);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {over && (
        <div className={classes.dropVeil} aria-hidden>
          <span>
            <FileDown aria-hidden /> {ui.drop.release}
          </span>
        </div>
      )}
    </div>
  );
}

/** A quiet invitation inside a drop area: a button first, because not everyone drags. */
export function DropInvitation({ children }: { children: ReactNode }) {
  const { ui } = useStrings();
  return (
    <div className={classes.dropPlace}>
      {children}
      <span>{ui.drop.or}</span>
    </div>
  );
}
