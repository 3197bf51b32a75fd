// After how long without a touch the case locks by itself on this computer. Kept outside the case.
import { lockMinutes, usualLockMinutes } from '../../shared/lock-minutes.ts';
import { useLockAfter } from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import { SafetyLine } from './safety-line.tsx';

export function LockAfter() {
  const words = useStrings().settings.lockAfter;
  const [minutes, set] = useLockAfter();
  const choose = (value: string) => set(lockMinutes.find((one) => String(one) === value) ?? usualLockMinutes);
  return (
    <SafetyLine
      why={minutes === 0 ? words.neverWhy : words.why}
      button={
        <SelectField
          label={words.label}
          value={String(minutes)}
          options={lockMinutes.map((one) => ({ value: String(one), label: words.option(one) }))}
          onChange={choose}
        />
      }
    />
  );
}
