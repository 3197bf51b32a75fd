// One appeal or review: against what, filed with which letter, its papers, and the decision it led to.
import { Mail, Trash2 } from 'lucide-react';
import type { Appeal } from '../../../shared/domain/coverage/determination.ts';
import { appealLevels } from '../../../shared/domain/coverage/determination.ts';
import { draftOfLevel } from '../../../shared/domain/letters/sent.ts';
import { describeProblem } from '../../../shared/errors.ts';
import type { Destination } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldRow, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { useWriteLetter } from '../use-write-letter.ts';
import { Exhibits } from './exhibits.tsx';
import type { PathFacts } from '../../client/use-path.ts';

type Props = {
  appeal: Appeal;
  facts: PathFacts;
  onClose: () => void;
  onGo: (destination: Destination) => void;
};
type Save = (set: Partial<Appeal>) => Promise<void>;

export function AppealDetail({ appeal, facts, onClose, onGo }: Props) {
  const { decisions: words } = useStrings();
  const saving = useSave('appeals');
  const removing = useRemove('appeals');
  const save: Save = (set) => saving.save(appeal.id, set);
  const { write, problem } = useWriteLetter(facts, onGo);
  const trouble = saving.problem ?? removing.problem ?? problem;
  const against = facts.determinations.find(({ id }) => id === appeal.determinationId);
  const isUnfiled = appeal.letterId === null && appeal.filedOn === null && appeal.withdrawnOn === null;
  return (
    <DetailPane
      title={words.level[appeal.level]}
      subtitle={appeal.caseNo}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void removing.remove(appeal.id, words.appeal.removed).then(onClose)}
        >
          {words.appeal.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        {isUnfiled && (
          <Notice meaning="needsYou" title={words.appeal.unfiled}>
            <Button
              size="small"
              icon={Mail}
              onClick={() =>
                void write({ kind: draftOfLevel(appeal.level), replyToId: against?.letterId ?? null })
              }
            >
              {words.next.write}
            </Button>
          </Notice>
        )}
        <SelectField
          label={words.appeal.level}
          value={appeal.level}
          onChange={(level) => void save({ level })}
          options={appealLevels.map((value) => ({ value, label: words.level[value] }))}
        />
        <Links appeal={appeal} facts={facts} save={save} />
        <Dates appeal={appeal} save={save} />
        <Exhibits appeal={appeal} save={save} />
        <AutosaveField
          label={words.appeal.notes}
          optional
          long
          value={appeal.notes}
          onSave={(notes) => save({ notes })}
        />
      </FieldStack>
    </DetailPane>
  );
}

function Links({ appeal, facts, save }: { appeal: Appeal; facts: PathFacts; save: Save }) {
  const words = useStrings().decisions.appeal;
  const format = useFormat();
  const decisions = facts.determinations.map(({ id, about, datedOn }) => ({
    value: id,
    label: `${format.day(datedOn)}: ${about}`,
  }));
  return (
    <>
      <PickOrAddField
        label={words.against}
        optional
        options={decisions}
        value={appeal.determinationId}
        onChange={(determinationId) => void save({ determinationId })}
      />
      <PickOrAddField
        label={words.letter}
        hint={words.letterHint}
        optional
        options={facts.letters
          .toReversed()
          .map(({ id, subject, at }) => ({ value: id, label: `${format.day(at)}: ${subject}` }))}
        value={appeal.letterId}
        onChange={(letterId) => void save({ letterId })}
      />
      {appeal.letterId === null && (
        <AutosaveDateField
          label={words.filedOn}
          optional
          value={appeal.filedOn}
          onSave={(filedOn) => save({ filedOn })}
        />
      )}
      <PickOrAddField
        label={words.decidedBy}
        hint={words.decidedByHint}
        optional
        options={facts.organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={appeal.decidedById}
        onChange={(decidedById) => void save({ decidedById })}
      />
      <PickOrAddField
        label={words.decision}
        optional
        options={decisions}
        value={appeal.decisionId}
        onChange={(decisionId) => void save({ decisionId })}
      />
    </>
  );
}

function Dates({ appeal, save }: { appeal: Appeal; save: Save }) {
  const words = useStrings().decisions.appeal;
  return (
    <>
      <CheckField
        label={words.isUrgent}
        checked={appeal.isUrgent}
        onChange={(isUrgent) => void save({ isUrgent })}
      />
      <FieldRow>
        <AutosaveField
          label={words.caseNo}
          optional
          value={appeal.caseNo}
          onSave={(caseNo) => save({ caseNo })}
        />
        <AutosaveDateField
          label={words.acknowledgedOn}
          optional
          value={appeal.acknowledgedOn}
          onSave={(acknowledgedOn) => save({ acknowledgedOn })}
        />
      </FieldRow>
      <FieldRow>
        <AutosaveDateField
          label={words.withdrawnOn}
          optional
          value={appeal.withdrawnOn}
          onSave={(withdrawnOn) => save({ withdrawnOn })}
        />
        <AutosaveDateField
          label={words.carriedOutOn}
          optional
          value={appeal.carriedOutOn}
          onSave={(carriedOutOn) => save({ carriedOutOn })}
        />
      </FieldRow>
    </>
  );
}
