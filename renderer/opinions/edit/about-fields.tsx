// What there is to know about an opinion besides its words. Each field is saved by itself.
import { Trash2 } from 'lucide-react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { independences, opinionModes, reportReaders, yesNo } from '../../../shared/domain/opinion.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { useChange } from '../../client/use-change.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, ChoiceField, FieldRow, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { doctorName } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import { addDoctor, addPlace, doctorOptions, placeOptions } from '../../client/people.ts';
import { ReportPicker } from './report-picker.tsx';
import classes from './edit.module.css';

type Props = {
  column: ComparisonColumn;
  facts: OpinionFacts;
  onChange: (set: Partial<Opinion>) => Promise<void>;
};

type AboutProps = Omit<Props, 'onChange'> & { onGone: () => void };

export function AboutFields({ column, facts, onGone }: AboutProps) {
  const { opinion } = column;
  const { edit } = useStrings().opinions;
  const { change, problem } = useChange('opinions');
  const onRemove = useRemoveOpinion(column, onGone);
  const onChange = async (set: Partial<Opinion>) => {
    if (!(await change(opinion.id, set))) throw new Error('not saved');
  };
  return (
    <FieldStack>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <WhoFields {...{ column, facts, onChange }} />
      <ReportFields {...{ column, facts, onChange }} />
      <AutosaveField
        label={edit.notes}
        optional
        long
        value={opinion.notes}
        onSave={(notes) => onChange({ notes })}
      />
      <div className={classes.remove}>
        <Button look="quiet" icon={Trash2} onClick={() => void onRemove()}>
          {edit.remove}
        </Button>
      </div>
    </FieldStack>
  );
}

function useRemoveOpinion(column: ComparisonColumn, onGone: () => void) {
  const strings = useStrings();
  const { edit } = strings.opinions;
  const { id } = column.opinion;
  const offerUndo = useOfferUndo();
  const removing = useCommand((client) => client.opinions.remove({ id }));
  const restoring = useCommand((client) => client.opinions.restore({ id }));
  return async () => {
    if (!(await removing.run(undefined))) return;
    offerUndo({
      sentence: edit.removed(doctorName(column, strings)),
      onUndo: () => void restoring.run(undefined),
    });
    onGone();
  };
}

function WhoFields({ column, facts, onChange }: Props) {
  const { opinions: words } = useStrings();
  const { edit } = words;
  const client = useClient();
  const { opinion } = column;
  return (
    <>
      <FieldRow>
        <PickOrAddField
          label={edit.who}
          options={doctorOptions(facts.people)}
          value={opinion.doctorId}
          onChange={(doctorId) => doctorId && void onChange({ doctorId })}
          onAdd={(name) => addDoctor(client, name)}
        />
        <PickOrAddField
          label={edit.place}
          optional
          options={placeOptions(facts.organizations)}
          value={opinion.organizationId}
          onChange={(organizationId) => void onChange({ organizationId })}
          onAdd={(name) => addPlace(client, name)}
        />
      </FieldRow>
      <FieldRow>
        <AutosaveDateField
          label={edit.givenOn}
          value={opinion.givenOn}
          onSave={(givenOn) => onChange({ givenOn })}
        />
        <SelectField
          label={edit.mode}
          options={opinionModes.map((value) => ({ value, label: words.modes[value] }))}
          value={opinion.mode}
          onChange={(mode) => void onChange({ mode })}
        />
      </FieldRow>
      <ChoiceField
        label={edit.independence}
        hint={<GroupHint column={column} facts={facts} />}
        name={`independence-${opinion.id}`}
        options={independences.map((value) => ({
          value,
          label: words.independences[value].word,
          hint: words.independences[value].hint,
        }))}
        value={opinion.independence}
        onChange={(independence) => void onChange({ independence })}
      />
      <AutosaveField
        label={edit.qualification}
        hint={edit.qualificationHint}
        optional
        long
        value={opinion.qualification}
        onSave={(qualification) => onChange({ qualification })}
      />
    </>
  );
}

/** A fact that helps to answer, where there is one: both places carry the same group name. */
function GroupHint({ column, facts }: Pick<Props, 'column' | 'facts'>) {
  const { edit } = useStrings().opinions;
  const first = [...facts.comparison.columns].sort((a, b) => a.opinion.number - b.opinion.number)[0];
  const group = column.place?.groupName ?? '';
  const isShared =
    first && first.opinion.id !== column.opinion.id && group !== '' && first.place?.groupName === group;
  return isShared ? edit.sameGroupHint(group) : null;
}

function ReportFields({ column: { opinion }, facts, onChange }: Props) {
  const { opinions: words } = useStrings();
  const { edit } = words;
  const answers = yesNo.map((value) => ({ value, label: words.yesNo[value] }));
  return (
    <>
      {opinion.recordId !== null && <ReportPicker opinion={opinion} facts={facts} />}
      <AutosaveDateField
        label={edit.reportExpectedOn}
        hint={edit.reportExpectedHint}
        optional
        value={opinion.reportExpectedOn}
        onSave={(reportExpectedOn) => onChange({ reportExpectedOn })}
      />
      <AutosaveDateField
        label={edit.reportReceivedOn}
        optional
        value={opinion.reportReceivedOn}
        onSave={(reportReceivedOn) => onChange({ reportReceivedOn })}
      />
      <ReadersField opinion={opinion} onChange={onChange} />
      <FieldRow>
        <SelectField
          label={edit.inPlanRecord}
          options={answers}
          value={opinion.inPlanRecord}
          onChange={(inPlanRecord) => void onChange({ inPlanRecord })}
        />
        <SelectField
          label={edit.readByOurDoctor}
          options={answers}
          value={opinion.readByOurDoctor}
          onChange={(readByOurDoctor) => void onChange({ readByOurDoctor })}
        />
      </FieldRow>
    </>
  );
}

/** The law wants the report with the patient and with the first doctor: both are ticked off here. */
function ReadersField({ opinion, onChange }: Pick<Props, 'onChange'> & { opinion: Opinion }) {
  const { edit, reportReaders: words } = useStrings().opinions;
  const toggle = (reader: (typeof reportReaders)[number]) =>
    opinion.reportTo.includes(reader)
      ? opinion.reportTo.filter((one) => one !== reader)
      : [...opinion.reportTo, reader];
  return (
    <fieldset className={classes.readers}>
      <legend>{edit.reportTo}</legend>
      {reportReaders.map((reader) => (
        <CheckField
          key={reader}
          label={words[reader]}
          checked={opinion.reportTo.includes(reader)}
          onChange={() => void onChange({ reportTo: toggle(reader) })}
        />
      ))}
    </fieldset>
  );
}
