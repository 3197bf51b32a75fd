// What stands above every screen of a copy that can only be read: of which case it is, since when, and for whom.
import { BookLock } from 'lucide-react';
import type { HandedCopy } from '../../shared/domain/case-file.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import classes from './frame.module.css';

export function CopyRibbon({ copy: { of, madeAt, madeFor } }: { copy: HandedCopy }) {
  const { give } = useStrings();
  const format = useFormat();
  return (
    <section className={classes.ribbon} aria-label={give.ribbonName}>
      <BookLock aria-hidden className={classes.ribbonIcon} />
      <p>
        <strong>{give.ribbon(of, format.instant(madeAt), madeFor)}</strong> {give.ribbonWhy}
      </p>
    </section>
  );
}
