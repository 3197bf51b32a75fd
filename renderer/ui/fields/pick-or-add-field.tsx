// Choose one thing from a list that grows: type a name, pick it, or add it as new. Knows names and ids only.
import { Select } from '@mantine/core';
import type { ComboboxParsedItem } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useFixedProps } from '../changing.tsx';
import { useFieldWords } from './field.tsx';
import type { FieldProps, Option } from './field.tsx';
import { useWholeValue } from './use-whole-value.tsx';

type Props<V extends string> = FieldProps & {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** Makes the new thing and gives its value back; left out where nothing can be added. */
  onAdd?: (name: string) => Promise<V>;
  placeholder?: string;
  /** It may be emptied again; so may whatever is called optional. */
  clearable?: boolean;
};

const addPrefix = 'add:';
/** More than anybody reads through; the next letter brings up the others. */
const mostShown = 60;

/** What fits the typed letters; the "add" line is what was typed itself, so it always fits. */
function fitting({
  options,
  search,
}: {
  options: ComboboxParsedItem[];
  search: string;
}): ComboboxParsedItem[] {
  const typed = search.trim().toLowerCase();
  const items = options.filter((option) => 'value' in option);
  const isAdd = ({ value }: { value: string }) => value.startsWith(addPrefix);
  const known = items.filter((option) => !isAdd(option) && option.label.toLowerCase().includes(typed));
  return [...known.slice(0, mostShown), ...items.filter(isAdd)];
}

/** What a name means that was typed and left: the one of that name, or a new one; nothing where it only begins others. */
export function meantBy(text: string, options: readonly Option<string>[], mayAdd: boolean): string | null {
  const name = text.toLowerCase();
  const known = options.find((option) => option.label.toLowerCase() === name);
  if (known) return known.value;
  return mayAdd && !options.some((option) => option.label.toLowerCase().includes(name))
    ? `${addPrefix}${text}`
    : null;
}

/** A name that was typed is not lost by going on without Enter; Escape takes it back. */
function useTypedAndLeft(take: (text: string) => void) {
  const typed = useRef('');
  const forget = () => {
    typed.current = '';
  };
  return {
    forget,
    watch: {
      onInput: (event: FormEvent<HTMLInputElement>) => {
        typed.current = event.currentTarget.value;
      },
      onKeyDown: ({ key }: { key: string }) => {
        if (key === 'Escape') forget();
      },
      onBlur: () => {
        const text = typed.current.trim();
        forget();
        if (text !== '') take(text);
      },
    },
  };
}

export function PickOrAddField<V extends string>({
  label,
  hint,
  problem,
  optional,
  options,
  value,
  onChange,
  onAdd,
  placeholder,
  clearable = optional ?? false,
}: Props<V>) {
  const { ui } = useStrings();
  const words = useFieldWords({ label, hint, problem, optional });
  const fixed = useFixedProps();
  const [typed, setTyped] = useState('');
  const whole = useWholeValue(options.find((option) => option.value === value)?.label ?? '');
  const name = typed.trim();
  const isNew = name !== '' && !options.some((option) => option.label.toLowerCase() === name.toLowerCase());
  const add: Option<string>[] =
    onAdd && isNew ? [{ value: `${addPrefix}${name}`, label: ui.fields.addNew(name) }] : [];
  const choose = async (next: string | null) => {
    if (next?.startsWith(addPrefix) && onAdd) onChange(await onAdd(next.slice(addPrefix.length)));
    else onChange(next as V | null);
  };
  const left = useTypedAndLeft((text) => {
    const meant = meantBy(text, options, onAdd !== undefined);
    if (meant !== null && meant !== value) void choose(meant);
  });
  return (
    <Select
      {...words}
      {...left.watch}
      {...fixed}
      {...whole}
      {...(placeholder === undefined || fixed.readOnly ? {} : { placeholder })}
      data={[...options, ...add]}
      value={value}
      onChange={(next) => {
        left.forget();
        void choose(next);
      }}
      onSearchChange={setTyped}
      searchable
      // Enter takes what is highlighted: the first that fits, and where nothing does, the line that adds it.
      selectFirstOptionOnChange
      clearable={clearable && !fixed.readOnly}
      clearButtonProps={{ 'aria-label': ui.clear }}
      // An empty list has nothing to say before anything is typed: it would only cover what stands below.
      nothingFoundMessage={name === '' ? undefined : ui.fields.nothingFound}
      withScrollArea={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={fitting}
    />
  );
}
