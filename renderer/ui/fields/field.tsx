// Inputs with a label that says what is asked, a hint that says why, and a plain sentence where something is missing.
import { Checkbox, Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { TextareaProps, TextInputProps } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useFixedProps, useMayChange } from '../changing.tsx';
import { useWholeValue } from './use-whole-value.tsx';
import classes from './fields.module.css';

export type FieldProps = {
  label: string;
  /** One short sentence under the label. */
  hint?: ReactNode | undefined;
  /** A plain sentence that says what is missing and how to put it right. */
  problem?: string | undefined;
  /** Said in the label: everything else is asked because it is needed. */
  optional?: boolean | undefined;
};

/** Our words as the library's props. */
export function useFieldWords({ label, hint, problem, optional = false }: FieldProps): {
  label: ReactNode;
  description: ReactNode;
  error: ReactNode;
} {
  const { ui } = useStrings();
  return {
    label: optional ? (
      <>
        {label} <span className={classes.optional}>({ui.optional})</span>
      </>
    ) : (
      label
    ),
    description: hint,
    error: problem === undefined ? undefined : <Problem>{problem}</Problem>,
  };
}

export function Problem({ children }: { children: ReactNode }) {
  return (
    <>
      <CircleAlert aria-hidden className={classes.problemIcon} />
      <span>{children}</span>
    </>
  );
}

type Ours = 'label' | 'description' | 'error' | 'value' | 'onChange' | 'size';
type Typed = { value: string; onChange: (value: string) => void };
type TextFieldProps = FieldProps & Typed & Omit<TextInputProps, Ours>;

export function TextField({ label, hint, problem, optional, onChange, ...input }: TextFieldProps) {
  const words = useFieldWords({ label, hint, problem, optional });
  const fixed = useFixedProps();
  const whole = useWholeValue(input.type === undefined ? input.value : '');
  return (
    <TextInput
      {...words}
      {...fixed}
      {...whole}
      {...input}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type LongTextFieldProps = FieldProps & Typed & Omit<TextareaProps, Ours>;

/** Grows with what is written. */
export function LongTextField({ label, hint, problem, optional, onChange, ...input }: LongTextFieldProps) {
  const words = useFieldWords({ label, hint, problem, optional });
  const fixed = useFixedProps();
  return (
    <Textarea {...words} {...fixed} {...input} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

export type Option<V extends string> = { value: V; label: string };

type SelectFieldProps<V extends string> = FieldProps & {
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  onBlur?: () => void;
  /** Type to narrow a long list down. */
  searchable?: boolean;
  /** The label is read aloud but not shown, where the place already says what it is. */
  hideLabel?: boolean;
};

export function SelectField<V extends string>({
  label,
  hint,
  problem,
  optional,
  options,
  onChange,
  searchable = false,
  hideLabel = false,
  ...rest
}: SelectFieldProps<V>) {
  const { ui } = useStrings();
  const words = useFieldWords({ label, hint, problem, optional });
  const fixed = useFixedProps();
  const whole = useWholeValue(options.find((option) => option.value === rest.value)?.label ?? '');
  return (
    <Select
      {...words}
      {...fixed}
      {...whole}
      {...(hideLabel ? { label: undefined, 'aria-label': label } : {})}
      {...rest}
      data={[...options]}
      allowDeselect={false}
      searchable={searchable}
      nothingFoundMessage={ui.fields.nothingFound}
      withScrollArea={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => value !== null && onChange(value)}
    />
  );
}

type ChoiceFieldProps<V extends string> = FieldProps & {
  options: readonly (Option<V> & { hint?: string })[];
  value: V | null;
  onChange: (value: V) => void;
  name: string;
};

/** A handful of choices, all in sight. */
export function ChoiceField<V extends string>({
  label,
  hint,
  problem,
  optional,
  options,
  value,
  onChange,
  name,
}: ChoiceFieldProps<V>) {
  const words = useFieldWords({ label, hint, problem, optional });
  const mayChange = useMayChange();
  return (
    <Radio.Group {...words} name={name} value={value} onChange={(next) => onChange(next)}>
      <div className={classes.choices}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.hint}
            disabled={!mayChange}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

type CheckFieldProps = Omit<FieldProps, 'optional'> & {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

export function CheckField({ label, hint, problem, checked, onChange, disabled = false }: CheckFieldProps) {
  const { error, description } = useFieldWords({ label, hint, problem });
  const mayChange = useMayChange();
  return (
    <Checkbox
      label={label}
      description={description}
      error={error}
      checked={checked}
      disabled={disabled || !mayChange}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** Fields that belong together, one under the other, in a column that can be read. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}

/** Short fields side by side while there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
