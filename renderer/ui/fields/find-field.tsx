// One line to narrow a list down. Its name is read aloud and stands in the empty field.
import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';

type Props = { label: string; value: string; onChange: (value: string) => void };

export function FindField({ label, value, onChange }: Props) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      leftSection={<Search aria-hidden size="1.125rem" />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
