// One appointment: everything about it saved as typed, and the way to its questions.
import { MessageCircleQuestionMark, Trash2 } from 'lucide-react';
import type { Person } from '../../../shared/domain/people.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import { addDoctor, addPlace, doctorOptions, placeOptions } from '../../client/people.ts';
import { useSaveSheet } from '../../client/use-save-sheet.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { SavePdf } from '../../ui/save-pdf.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import type { VisitFacts } from '../use-visits.ts';

type Props = {
  visit: Visit;
  facts: VisitFacts;
  onClose: () => void;
  onQuestions: (personId: Person['id'] | null) => void;
};

export function VisitDetail({ visit, facts, onClose, onQuestions }: Props) {
  const { visits: words, language } = useStrings();
  const format = useFormat();
  const { save, problem } = useSave('visits');
  const { remove, problem: notRemoved } = useRemove('visits');
  const sheet = useSaveSheet(`${words.visit.sheet} – ${visit.purpose}`, (client, ticket) =>
    client.sheets.saveVisit({ visitId: visit.id, ticket, language }),
  );
  const trouble = problem ?? notRemoved;
  return (
    <DetailPane
      title={visit.purpose}
      subtitle={format.dateFromNow(visit.at)}
      onClose={onClose}
      footer={
        <>
          <SavePdf
            label={words.visit.sheet}
            isBusy={sheet.isBusy}
            problem={sheet.problem && describeProblem(sheet.problem)}
            onSave={() => void sheet.save()}
            onShow={sheet.show}
          />
          <Button reads icon={MessageCircleQuestionMark} onClick={() => onQuestions(visit.personId)}>
            {words.visit.questions}
          </Button>
          <Button
            look="quiet"
            icon={Trash2}
            onClick={() => void remove(visit.id, words.visit.removed(visit.purpose)).then(onClose)}
          >
            {words.visit.remove}
          </Button>
        </>
      }
    >
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      <VisitFields visit={visit} facts={facts} onSave={(set) => save(visit.id, set)} />
    </DetailPane>
  );
}

type FieldProps = Pick<Props, 'visit' | 'facts'> & { onSave: (set: Partial<Visit>) => Promise<void> };

function VisitFields({ visit, facts, onSave }: FieldProps) {
  const { visit: words } = useStrings().visits;
  const client = useClient();
  return (
    <FieldStack>
      <AutosaveField
        label={words.purpose}
        value={visit.purpose}
        onSave={async (purpose) => {
          // A visit is never without a purpose: an emptied field keeps the last one.
          if (purpose.trim() !== '') await onSave({ purpose });
        }}
      />
      <AutosaveDateField
        label={words.at}
        hint={words.atHint}
        value={visit.at}
        onSave={(at) => (at === null ? undefined : onSave({ at }))}
      />
      <PickOrAddField
        label={words.person}
        optional
        options={doctorOptions(facts.people)}
        value={visit.personId}
        onChange={(personId) => void onSave({ personId })}
        onAdd={(name) => addDoctor(client, name)}
      />
      <PickOrAddField
        label={words.organization}
        optional
        options={placeOptions(facts.organizations)}
        value={visit.organizationId}
        onChange={(organizationId) => void onSave({ organizationId })}
        onAdd={(name) => addPlace(client, name)}
      />
      <AutosaveField label={words.place} optional value={visit.place} onSave={(place) => onSave({ place })} />
      <AutosaveDateField
        label={words.recordsDueBy}
        optional
        value={visit.recordsDueBy}
        onSave={(recordsDueBy) => onSave({ recordsDueBy })}
      />
      <AutosaveField
        label={words.notes}
        optional
        long
        value={visit.notes}
        onSave={(notes) => onSave({ notes })}
      />
    </FieldStack>
  );
}
