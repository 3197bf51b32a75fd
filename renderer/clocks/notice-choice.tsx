// Whether this computer tells on the desktop that a clock is about to end. Kept outside the case.
import { useNotices } from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';
import { OnlyReads } from '../ui/changing.tsx';
import { CheckField } from '../ui/fields/field.tsx';

export function NoticeChoice() {
  const { clocks } = useStrings();
  const [isOn, set] = useNotices();
  return (
    <OnlyReads>
      <CheckField label={clocks.notices.label} hint={clocks.notices.hint} checked={isOn} onChange={set} />
    </OnlyReads>
  );
}
