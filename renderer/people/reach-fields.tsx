// How somebody is reached: the same fields for a person and for a place, saved as typed.
import { useStrings } from '../strings/language.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldRow } from '../ui/fields/field.tsx';
import classes from './people.module.css';

type Reach = { phone: string; fax: string; email: string; portal: string; address: string };
type Props = { reach: Reach; onSave: (change: Partial<Reach>) => Promise<void> };

export function ReachFields({ reach, onSave }: Props) {
  const { person: words } = useStrings().people;
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
    </section>
  );
}
