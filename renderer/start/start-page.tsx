// The sheet that every screen before an open case lies on, with text size and appearance always in reach.
import type { ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { PreferencesBar } from '../frame/preferences-bar.tsx';
import classes from './start.module.css';

type Props = {
  title: string;
  lead: ReactNode;
  onBack?: () => void;
  /** Large type for the very first screen. */
  isFirst?: boolean;
  children: ReactNode;
};

export function StartPage({ title, lead, onBack, isFirst = false, children }: Props) {
  const { start } = useStrings();
  return (
    <div className={classes.page} data-first={isFirst || undefined}>
      <main className={classes.sheet}>
        {onBack && (
          <Button look="quiet" icon={ArrowLeft} onClick={onBack} className={classes.back}>
            {start.back}
          </Button>
        )}
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
        </div>
        {children}
      </main>
      <PreferencesBar />
    </div>
  );
}
