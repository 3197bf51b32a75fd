// What was found out about a doctor before asking for an opinion: how close to the first one, what training, in the network or not, and who said so.
import { independences } from '../../../shared/domain/opinion.ts';
import { sharesGroupWithFirst } from '../../../shared/domain/people-list.ts';
import { networkStatuses } from '../../../shared/domain/people.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { useStrings } from '../../strings/language.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import type { PeopleLists, SavePerson } from '../people-lists.ts';
import classes from '../people.module.css';

type Props = { person: Person; lists: PeopleLists; set: SavePerson };

export function DoctorFields({ person, lists, set }: Props) {
  const { people: words } = useStrings();
  const { person: text } = words;
  return (
    <section className={classes.part} aria-label={text.asSecond}>
      <h3>{text.asSecond}</h3>
      <SelectField
        label={text.independence}
        hint={text.independenceHint}
        value={person.independence}
        onChange={(independence) => void set({ independence })}
        options={independences.map((value) => ({ value, label: words.independence[value] }))}
      />
      {sharesGroupWithFirst(person, lists) && <Notice title={text.groupSame} />}
      <AutosaveField
        label={text.independenceNote}
        optional
        value={person.independenceNote}
        onSave={(independenceNote) => set({ independenceNote })}
      />
      <AutosaveField
        label={text.qualification}
        hint={text.qualificationHint}
        optional
        long
        value={person.qualification}
        onSave={(qualification) => set({ qualification })}
      />
      <AutosaveField
        label={text.suggestedBy}
        optional
        value={person.suggestedBy}
        onSave={(suggestedBy) => set({ suggestedBy })}
      />
      <SelectField
        label={text.network}
        value={person.network}
        onChange={(network) => void set({ network })}
        options={networkStatuses.map((value) => ({ value, label: words.network[value] }))}
      />
      {person.network !== 'unknown' && (
        <>
          <AutosaveField
            label={text.networkToldBy}
            optional
            value={person.networkToldBy}
            onSave={(networkToldBy) => set({ networkToldBy })}
          />
          <AutosaveDateField
            label={text.networkCheckedOn}
            optional
            value={person.networkCheckedOn}
            onSave={(networkCheckedOn) => set({ networkCheckedOn })}
          />
        </>
      )}
    </section>
  );
}
