// A new passphrase: the current one first, the new one twice. The file is encrypted anew.
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { SafetyLine } from './safety-line.tsx';

const blank = { current: '', next: '', again: '' };

export function ChangePassphrase() {
  const words = useStrings().settings.safety;
  const { cancel } = useStrings().ui;
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [typed, setTyped] = useState(blank);
  const [differ, setDiffer] = useState(false);
  const change = useCommand((client, input: { current: string; next: string }) =>
    client.caseFile.changePassphrase(input),
  );
  const close = () => {
    setOpen(false);
    setTyped(blank);
    change.clear();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDiffer(typed.next !== typed.again);
    if (typed.next !== typed.again) return;
    if ((await change.run({ current: typed.current, next: typed.next })) === null) return;
    close();
    setDone(true);
    // A key that this computer's keychain keeps fits no more, and goes at the next look.
    void window.binder.quickUnlock('look');
  };
  const field = (name: keyof typeof blank) => ({
    label: words[name],
    value: typed[name],
    onChange: (text: string) => setTyped((now) => ({ ...now, [name]: text })),
  });
  return (
    <SafetyLine
      why={words.changeWhy}
      button={
        <Button icon={KeyRound} aria-expanded={isOpen} onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      }
    >
      {isOpen && (
        <form onSubmit={(event) => void submit(event)} aria-label={words.change}>
          <FieldStack>
            <PassphraseField {...field('current')} autoFocus />
            <PassphraseField {...field('next')} isNew withStrength />
            <PassphraseField {...field('again')} isNew problem={differ ? words.differ : undefined} />
            {change.problem && <Notice meaning="needsYou" title={describeProblem(change.problem)} announce />}
            <div>
              <Button look="primary" submit busyLabel={change.isBusy ? words.changing : undefined}>
                {words.change}
              </Button>{' '}
              <Button look="quiet" onClick={close}>
                {cancel}
              </Button>
            </div>
          </FieldStack>
        </form>
      )}
      {isDone && <Notice meaning="arrived" title={words.changed} announce />}
    </SafetyLine>
  );
}
