// An amount of money, saved when the field is left. What is no amount stays in the field and says so.
import { useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { TextField } from '../ui/fields/field.tsx';
import { moneyText, readMoney } from '../strings/money.ts';

type Props = {
  label: string;
  hint?: string;
  cents: number | null;
  onSave: (cents: number | null) => void | Promise<void>;
};

export function MoneyField({ label, hint, cents, onSave }: Props) {
  const { locale, costs } = useStrings();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? cents : readMoney(typed);
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      optional
      inputMode="decimal"
      value={typed ?? (cents === null ? '' : moneyText(cents, locale))}
      onChange={setTyped}
      problem={read === undefined ? costs.notAmount : undefined}
      onBlur={() => {
        if (read === undefined) return;
        setTyped(null);
        if (read !== cents) void onSave(read);
      }}
    />
  );
}
