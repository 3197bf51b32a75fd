// Opening this case with the system's keychain on this computer: off by default, and only after the passphrase was typed once more.
import { MonitorCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import type { QuickUnlockState } from '../../shared/contract/shell.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { SafetyLine } from './safety-line.tsx';

function useQuickUnlock() {
  const [state, setState] = useState<QuickUnlockState | null>(null);
  useEffect(() => {
    void window.binder.quickUnlock('look').then(setState);
  }, []);
  return { state, set: (ask: 'on' | 'off') => window.binder.quickUnlock(ask).then(setState) };
}

export function QuickUnlock() {
  const words = useStrings().settings.quickUnlock;
  const { state, set } = useQuickUnlock();
  const [isAsking, setAsking] = useState(false);
  if (state === null) return null;
  const why = { refused: words.refused, on: words.on, off: words.why }[state];
  const press = () => (state === 'on' ? void set('off') : setAsking(true));
  return (
    <SafetyLine
      why={why}
      button={
        <Button
          icon={MonitorCheck}
          onClick={press}
          disabled={state === 'refused'}
          {...(state === 'off' ? { 'aria-expanded': isAsking } : {})}
        >
          {state === 'on' ? words.switchOff : words.switchOn}
        </Button>
      }
    >
      {isAsking && state === 'off' && (
        <Ask
          onDone={async () => {
            await set('on');
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </SafetyLine>
  );
}

function Ask({ onDone, onCancel }: { onDone: () => Promise<void>; onCancel: () => void }) {
  const words = useStrings().settings.quickUnlock;
  const { cancel } = useStrings().ui;
  const [passphrase, setPassphrase] = useState('');
  const allow = useCommand((client, typed: string) =>
    client.caseFile.allowQuickUnlock({ passphrase: typed }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && (await allow.run(passphrase)) !== null) await onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={words.switchOn}>
      <FieldStack>
        <PassphraseField
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          problem={allow.problem ? describeProblem(allow.problem) : undefined}
          autoFocus
        />
        <div>
          <Button look="primary" submit>
            {words.switchOn}
          </Button>{' '}
          <Button look="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}
