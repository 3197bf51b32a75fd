// The recovery code, shown once: large, in groups, with one way to paper and one way on.
import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

type Props = {
  /** Groups set apart by spaces or dashes. */
  code: string;
  onSave: () => void;
  state: 'fresh' | 'saving' | 'saved';
  onDone: () => void;
  notice?: ReactNode;
};

export function RecoveryView({ code, onSave, state, onDone, notice }: Props) {
  const { start } = useStrings();
  const words = start.recovery;
  const isSaved = state === 'saved';
  return (
    <StartPage title={words.title} lead={words.lead}>
      <section aria-label={words.code} className={classes.codeCard}>
        <p className={classes.code}>
          {code
            .split(/[\s-]+/)
            .map((group, at) => ({ group, place: `${at}:${group}` }))
            .map(({ group, place }) => (
              <span key={place}>{group} </span>
            ))}
        </p>
        <p className={classes.codeNote}>{words.codeNote}</p>
      </section>
      <p className={classes.advice}>{words.advice}</p>
      {notice}
      {isSaved && (
        <Notice meaning="arrived" title={words.saved} announce>
          {words.savedNext}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button
          look={isSaved ? 'plain' : 'primary'}
          size="large"
          icon={FileDown}
          busyLabel={state === 'saving' ? words.saving : undefined}
          onClick={onSave}
        >
          {words.save}
        </Button>
        <Button look={isSaved ? 'primary' : 'quiet'} size="large" onClick={onDone}>
          {isSaved ? words.done : words.later}
        </Button>
      </div>
      {!isSaved && <p className={classes.small}>{words.laterWhy}</p>}
    </StartPage>
  );
}
