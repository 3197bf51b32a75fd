// One decision: what it says, whether a denial holds all that it must, and the next formal step.
import { Gavel, Mail, Trash2 } from 'lucide-react';
import type { AppealLevel, Determination } from '../../../shared/domain/coverage/determination.ts';
import { denialReasons, emptyAppeal, outcomes } from '../../../shared/domain/coverage/determination.ts';
import { ruleSetOf } from '../../../shared/domain/coverage/finder.ts';
import {
  denialParts,
  isWholeDenial,
  missingInDenial,
  nextLevelOf,
} from '../../../shared/domain/coverage/next-level.ts';
import { isRefused } from '../../../shared/domain/clocks/appeal-clocks.ts';
import { draftOfLevel } from '../../../shared/domain/letters/sent.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import type { Destination } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import classes from '../list.module.css';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { useWriteLetter } from '../use-write-letter.ts';
import type { PathFacts } from '../../client/use-path.ts';

type Props = {
  decision: Determination;
  facts: PathFacts;
  onClose: () => void;
  onOpen: (id: string) => void;
  onGo: (destination: Destination) => void;
};
type Save = (set: Partial<Determination>) => Promise<void>;

export function DecisionDetail({ decision, facts, onClose, onOpen, onGo }: Props) {
  const { decisions: words } = useStrings();
  const format = useFormat();
  const saving = useSave('determinations');
  const removing = useRemove('determinations');
  const save: Save = (set) => saving.save(decision.id, set);
  const trouble = saving.problem ?? removing.problem;
  return (
    <DetailPane
      title={decision.about}
      subtitle={`${words.outcome[decision.outcome]}, ${format.date(decision.datedOn)}`}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void removing.remove(decision.id, words.removed).then(onClose)}
        >
          {words.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <NextStep {...{ decision, facts, onOpen, onGo }} />
        {isRefused(decision) && <Checklist decision={decision} save={save} />}
        <Facts decision={decision} facts={facts} save={save} />
      </FieldStack>
    </DetailPane>
  );
}

/** After a "no" the next formal step is proposed and prepared (R117). */
function NextStep({ decision, facts, onOpen, onGo }: Omit<Props, 'onClose'>) {
  const { decisions: words } = useStrings();
  const add = useCommand((client, level: AppealLevel) =>
    client.appeals.add({ ...emptyAppeal, level, determinationId: decision.id }),
  );
  const { write, problem } = useWriteLetter(facts, onGo);
  const next = nextLevelOf(decision, {
    appeals: facts.appeals,
    ruleSet: ruleSetOf(facts.answers),
    isUrgent: facts.plan?.isUrgent ?? false,
  });
  if (!next) return null;
  if (next.kind !== 'appeal') {
    const sentence = {
      automatic: words.next.automatic,
      'carry-out': words.next.carryOut,
      none: words.next.nothing,
    };
    return <Notice meaning="waiting" title={sentence[next.kind]} />;
  }
  return (
    <Notice meaning="needsYou" title={words.next[next.level]}>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <p>
        <Button
          size="small"
          icon={Gavel}
          onClick={() => void add.run(next.level).then((made) => made && onOpen(made.id))}
        >
          {words.next.start}
        </Button>{' '}
        <Button
          size="small"
          look="quiet"
          icon={Mail}
          onClick={() => void write({ kind: draftOfLevel(next.level), replyToId: decision.letterId })}
        >
          {words.next.write}
        </Button>
      </p>
    </Notice>
  );
}

function Checklist({ decision, save }: { decision: Determination; save: Save }) {
  const { decisions: words } = useStrings();
  const missing = missingInDenial(decision);
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: words.answer[value] }));
  return (
    <section className={classes.checks}>
      <h3>{words.checklist}</h3>
      {denialParts.map((part) => (
        <SelectField
          key={part}
          label={words.part[part]}
          value={decision.checklist[part]}
          onChange={(answer) => void save({ checklist: { ...decision.checklist, [part]: answer } })}
          options={answers}
        />
      ))}
      {missing.length > 0 && (
        <StatusMark meaning="needsYou">
          {words.missing(missing.map((part) => words.part[part].toLowerCase()).join(', '))}
        </StatusMark>
      )}
      {isWholeDenial(decision) && <StatusMark meaning="arrived">{words.complete}</StatusMark>}
    </section>
  );
}

function Facts({ decision, facts, save }: { decision: Determination; facts: PathFacts; save: Save }) {
  const { decisions: words } = useStrings();
  return (
    <>
      <AutosaveField
        label={words.about}
        value={decision.about}
        onSave={(about) => (about.trim() === '' ? undefined : save({ about }))}
      />
      <SelectField
        label={words.outcomeLabel}
        value={decision.outcome}
        onChange={(outcome) => void save({ outcome })}
        options={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
      />
      <FieldRow>
        <AutosaveDateField
          label={words.datedOn}
          optional
          value={decision.datedOn}
          onSave={(datedOn) => save({ datedOn })}
        />
        <AutosaveDateField
          label={words.receivedOn}
          optional
          value={decision.receivedOn}
          onSave={(receivedOn) => save({ receivedOn })}
        />
      </FieldRow>
      <WhoAndWith decision={decision} facts={facts} save={save} />
      {isRefused(decision) ? (
        <>
          <SelectField
            label={words.reasonCode}
            value={decision.reasonCode ?? 'none'}
            onChange={(code) => void save({ reasonCode: code === 'none' ? null : code })}
            options={(['none', ...denialReasons] as const).map((value) => ({
              value,
              label: words.reason[value],
            }))}
          />
          <AutosaveField
            label={words.reasonText}
            optional
            long
            value={decision.reasonText}
            onSave={(reasonText) => save({ reasonText })}
          />
        </>
      ) : (
        <Approval decision={decision} save={save} />
      )}
      <AutosaveField
        label={words.notes}
        optional
        long
        value={decision.notes}
        onSave={(notes) => save({ notes })}
      />
    </>
  );
}

/** Who decided, and the two letters: theirs that brought it, ours that asked. */
function WhoAndWith({ decision, facts, save }: { decision: Determination; facts: PathFacts; save: Save }) {
  const { decisions: words } = useStrings();
  const format = useFormat();
  const letters = facts.letters.toReversed().map(({ id, subject, at }) => ({
    value: id,
    label: `${format.day(at)}: ${subject}`,
  }));
  return (
    <>
      <PickOrAddField
        label={words.decidedBy}
        optional
        options={facts.organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={decision.decidedById}
        onChange={(decidedById) => void save({ decidedById })}
      />
      <PickOrAddField
        label={words.letter}
        optional
        options={letters}
        value={decision.letterId}
        onChange={(letterId) => void save({ letterId })}
      />
      <PickOrAddField
        label={words.requestLetter}
        hint={words.requestLetterHint}
        optional
        options={letters}
        value={decision.requestLetterId}
        onChange={(requestLetterId) => void save({ requestLetterId })}
      />
    </>
  );
}

function Approval({ decision, save }: { decision: Determination; save: Save }) {
  const { decisions: words } = useStrings();
  return (
    <>
      <AutosaveField
        label={words.authorizationNo}
        optional
        value={decision.authorizationNo}
        onSave={(authorizationNo) => save({ authorizationNo })}
      />
      <FieldRow>
        <AutosaveDateField
          label={words.validTo}
          optional
          value={decision.validTo}
          onSave={(validTo) => save({ validTo })}
        />
        <AutosaveDateField
          label={words.usedOn}
          optional
          value={decision.usedOn}
          onSave={(usedOn) => save({ usedOn })}
        />
      </FieldRow>
      <AutosaveField
        label={words.costShare}
        optional
        value={decision.costShare}
        onSave={(costShare) => save({ costShare })}
      />
      <AutosaveField
        label={words.scope}
        optional
        value={decision.scope}
        onSave={(scope) => save({ scope })}
      />
    </>
  );
}
