// A passphrase: hidden unless asked, a word about Caps Lock, and where it is being chosen a plain judgement of its strength.
import { PasswordInput, VisuallyHidden } from '@mantine/core';
import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { leastPassphraseCharacters } from '../../../shared/passphrase.ts';
import type { Meaning } from '../../theme/colours.ts';
import { useStrings } from '../../strings/language.tsx';
import { useFieldWords } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { passphraseStrength } from './passphrase-strength.ts';
import type { Strength } from './passphrase-strength.ts';
import classes from './fields.module.css';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  /** Shows how long it would hold. Only where a passphrase is being chosen. */
  withStrength?: boolean;
  isNew?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
};

function RevealIcon({ reveal }: { reveal: boolean }) {
  const Icon = reveal ? EyeOff : Eye;
  return <Icon aria-hidden size="1.1875rem" />;
}

export function PassphraseField({
  value,
  onChange,
  onBlur,
  name,
  withStrength = false,
  isNew = false,
  autoFocus,
  disabled,
  ...fieldWords
}: Props) {
  const { ui } = useStrings();
  const words = useFieldWords(fieldWords);
  const [capsLock, setCapsLock] = useState(false);
  const below = useId();
  const watchCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...words}
        {...(name === undefined ? {} : { name })}
        value={value}
        disabled={disabled ?? false}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus ?? false}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        aria-describedby={below}
        visibilityToggleIcon={RevealIcon}
        visibilityToggleButtonProps={{ 'aria-label': ui.passphrase.show, tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        onBlur={() => {
          setCapsLock(false);
          onBlur?.();
        }}
      />
      <div id={below}>
        <p className={classes.caps} role="status">
          {capsLock && (
            <>
              <ArrowBigUpDash aria-hidden className={classes.capsIcon} />
              {ui.passphrase.capsLock}
            </>
          )}
        </p>
        {withStrength && <StrengthMeter strength={passphraseStrength(value)} />}
      </div>
    </div>
  );
}

const parts: Record<Strength, { on: number; meaning: Meaning }> = {
  none: { on: 0, meaning: 'waiting' },
  tooShort: { on: 1, meaning: 'differs' },
  weak: { on: 1, meaning: 'differs' },
  fair: { on: 2, meaning: 'needsYou' },
  good: { on: 3, meaning: 'arrived' },
  strong: { on: 4, meaning: 'arrived' },
};

function StrengthMeter({ strength }: { strength: Strength }) {
  const { ui } = useStrings();
  const { on, meaning } = parts[strength];
  const sentence = ui.passphrase.levels[strength];
  return (
    <>
      <div className={classes.meter} data-meaning={meaning} aria-hidden>
        {[1, 2, 3, 4].map((part) => (
          <span key={part} className={classes.meterPart} data-on={part <= on || undefined} />
        ))}
      </div>
      <p className={classes.meterWords} role="status">
        <VisuallyHidden>{ui.passphrase.strength}: </VisuallyHidden>
        {typeof sentence === 'string' ? sentence : sentence(leastPassphraseCharacters)}
      </p>
    </>
  );
}
