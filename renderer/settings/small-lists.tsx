// Two short lists of the case: allergies, what matters. Each line is edited in place; what its fields are stands over the first.
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import type { SaveCase } from './save-case.ts';
import classes from './settings.module.css';

type Props = { caseFile: CaseFile; save: SaveCase };

function changed<T>(list: readonly T[], at: number, set: Partial<T>): T[] {
  return list.map((item, index) => (index === at ? { ...item, ...set } : item));
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

type ListProps = {
  id: string;
  title: string;
  hint?: string;
  add: string;
  onAdd: () => void;
  children: ReactNode;
};

function SmallList({ id, title, hint, add, onAdd, children }: ListProps) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <ul className={classes.lines}>{children}</ul>
      <div>
        <Button size="small" icon={Plus} onClick={onAdd}>
          {add}
        </Button>
      </div>
    </section>
  );
}

function Line({ remove, onRemove, children }: { remove: string; onRemove: () => void; children: ReactNode }) {
  return (
    <li className={classes.lineRow}>
      <div className={classes.lineFields}>{children}</div>
      <IconButton icon={X} label={remove} onClick={onRemove} />
    </li>
  );
}

export function Allergies({ caseFile: { allergies }, save }: Props) {
  const words = useStrings().settings.allergies;
  const fresh = { substance: words.fresh, reaction: '' };
  return (
    <SmallList
      id="allergies"
      title={words.title}
      add={words.add}
      onAdd={() => void save({ allergies: [...allergies, fresh] })}
    >
      {allergies.length === 0 && <li className={classes.hint}>{words.none}</li>}
      {allergies.map((allergy, at) => (
        <Line
          key={at}
          remove={words.remove(allergy.substance)}
          onRemove={() => void save({ allergies: without(allergies, at) })}
        >
          <AutosaveField
            label={words.substance}
            hideLabel={at > 0}
            startChosen={allergy.substance === words.fresh}
            value={allergy.substance}
            onSave={(substance) =>
              substance.trim() === '' ? undefined : save({ allergies: changed(allergies, at, { substance }) })
            }
          />
          <AutosaveField
            label={words.reaction}
            hideLabel={at > 0}
            value={allergy.reaction}
            onSave={(reaction) => save({ allergies: changed(allergies, at, { reaction }) })}
          />
        </Line>
      ))}
    </SmallList>
  );
}

const weights = ['0', '1', '2', '3', '4', '5'] as const;

export function Values({ caseFile: { values }, save }: Props) {
  const words = useStrings().settings.values;
  const options = weights.map((value) => ({ value, label: value }));
  return (
    <SmallList
      id="values"
      title={words.title}
      add={words.add}
      onAdd={() => void save({ values: [...values, { text: words.fresh, weight: 3 }] })}
    >
      {values.length === 0 && <li className={classes.hint}>{words.none}</li>}
      {values.map((value, at) => (
        <Line
          key={at}
          remove={words.remove(value.text)}
          onRemove={() => void save({ values: without(values, at) })}
        >
          <AutosaveField
            label={words.text}
            hideLabel={at > 0}
            startChosen={value.text === words.fresh}
            value={value.text}
            onSave={(text) =>
              text.trim() === '' ? undefined : save({ values: changed(values, at, { text }) })
            }
          />
          <SelectField
            label={words.weight}
            hideLabel={at > 0}
            value={String(value.weight) as (typeof weights)[number]}
            onChange={(weight) => void save({ values: changed(values, at, { weight: Number(weight) }) })}
            options={options}
          />
        </Line>
      ))}
    </SmallList>
  );
}
