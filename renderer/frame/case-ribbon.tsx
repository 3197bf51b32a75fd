// What stands above every screen where a case is not as usual: it can only be read, or the clock is wrong. Nothing else.
import { CalendarClock } from 'lucide-react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { CopyRibbon } from './copy-ribbon.tsx';
import classes from './frame.module.css';
import { PlaceRibbon } from './place-ribbon.tsx';

export function CaseRibbon({
  caseFile: { title, isPlaceFixed, readOnly, usedAfterNow },
}: {
  caseFile: CaseFile;
}) {
  if (isPlaceFixed) return <PlaceRibbon caseTitle={title} />;
  if (readOnly) return <CopyRibbon copy={readOnly} />;
  return usedAfterNow === undefined ? null : <ClockRibbon usedAt={usedAfterNow} />;
}

function ClockRibbon({ usedAt }: { usedAt: number }) {
  const words = useStrings().give.wrongClock;
  const format = useFormat();
  const now = useNow();
  return (
    <section className={classes.ribbon} aria-label={words.name}>
      <CalendarClock aria-hidden className={classes.ribbonIcon} />
      <p>
        <strong>{words.ribbon}</strong> {words.why(format.instant(now.getTime()), format.instant(usedAt))}
      </p>
    </section>
  );
}
