// Locked files: one password, tried on all of them. It goes to the reader and nowhere else.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useImports } from './import-provider.tsx';
import classes from './import.module.css';

/** `count`: how many files are locked now. */
export function PasswordAgain({ count }: { count: number }) {
  const { records } = useStrings();
  const { tryAgain, isRunning, report } = useImports();
  const [password, setPassword] = useState('');
  const [hasTried, setTried] = useState(false);
  if (count === 0 || !report || report.locked.length === 0) return null;
  const words = records.import;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || isRunning) return;
    await tryAgain(password);
    setPassword('');
    setTried(true);
  };
  return (
    <Notice meaning="needsYou" title={words.locked(count)}>
      <form className={classes.password} onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={words.password}
          hint={words.passwordHint}
          problem={hasTried && password === '' && !isRunning ? words.stillLocked(count) : undefined}
          value={password}
          onChange={setPassword}
        />
        <Button submit disabled={password === ''} busyLabel={isRunning ? words.trying : undefined}>
          {words.tryAgain}
        </Button>
      </form>
    </Notice>
  );
}
