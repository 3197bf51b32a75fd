// Opening a locked case: one field, one button; the recovery code as the other way in.
import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, TextField } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import type { LockReason } from './use-entry.ts';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

export type UnlockSecret = { passphrase: string } | { recoveryCode: string };

type Props = {
  fileName: string;
  /** Why it is locked again; null when it was not open before. */
  why: LockReason | null;
  onUnlock: (secret: UnlockSecret) => void;
  /** The sentence for what went wrong on the last try. */
  problem: string | undefined;
  busy: boolean;
  onOther: () => void;
};

export function UnlockView({ fileName, why, onUnlock, problem, busy, onOther }: Props) {
  const { start } = useStrings();
  const [byCode, setByCode] = useState(false);
  const [text, setText] = useState('');
  // The last answer's sentence goes away with the first new key.
  const [isAnswered, setAnswered] = useState(true);
  const type = (next: string) => {
    setText(next);
    setAnswered(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || text === '') return;
    setAnswered(true);
    onUnlock(byCode ? { recoveryCode: text } : { passphrase: text });
  };
  const shown = isAnswered && !busy ? problem : undefined;
  // After a refusal the field is chosen as a whole: typing starts afresh.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (shown !== undefined) form.current?.querySelector('input')?.select();
  }, [shown]);
  return (
    <StartPage
      title={start.unlock.title}
      lead={why ? start.unlock.why[why](fileName) : start.unlock.lead(fileName)}
      onBack={onOther}
    >
      <form ref={form} onSubmit={submit} noValidate>
        <FieldStack>
          {byCode ? (
            <TextField
              key="code"
              label={start.unlock.code}
              hint={start.unlock.codeHint}
              value={text}
              onChange={type}
              problem={shown}
              autoFocus
              autoComplete="off"
              spellCheck={false}
            />
          ) : (
            <PassphraseField
              key="passphrase"
              label={start.unlock.passphrase}
              value={text}
              onChange={type}
              problem={shown}
              autoFocus
            />
          )}
          <div className={classes.actions}>
            <Button look="primary" size="large" submit busyLabel={busy ? start.unlock.opening : undefined}>
              {start.unlock.open}
            </Button>
            <Button
              look="quiet"
              size="large"
              icon={KeyRound}
              onClick={() => {
                setByCode(!byCode);
                setText('');
                setAnswered(false);
              }}
            >
              {byCode ? start.unlock.usePassphrase : start.unlock.useCode}
            </Button>
          </div>
        </FieldStack>
      </form>
    </StartPage>
  );
}
