// How somebody is reached: the same fields for a person and for a place, saved as typed.
import type { Person } from '../../shared/domain/people.ts';
import { languages } from '../../shared/language.ts';
import { useStrings } from '../strings/language.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldRow, SelectField } from '../ui/fields/field.tsx';
import classes from './people.module.css';

type Reach = Pick<Person, 'phone' | 'fax' | 'email' | 'portal' | 'address' | 'language'>;
type Props = { reach: Reach; onSave: (change: Partial<Reach>) => Promise<void> };

export function ReachFields({ reach, onSave }: Props) {
  const { people, start } = useStrings();
  const { person: words } = people;
  return (
    <section className={classes.part} aria-label={words.reach}>
      <h3>{words.reach}</h3>
      <FieldRow>
        <AutosaveField
          label={words.phone}
          optional
          value={reach.phone}
          onSave={(phone) => onSave({ phone })}
        />
        <AutosaveField label={words.fax} optional value={reach.fax} onSave={(fax) => onSave({ fax })} />
      </FieldRow>
      <AutosaveField label={words.email} optional value={reach.email} onSave={(email) => onSave({ email })} />
      <AutosaveField
        label={words.portal}
        optional
        value={reach.portal}
        onSave={(portal) => onSave({ portal })}
      />
      <AutosaveField
        label={words.address}
        hint={words.addressHint}
        optional
        long
        value={reach.address}
        onSave={(address) => onSave({ address })}
      />
      <SelectField
        label={words.language}
        hint={words.languageHint}
        value={reach.language}
        onChange={(language) => void onSave({ language })}
        options={languages.map((value) => ({ value, label: start.languageOption[value] }))}
      />
    </section>
  );
}
