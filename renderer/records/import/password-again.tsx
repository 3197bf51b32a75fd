// Locked files: one password, tried on all of them. It goes to the reader and nowhere else.
import { useState } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useImports } from './import-provider.tsx';
import classes from './import.module.css';

export function PasswordAgain({ count }: { count: number }) {
  const { records } = useStrings();
  const { tryAgain, isRunning, report } = useImports();
  const [password, setPassword] = useState('');
  if (count === 0 || !report || report.locked.length === 0) return null;
  const words = records.import;
  return (
    <Notice meaning="needsYou" title={words.locked(count)}>
      <form
        className={classes.password}
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') void tryAgain(password).then(() => setPassword(''));
        }}
      >
        <PassphraseField
          label={words.password}
          hint={words.passwordHint}
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
