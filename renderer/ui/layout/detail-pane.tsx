// The selected thing, beside the work and never over it as a popup; only where there is no room does it lie over the work.
import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../button.tsx';
import { usePaneKeys } from './use-pane-keys.ts';
import classes from './layout.module.css';

type Props = {
  /** What is shown: "MRI of the abdomen". */
  title: ReactNode;
  /** One line under it: where it is from, its date. */
  subtitle?: ReactNode;
  onClose: () => void;
  /** Buttons for this thing, after its facts. */
  footer?: ReactNode;
  children: ReactNode;
};

export function DetailPane({ title, subtitle, onClose, footer, children }: Props) {
  const { frame } = useStrings();
  const heading = useId();
  const pane = useRef<HTMLElement>(null);
  usePaneKeys(pane, onClose);
  return (
    <aside ref={pane} className={classes.detail} aria-labelledby={heading} tabIndex={-1}>
      <header className={classes.detailHead}>
        <div className={classes.detailTitle}>
          <h2 id={heading}>{title}</h2>
          {subtitle !== undefined && <p className={classes.detailSubtitle}>{subtitle}</p>}
        </div>
        <IconButton reads icon={X} label={frame.closeDetail} keys="Esc" onClick={onClose} />
      </header>
      <div className={classes.detailBody}>{children}</div>
      {footer !== undefined && <footer className={classes.detailFoot}>{footer}</footer>}
    </aside>
  );
}
