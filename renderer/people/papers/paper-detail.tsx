// One paper of authority: who may do what, for whom, until when, and the scan of it. Saved as typed.
import { FilePenLine, Trash2 } from 'lucide-react';
import { authorityKinds } from '../../../shared/domain/authority.ts';
import type { Authority } from '../../../shared/domain/authority.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { addContact, addPlace, peopleOptions, placeOptions } from '../../client/people.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { useRemove, useSave } from '../../client/use-rows.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { PeopleLists } from '../people-lists.ts';
import { PaperScan } from './paper-scan.tsx';

type Props = { paper: Authority; lists: PeopleLists; onClose: () => void; onGo: ScreenProps['onGo'] };
type Save = (change: Partial<Authority>) => Promise<void>;

export function PaperDetail({ paper, lists, onClose, onGo }: Props) {
  const { people: words } = useStrings();
  const { save, problem } = useSave('authorities');
  const { remove, problem: notRemoved } = useRemove('authorities');
  const write = useCommand((client) =>
    client.drafts.start({ kind: 'representative-cover', organizationId: paper.organizationId }),
  );
  const writing = async () => {
    const draft = await write.run(undefined);
    if (draft) onGo({ place: 'letters', openId: draft.id });
  };
  const trouble = problem ?? notRemoved ?? write.problem;
  const set: Save = (change) => save(paper.id, change);
  return (
    <DetailPane
      title={paper.title || words.authorityKind[paper.kind]}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(paper.id, words.paper.removed).then(onClose)}
        >
          {words.paper.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <div>
          <Button size="small" icon={FilePenLine} onClick={() => void writing()}>
            {words.paper.cover}
          </Button>
        </div>
        <What paper={paper} lists={lists} set={set} />
        <Dates paper={paper} set={set} />
        <PaperScan paper={paper} documents={lists.documents} onAdded={(documentId) => set({ documentId })} />
        <AutosaveField
          label={words.paper.notes}
          optional
          long
          value={paper.notes}
          onSave={(notes) => set({ notes })}
        />
      </FieldStack>
    </DetailPane>
  );
}

function What({ paper, lists, set }: { paper: Authority; lists: PeopleLists; set: Save }) {
  const { people: words } = useStrings();
  const client = useClient();
  return (
    <>
      <SelectField
        label={words.paper.kind}
        value={paper.kind}
        onChange={(kind) => void set({ kind })}
        options={authorityKinds.map((value) => ({ value, label: words.authorityKind[value] }))}
      />
      <AutosaveField
        label={words.paper.title}
        optional
        value={paper.title}
        onSave={(title) => set({ title })}
      />
      <PickOrAddField
        label={words.paper.person}
        optional
        options={peopleOptions(lists.people)}
        value={paper.personId}
        onChange={(personId) => void set({ personId })}
        onAdd={(name) => addContact(client, name)}
      />
      <PickOrAddField
        label={words.paper.place}
        hint={words.paper.placeHint}
        optional
        options={placeOptions(lists.organizations)}
        value={paper.organizationId}
        onChange={(organizationId) => void set({ organizationId })}
        onAdd={(name) => addPlace(client, name)}
      />
      <AutosaveField
        label={words.paper.scope}
        optional
        long
        value={paper.scope}
        onSave={(scope) => set({ scope })}
      />
    </>
  );
}

function Dates({ paper, set }: { paper: Authority; set: Save }) {
  const { paper: words } = useStrings().people;
  return (
    <>
      <AutosaveDateField
        label={words.signedOn}
        optional
        value={paper.signedOn}
        onSave={(signedOn) => set({ signedOn })}
      />
      <AutosaveDateField
        label={words.expiresOn}
        optional
        value={paper.expiresOn}
        onSave={(expiresOn) => set({ expiresOn })}
      />
      <CheckField
        label={words.singleUse}
        checked={paper.singleUse}
        onChange={(singleUse) => void set({ singleUse })}
      />
      {paper.singleUse && (
        <AutosaveDateField
          label={words.usedOn}
          optional
          value={paper.usedOn}
          onSave={(usedOn) => set({ usedOn })}
        />
      )}
      <AutosaveDateField
        label={words.revokedOn}
        optional
        value={paper.revokedOn}
        onSave={(revokedOn) => set({ revokedOn })}
      />
    </>
  );
}
