// One clock: when it ends and by which reading, where it was counted from, its rule with its source, and what ended it.
import { ArrowRight, Trash2 } from 'lucide-react';
import type { Clock, Reading } from '../../../shared/domain/clocks/clock.ts';
import type { Deadline } from '../../../shared/domain/coverage/deadline.ts';
import { describeProblem } from '../../../shared/errors.ts';
import type { Destination } from '../../frame/places.ts';
import type { Strings } from '../../strings/en.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { FactCard } from '../rules/fact-card.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { meaningOfStatus, nameOfClock, ruleOfClock, statusWord } from '../../clocks/clock-words.ts';
import classes from '../../clocks/clocks.module.css';

type Props = {
  clock: Clock;
  facts: PathFacts;
  onClose: () => void;
  onGo: (destination: Destination) => void;
};

export function ClockDetail({ clock, facts, onClose, onGo }: Props) {
  const strings = useStrings();
  const words = strings.clocks.detail;
  const format = useFormat();
  const deadline = facts.deadlines.find(({ id }) => id === clock.source.id);
  return (
    <DetailPane
      title={nameOfClock(clock, strings)}
      subtitle={format.dateFromNow(clock.due)}
      onClose={onClose}
      footer={
        <Button reads icon={ArrowRight} onClick={() => onGo(destinationOf(clock))}>
          {words.openSource[clock.source.noun]}
        </Button>
      }
    >
      <FieldStack>
        <p>
          <StatusMark look="badge" meaning={meaningOfStatus[clock.status]}>
            {statusWord(clock, strings)}
          </StatusMark>
        </p>
        <Pairs clock={clock} />
        {clock.basis.kind === 'fact' ? (
          <FactCard factId={clock.basis.factId} overrides={facts.ruleOverrides} />
        ) : null}
        {deadline && <DeadlineFields deadline={deadline} onClose={onClose} />}
      </FieldStack>
    </DetailPane>
  );
}

export function destinationOf({ source, start }: Clock): Destination {
  switch (source.noun) {
    case 'letter':
      return { place: 'letters', openId: source.id };
    case 'deadline':
      return start?.letterId
        ? { place: 'letters', openId: start.letterId }
        : { place: 'path', openId: source.id };
    case 'determination':
    case 'appeal':
      return { place: 'path', openId: source.id };
    case 'physicalItem':
      return { place: 'records' };
    case 'caseFile':
      return { place: 'settings' };
  }
}

function readingWord({ termKey, holidays }: Reading, { clocks }: Strings): string {
  if (holidays === 'california') return clocks.detail.californiaHolidays;
  return clocks.detail.reading[termKey] ?? '';
}

function Pairs({ clock }: { clock: Clock }) {
  const strings = useStrings();
  const words = strings.clocks.detail;
  const format = useFormat();
  const [lead, ...others] = clock.readings;
  return (
    <dl className={classes.pairs}>
      <div>
        <dt>{words.dueBy}</dt>
        <dd>{[format.date(lead.due), readingWord(lead, strings)].filter(Boolean).join(', ')}</dd>
      </div>
      {others.length > 0 && (
        <div>
          <dt>{words.readings}</dt>
          {others.map((reading) => (
            <dd key={reading.due}>
              {[format.date(reading.due), readingWord(reading, strings)].filter(Boolean).join(', ')}
            </dd>
          ))}
        </div>
      )}
      {clock.start && (
        <div>
          <dt>{words.from}</dt>
          <dd>
            {format.date(clock.start.at)}
            {clock.start.letterId !== null && (
              <span className={classes.soft}> {clock.start.isProven ? words.proven : words.unproven}</span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.rule}</dt>
        <dd>{ruleOfClock(clock, strings)}</dd>
      </div>
      <div>
        <dt>{words.whose}</dt>
        <dd>{strings.clocks.whoseLong[clock.whose]}</dd>
      </div>
      {clock.note !== '' && (
        <div>
          <dt>{words.note}</dt>
          <dd>{clock.note}</dd>
        </div>
      )}
    </dl>
  );
}

function DeadlineFields({ deadline, onClose }: { deadline: Deadline; onClose: () => void }) {
  const words = useStrings().clocks.detail;
  const { save, problem } = useSave('deadlines');
  const { remove, problem: notRemoved } = useRemove('deadlines');
  const trouble = problem ?? notRemoved;
  return (
    <>
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      <AutosaveDateField
        label={words.ended}
        hint={words.endedHint}
        optional
        value={deadline.endedAt}
        onSave={(endedAt) => save(deadline.id, { endedAt })}
      />
      <AutosaveField
        label={words.endNote}
        optional
        value={deadline.endNote}
        onSave={(endNote) => save(deadline.id, { endNote })}
      />
      <AutosaveField
        label={words.withdrawn}
        hint={words.withdrawnHint}
        optional
        value={deadline.supersededWhy}
        onSave={(supersededWhy) => save(deadline.id, { supersededWhy })}
      />
      <div>
        <Button
          look="quiet"
          size="small"
          icon={Trash2}
          onClick={() => void remove(deadline.id, words.removed).then(onClose)}
        >
          {words.remove}
        </Button>
      </div>
    </>
  );
}
