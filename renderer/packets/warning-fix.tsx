// The way out of something that needs a look, as a button beside it.
import { ArrowUpRight, Files, ImageDown, Plus, ScanText, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Letter } from '../../shared/domain/letter.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useStrings } from '../strings/language.tsx';
import type { Meaning } from '../theme/colours.ts';
import { Button } from '../ui/button.tsx';

type RecordId = MedicalRecord['id'];
type LetterId = Letter['id'];
export type Acts = Record<'take-out' | 'put-in' | 'look' | 'open', (recordId: RecordId) => void> &
  Record<'take-letter', (letterId: LetterId) => void> &
  Record<'read' | 'fewer-dots', () => void>;
export type Fix = keyof Acts;
export type WarningLine = {
  meaning: Meaning;
  title: string;
  says: string;
  recordId: RecordId | null;
  letterId: LetterId | null;
  /** None where nothing is to be done, or where the sentence says what and where. */
  fixes: readonly Fix[];
};

export function FixButton({ fix, line, act }: { fix: Fix; line: WarningLine; act: Acts }) {
  const words = useStrings().packets.warnings;
  const { title } = line;
  const onClick = actOn(fix, line, act);
  if (!onClick) return null;
  const looks: Record<Fix, { icon: LucideIcon; text: string; name: string }> = {
    look: { icon: Files, text: words.look, name: words.lookAtPages(title) },
    open: { icon: ArrowUpRight, text: words.openRecord, name: words.openRecordOf(title) },
    'take-out': { icon: X, text: words.takeOut, name: words.takeOutOf(title) },
    'take-letter': { icon: X, text: words.takeOut, name: words.takeOutOf(title) },
    'put-in': { icon: Plus, text: words.putIn, name: words.putInOf(title) },
    read: { icon: ScanText, text: words.readNow, name: words.readNowOf(title) },
    'fewer-dots': { icon: ImageDown, text: words.fewerDots, name: words.fewerDots },
  };
  const { icon, text, name } = looks[fix];
  return (
    <Button size="small" look="quiet" icon={icon} aria-label={name} onClick={onClick}>
      {text}
    </Button>
  );
}

/** Null where the line does not name what the fix is for. */
function actOn(fix: Fix, { recordId, letterId }: WarningLine, act: Acts): (() => void) | null {
  if (fix === 'read' || fix === 'fewer-dots') return act[fix];
  if (fix === 'take-letter') return letterId && (() => act[fix](letterId));
  return recordId && (() => act[fix](recordId));
}
