// One field of a proposal, as it is corrected: a text, a day, a choice, or the times of a medicine.
import { useState } from 'react';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { organizationKinds, personRoles } from '../../../shared/domain/people.ts';
import type { ProposalKind } from '../../../shared/domain/proposal.ts';
import { courses } from '../../../shared/domain/proposal.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { readTypedTime } from '../medicines/typed-time.ts';
import classes from '../visits.module.css';

type Save = (set: Record<string, unknown>) => Promise<void>;
type Props = { kind: ProposalKind; name: string; value: unknown; save: Save };

const names = ['name', 'substance', 'text'];

export function ProposalField({ kind, name, value, save }: Props) {
  const labels: Record<string, string> = useStrings().health.proposals.fields;
  if (name === 'course' || name === 'role' || name === 'organizationKind')
    return <Choice {...{ kind, name }} value={String(value)} save={save} />;
  if (name === 'times') return <Times times={value as string[]} save={save} />;
  const label = labels[name];
  if (label === undefined) return null;
  if (name.endsWith('On'))
    return (
      <AutosaveDateField
        label={label}
        optional
        value={value as PartialDate | null}
        onSave={(date) => save({ [name]: date })}
      />
    );
  return (
    <AutosaveField
      label={label}
      optional={!names.includes(name)}
      long={name === 'notes' || name === 'address'}
      value={String(value)}
      onSave={(text) => save({ [name]: text })}
    />
  );
}

type ChoiceProps = {
  kind: ProposalKind;
  name: 'course' | 'role' | 'organizationKind';
  value: string;
  save: Save;
};

function Choice({ kind, name, value, save }: ChoiceProps) {
  const { health, people } = useStrings();
  const { courseOf } = health.proposals;
  const isMedicine = kind === 'medication' || kind === 'discharge-medication';
  const of = {
    course: {
      label: isMedicine ? courseOf.medicine : courseOf.other,
      options: courses.map((one) => ({ value: one as string, label: health.courses[one] })),
    },
    role: {
      label: people.person.role,
      options: personRoles.map((one) => ({ value: one as string, label: people.role[one] })),
    },
    organizationKind: {
      label: people.place.kind,
      options: organizationKinds.map((one) => ({ value: one as string, label: people.placeKind[one] })),
    },
  }[name];
  return <SelectField {...of} value={value} onChange={(next) => void save({ [name]: next })} />;
}

function Times({ times, save }: { times: readonly string[]; save: Save }) {
  const { health, visits } = useStrings();
  const format = useFormat();
  const [isUnread, setUnread] = useState(false);
  const put = async (text: string): Promise<void> => {
    const read = text
      .split(/[,;]/)
      .filter((part) => part.trim() !== '')
      .map(readTypedTime);
    const isClear = read.every((time) => time !== null);
    setUnread(!isClear);
    if (isClear) await save({ times: read });
  };
  return (
    <div>
      <AutosaveField
        label={health.proposals.fields.times}
        hint={health.proposals.timesHint}
        optional
        value={times.map(format.time).join(', ')}
        onSave={put}
      />
      {isUnread && (
        <p className={classes.problem} role="alert">
          {visits.medicines.timeUnread}
        </p>
      )}
    </div>
  );
}
