// One person: who they are, how to reach them, and, for a doctor, what was found out before asking them. Saved as typed.
import { FilePenLine, PhoneCall, Trash2 } from 'lucide-react';
import { personRoles } from '../../../shared/domain/people.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { addPlace, placeOptions } from '../../client/people.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { useLogCall } from '../../frame/log-call.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { PeopleLists, SavePerson } from '../people-lists.ts';
import { ReachFields } from '../reach-fields.tsx';
import { TakenFrom } from '../../viewer/taken-from.tsx';
import { DoctorFields } from './doctor-fields.tsx';
import classes from '../people.module.css';

type Props = { person: Person; lists: PeopleLists; onClose: () => void; onGo: ScreenProps['onGo'] };

export function PersonDetail({ person, lists, onClose, onGo }: Props) {
  const { people: words } = useStrings();
  const { save, problem } = useSave('people');
  const { remove, problem: notRemoved } = useRemove('people');
  const trouble = problem ?? notRemoved;
  const set: SavePerson = (change) => save(person.id, change);
  const treats = !['patient', 'caregiver', 'staff'].includes(person.role);
  return (
    <DetailPane
      title={person.name}
      subtitle={person.specialty || words.role[person.role]}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(person.id, words.person.removed(person.name))}
        >
          {words.person.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <Actions person={person} onGo={onGo} />
        <Who person={person} lists={lists} set={set} />
        <ReachFields reach={person} onSave={set} />
        {treats && <DoctorFields person={person} lists={lists} set={set} />}
        <AutosaveField
          label={words.person.notes}
          optional
          long
          value={person.notes}
          onSave={(notes) => set({ notes })}
        />
        <TakenFrom id={person.id} />
      </FieldStack>
    </DetailPane>
  );
}

function Actions({ person, onGo }: Pick<Props, 'person' | 'onGo'>) {
  const { person: words } = useStrings().people;
  const logCall = useLogCall();
  const write = useCommand((client) => client.drafts.start({ kind: 'blank', personId: person.id }));
  const begin = async () => {
    const draft = await write.run(undefined);
    if (draft) onGo({ place: 'letters', openId: draft.id });
  };
  const { id: personId, organizationId } = person;
  return (
    <div className={classes.buttons}>
      <Button size="small" icon={PhoneCall} onClick={() => logCall({ personId, organizationId })}>
        {words.call}
      </Button>
      <Button size="small" icon={FilePenLine} onClick={() => void begin()}>
        {words.write}
      </Button>
    </div>
  );
}

function Who({ person, lists, set }: { person: Person; lists: PeopleLists; set: SavePerson }) {
  const { people: words } = useStrings();
  const client = useClient();
  return (
    <>
      <AutosaveField
        label={words.person.name}
        startChosen={person.name === words.person.new}
        value={person.name}
        onSave={async (name) => {
          // Nobody is without a name: an emptied field keeps the last one.
          if (name.trim() !== '') await set({ name });
        }}
      />
      <SelectField
        label={words.person.role}
        value={person.role}
        onChange={(role) => void set({ role })}
        options={personRoles.map((value) => ({ value, label: words.role[value] }))}
      />
      <AutosaveField
        label={words.person.specialty}
        optional
        value={person.specialty}
        onSave={(specialty) => set({ specialty })}
      />
      <PickOrAddField
        label={words.person.place}
        optional
        options={placeOptions(lists.organizations)}
        value={person.organizationId}
        onChange={(organizationId) => void set({ organizationId })}
        onAdd={(name) => addPlace(client, name)}
      />
    </>
  );
}
