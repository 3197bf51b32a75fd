// Under the words of a row: the family's reason, what lies behind the difference, and what became of each question about it.
import { Check, Eye, FilePenLine, MessageCircleQuestionMark, MessageSquareText } from 'lucide-react';
import type { Asked } from '../../../shared/domain/asking.ts';
import type { ComparisonColumn, ComparisonRow } from '../../../shared/domain/compare.ts';
import type { BehindRow } from '../../../shared/domain/evidence.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { NumberScale } from '../../../shared/domain/number-scale.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { InlineText } from '../../ui/fields/inline-text.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { axisName, shortName } from '../names.ts';
import { behindSentence } from './behind.ts';
import { Scales } from './scales.tsx';
import { canAsk } from './use-asking.ts';
import classes from './row.module.css';

type Props = {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
  behind: readonly BehindRow[];
  asked: readonly Asked[];
  scales: readonly NumberScale[];
  note: string;
  isWriting: boolean;
  onWritten: () => void;
  withAsk: boolean;
  onNote: (row: ComparisonRow, note: string) => Promise<void>;
  onAsk: (row: ComparisonRow) => Promise<void>;
  onPut: (asked: readonly Asked[]) => Promise<void>;
  onWrite: (doctorId: NonNullable<Opinion['doctorId']>) => Promise<void>;
};

export function RowMore(props: Props) {
  const { row, columns, behind, asked, scales, note, isWriting, onWritten, withAsk, onNote, onAsk } = props;
  const strings = useStrings();
  const { compare } = strings.opinions;
  return (
    <div className={classes.moreWords}>
      {scales.length > 0 && <Scales {...{ scales, columns }} />}
      {(note !== '' || isWriting) && (
        <div className={classes.why}>
          <InlineText
            label={compare.whyLabel(axisName(strings, row.axis))}
            value={note}
            placeholder={compare.whyPlaceholder}
            startFocused={isWriting}
            onSave={(text) => onNote(row, text)}
            onLeave={onWritten}
          />
        </div>
      )}
      {behind.length > 0 && (
        <p className={classes.behind}>
          <Eye aria-hidden className={classes.small} />
          <span>
            <strong>{compare.behind}</strong>
            {behindSentence(behind, columns, strings)}
          </span>
        </p>
      )}
      <AskedLines {...props} />
      {withAsk && asked.length === 0 && canAsk(row) && (
        <div className={classes.ask}>
          <Button look="quiet" size="small" icon={MessageCircleQuestionMark} onClick={() => void onAsk(row)}>
            {compare.askEach}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Answers first, then who is past their day, who still has time, and whom nobody has asked yet. */
function AskedLines({
  columns,
  asked,
  onPut,
  onWrite,
}: Pick<Props, 'columns' | 'asked' | 'onPut' | 'onWrite'>) {
  const strings = useStrings();
  const { compare } = strings.opinions;
  const format = useFormat();
  const nameOf = ({ opinionId }: Asked) => {
    const column = columns.find(({ opinion }) => opinion.id === opinionId);
    return column ? shortName(column, strings) : '';
  };
  const inState = (state: Asked['state']) => asked.filter((one) => one.state === state);
  const toAsk = inState('to-ask');
  return (
    <>
      {inState('answered').map((one) => (
        <p key={one.question.id + one.opinionId} className={classes.behind}>
          <MessageSquareText aria-hidden className={classes.small} />
          <span>
            {compare.answered(
              nameOf(one),
              one.answers
                .map(({ text, answeredOn }) =>
                  compare.answerOn(text, answeredOn ? format.day(answeredOn) : ''),
                )
                .join(' '),
            )}
          </span>
        </p>
      ))}
      {inState('overdue').map(
        (one) =>
          one.asking?.answerBy && (
            <p key={one.question.id + one.opinionId} className={classes.behind}>
              <StatusMark meaning="differs">
                {compare.overdue(
                  nameOf(one),
                  format.day(one.asking.askedOn).replace(/ \d{4}$/, ''),
                  format.dateFromNow(one.asking.answerBy),
                )}
              </StatusMark>
              <WriteTo one={one} name={nameOf(one)} onWrite={onWrite} />
            </p>
          ),
      )}
      {inState('waiting').map((one) => (
        <p key={one.question.id + one.opinionId} className={classes.behind}>
          <StatusMark meaning="waiting">
            {compare.waitsFor(
              nameOf(one),
              one.asking?.answerBy ? format.dateFromNow(one.asking.answerBy) : '',
            )}
          </StatusMark>
        </p>
      ))}
      {toAsk.length > 0 && (
        <div className={classes.behind}>
          <MessageCircleQuestionMark aria-hidden className={classes.small} />
          <span>
            {compare.toAsk(toAsk.map(nameOf))}{' '}
            {toAsk.map((one) => (
              <WriteTo key={one.question.id} one={one} name={nameOf(one)} onWrite={onWrite} />
            ))}
            <Button look="quiet" size="small" icon={Check} onClick={() => void onPut(toAsk)}>
              {compare.put}
            </Button>
          </span>
        </div>
      )}
    </>
  );
}

/** A letter of our own to this doctor: once it is sent, its questions count as asked. */
function WriteTo({
  one: { question },
  name,
  onWrite,
}: Pick<Props, 'onWrite'> & { one: Asked; name: string }) {
  const { compare } = useStrings().opinions;
  const { personId } = question;
  if (personId === null) return null;
  return (
    <Button look="quiet" size="small" icon={FilePenLine} onClick={() => void onWrite(personId)}>
      {compare.writeTo(name)}
    </Button>
  );
}
