// One place or desk: what it does, how to reach it, what it belongs to. Saved as typed.
import { FilePenLine, PhoneCall, Plus, Send, Trash2 } from 'lucide-react';
import { departmentKinds, newOrganization, organizationKinds } from '../../../shared/domain/people.ts';
import type { Organization } from '../../../shared/domain/people.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { addPlace, placeOptions } from '../../client/people.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { useLogCall } from '../../frame/log-call.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { TakenFrom } from '../../viewer/taken-from.tsx';
import type { PeopleLists } from '../people-lists.ts';
import { ReachFields } from '../reach-fields.tsx';
import classes from '../people.module.css';

type Props = {
  place: Organization;
  lists: PeopleLists;
  onClose: () => void;
  onOpen: (id: string) => void;
  onGo: ScreenProps['onGo'];
};
type Save = (change: Partial<Organization>) => Promise<void>;

export function PlaceDetail({ place, lists, onClose, onOpen, onGo }: Props) {
  const { people: words } = useStrings();
  const { save, problem } = useSave('organizations');
  const { remove, problem: notRemoved } = useRemove('organizations');
  const trouble = problem ?? notRemoved;
  const set: Save = (change) => save(place.id, change);
  return (
    <DetailPane
      title={place.name}
      subtitle={words.placeKind[place.kind]}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(place.id, words.place.removed(place.name))}
        >
          {words.place.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <Actions place={place} onOpen={onOpen} onGo={onGo} />
        <What place={place} lists={lists} set={set} />
        <ReachFields reach={place} onSave={set} />
        <AutosaveField
          label={words.place.hours}
          optional
          value={place.hours}
          onSave={(hours) => set({ hours })}
        />
        <AutosaveDateField
          label={words.place.closedOn}
          optional
          value={place.closedOn}
          onSave={(closedOn) => set({ closedOn })}
        />
        <AutosaveField
          label={words.place.notes}
          optional
          long
          value={place.notes}
          onSave={(notes) => set({ notes })}
        />
        <TakenFrom id={place.id} />
      </FieldStack>
    </DetailPane>
  );
}

function Actions({ place, onOpen, onGo }: Pick<Props, 'place' | 'onOpen' | 'onGo'>) {
  const { place: words } = useStrings().people;
  const logCall = useLogCall();
  const write = useCommand((client) => client.drafts.start({ kind: 'blank', organizationId: place.id }));
  const addDesk = useCommand((client) =>
    client.organizations.add({
      ...newOrganization(words.new, 'department'),
      departmentKind: 'records',
      groupName: place.groupName,
      partOfId: place.id,
    }),
  );
  const writing = async () => {
    const draft = await write.run(undefined);
    if (draft) onGo({ place: 'letters', openId: draft.id });
  };
  const adding = async () => {
    const desk = await addDesk.run(undefined);
    if (desk) onOpen(desk.id);
  };
  return (
    <div className={classes.buttons}>
      <Button size="small" icon={PhoneCall} onClick={() => logCall({ organizationId: place.id })}>
        {words.call}
      </Button>
      <Button size="small" icon={FilePenLine} onClick={() => void writing()}>
        {words.write}
      </Button>
      <Button
        size="small"
        icon={Send}
        onClick={() => onGo({ place: 'requests', openId: place.id, begin: 'new-request' })}
      >
        {words.ask}
      </Button>
      {place.partOfId === null && (
        <Button size="small" icon={Plus} onClick={() => void adding()}>
          {words.addDesk}
        </Button>
      )}
    </div>
  );
}

function What({ place, lists, set }: Pick<Props, 'place' | 'lists'> & { set: Save }) {
  const { people: words } = useStrings();
  const client = useClient();
  const others = lists.organizations.filter(({ id, partOfId }) => id !== place.id && partOfId !== place.id);
  return (
    <>
      <AutosaveField
        label={words.place.name}
        startChosen={place.name === words.place.new}
        value={place.name}
        onSave={async (name) => {
          if (name.trim() !== '') await set({ name });
        }}
      />
      <SelectField
        label={words.place.kind}
        value={place.kind}
        onChange={(kind) => void set({ kind })}
        options={organizationKinds.map((value) => ({ value, label: words.placeKind[value] }))}
      />
      {(place.kind === 'department' || place.partOfId !== null) && (
        <SelectField
          label={words.place.departmentKind}
          value={place.departmentKind}
          onChange={(departmentKind) => void set({ departmentKind })}
          options={departmentKinds.map((value) => ({ value, label: words.departmentKind[value] }))}
        />
      )}
      <PickOrAddField
        label={words.place.partOf}
        optional
        options={placeOptions(others)}
        value={place.partOfId}
        onChange={(partOfId) => void set({ partOfId })}
        onAdd={(name) => addPlace(client, name)}
      />
      <AutosaveField
        label={words.place.group}
        optional
        value={place.groupName}
        onSave={(groupName) => set({ groupName })}
      />
    </>
  );
}
