// Opening a locked case: one field, one button; the recovery code as the other way in.
import { KeyRound, LifeBuoy, MonitorCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { LockReason } from '../../shared/contract/shell.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, TextField } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

export type UnlockSecret = { passphrase: string } | { recoveryCode: string };

/** Whether the system's keychain keeps this case's key; not known at once. */
function useKeptKey(ticket: string): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void window.binder.hasKeptKey(ticket).then(setKept);
  }, [ticket]);
  return isKept;
}

type Props = {
  ticket: string;
  fileName: string;
  /** Why it is locked again; null when it was not open before. */
  why: LockReason | 'broughtBack' | null;
  onUnlock: (secret: UnlockSecret, options: { despiteOther: boolean }) => void;
  /** With the key from the system's keychain. */
  onKeptKey: (options: { despiteOther: boolean }) => void;
  /** Another computer says that it has the case open. */
  isOpenElsewhere: boolean;
  /** The sentence for what went wrong on the last try. */
  problem: string | undefined;
  busy: boolean;
  onOther: () => void;
  /** To save what can be read of a damaged file. */
  onDamaged: () => void;
};

const longMs = 1500;

/** Opening takes a third of a second, but for a slow disk, and after wrong tries. */
function useTakesLong(busy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLong(true), longMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return isLong;
}

function useSecret({ onUnlock, isOpenElsewhere, problem, busy }: Props) {
  const [byCode, setByCode] = useState(false);
  const [text, setText] = useState('');
  // The last answer's sentence goes away with the first new key.
  const [isAnswered, setAnswered] = useState(true);
  const form = useRef<HTMLFormElement>(null);
  const shown = isAnswered && !busy ? problem : undefined;
  // After a refusal the field is chosen as a whole: typing starts afresh.
  useEffect(() => {
    if (shown !== undefined) form.current?.querySelector('input')?.select();
  }, [shown]);
  const type = (next: string) => {
    setText(next);
    setAnswered(false);
  };
  const send = (despiteOther: boolean) => {
    if (busy || text === '') return;
    setAnswered(true);
    onUnlock(byCode ? { recoveryCode: text } : { passphrase: text }, { despiteOther });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const swap = () => {
    setByCode(!byCode);
    type('');
  };
  return {
    byCode,
    swap,
    openAnyway: shown !== undefined && isOpenElsewhere ? () => send(true) : null,
    field: { value: text, onChange: type, problem: shown, autoFocus: true },
    form: { ref: form, onSubmit, noValidate: true },
  };
}

export function UnlockView(props: Props) {
  const { ticket, fileName, why, busy, onKeptKey, onOther, onDamaged } = props;
  const isKept = useKeptKey(ticket);
  const { start } = useStrings();
  const words = start.unlock;
  const { byCode, swap, openAnyway, field, form } = useSecret(props);
  const takesLong = useTakesLong(busy);
  return (
    <StartPage
      title={words.title}
      lead={why ? words.why[why](fileName) : words.lead(fileName)}
      onBack={onOther}
    >
      <form {...form}>
        <FieldStack>
          {byCode ? (
            <TextField
              key="code"
              label={words.code}
              hint={words.codeHint}
              autoComplete="off"
              spellCheck={false}
              {...field}
            />
          ) : (
            <PassphraseField key="passphrase" label={words.passphrase} {...field} />
          )}
          <div className={classes.actions}>
            <Button look="primary" size="large" submit busyLabel={busy ? words.opening : undefined}>
              {words.open}
            </Button>
            {openAnyway && (
              <Button size="large" onClick={openAnyway}>
                {words.openAnyway}
              </Button>
            )}
            {isKept && (
              <Button
                size="large"
                icon={MonitorCheck}
                onClick={() => !busy && onKeptKey({ despiteOther: openAnyway !== null })}
              >
                {words.keptKey}
              </Button>
            )}
            <Button look="quiet" size="large" icon={KeyRound} onClick={swap}>
              {byCode ? words.usePassphrase : words.useCode}
            </Button>
          </div>
          {takesLong && <p role="status">{words.takesLong}</p>}
        </FieldStack>
      </form>
      <div>
        <Button look="quiet" icon={LifeBuoy} onClick={onDamaged} className={classes.damaged}>
          {words.damaged}
        </Button>
      </div>
    </StartPage>
  );
}
