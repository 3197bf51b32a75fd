// One question across the table: its mark at the left, each doctor's words, and under them why they may differ.
import { Eye, FileText, MessageCircleQuestionMark, MessageSquareText, Phone } from 'lucide-react';
import { memo, useState } from 'react';
import { wordsOf } from '../../../shared/domain/compare.ts';
import type { ComparisonColumn, ComparisonRow } from '../../../shared/domain/compare.ts';
import type { BehindRow } from '../../../shared/domain/evidence.ts';
import type { Finding, Mark } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { InlineText } from '../../ui/fields/inline-text.tsx';
import { axisName, doctorName, shortName } from '../names.ts';
import { behindSentence } from './behind.ts';
import { MarkMenu } from './mark-menu.tsx';
import { markShown } from './mark-sign.tsx';
import { canAsk } from './use-marks.ts';
import type { Asked } from './use-marks.ts';
import classes from './row.module.css';

export type Wording = 'short' | 'exact';

export type RowActions = {
  onMark: (row: ComparisonRow, mark: Mark | null) => void;
  onNote: (row: ComparisonRow, note: string) => Promise<void>;
  onAsk: (row: ComparisonRow) => Promise<void>;
  onSource: (finding: Finding) => void;
  onPoint: (axis: string | null) => void;
  onFocusRow: (axis: string | null) => void;
};

type Props = RowActions & {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
  behind: readonly BehindRow[];
  asked: readonly Asked[];
  wording: Wording;
};

export const SaidRow = memo(function SaidRow(props: Props) {
  const { row, columns, behind, asked, wording, onMark, onAsk, onSource, onPoint, onFocusRow } = props;
  const strings = useStrings();
  const [isWriting, setWriting] = useState(false);
  const note = row.mark.by === 'reader' ? row.mark.difference.note : '';
  const mark = markShown(row.mark);
  const isDifference = mark === 'conflict' || mark === 'emphasis';
  const hasMore = note !== '' || isWriting || isDifference || asked.length > 0;
  return (
    <tbody
      className={classes.said}
      data-mark={mark}
      onPointerEnter={(event) => {
        // A row that scrolls under a resting pointer is not pointed at.
        if (event.movementX !== 0 || event.movementY !== 0) onPoint(row.axis);
      }}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onFocusRow(row.axis)}
      onBlur={() => onFocusRow(null)}
    >
      <tr>
        <th scope="row" rowSpan={hasMore ? 2 : 1} className={classes.axis}>
          <span className={classes.axisName}>{axisName(strings, row.axis)}</span>
          <MarkMenu
            row={row}
            onMark={(next) => onMark(row, next)}
            onWriteWhy={() => setWriting(true)}
            onAsk={() => void onAsk(row)}
          />
        </th>
        {columns.map((column, index) => (
          <td key={column.opinion.id} className={classes.cell}>
            <Words findings={row.cells[index] ?? []} column={column} wording={wording} onSource={onSource} />
          </td>
        ))}
      </tr>
      {hasMore && (
        <tr>
          <td colSpan={columns.length} className={classes.more}>
            <More
              {...props}
              note={note}
              isWriting={isWriting}
              onWritten={() => setWriting(false)}
              behind={isDifference ? behind : []}
              withAsk={isDifference}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
});

type WordsProps = Pick<Props, 'wording' | 'onSource'> & {
  findings: readonly Finding[];
  column: ComparisonColumn;
};

function Words({ findings, column, wording, onSource }: WordsProps) {
  const strings = useStrings();
  const { compare } = strings.opinions;
  if (findings.length === 0)
    return (
      <p className={classes.silent}>
        <span aria-hidden>–</span>
        <span className="screen-reader-only">{compare.saidNothing}</span>
      </p>
    );
  return findings.map((finding) => {
    const isExact = finding.quote !== '' && (wording === 'exact' || finding.text.trim() === '');
    const { page, documentId } = finding;
    return (
      <div key={finding.id} className={classes.words}>
        {isExact ? <q>{finding.quote}</q> : wordsOf(finding)}{' '}
        {page !== null && documentId !== null && (
          <button type="button" className={classes.page} onClick={() => onSource(finding)}>
            <FileText aria-hidden className={classes.small} />
            {compare.page(page)}
            <span className="screen-reader-only">
              , {compare.openPage(doctorName(column, strings), page)}
            </span>
          </button>
        )}
        {page !== null && documentId === null && <span className={classes.told}>{compare.page(page)}</span>}
        {finding.wasTold && (
          <span className={classes.told} title={compare.toldWhy}>
            <Phone aria-hidden className={classes.small} />
            {compare.told}
          </span>
        )}
      </div>
    );
  });
}

type MoreProps = Props & { note: string; isWriting: boolean; onWritten: () => void; withAsk: boolean };

/** Under the words: the family's reason, what lies behind it, and what was asked. */
function More({
  row,
  columns,
  behind,
  asked,
  note,
  isWriting,
  onWritten,
  withAsk,
  onNote,
  onAsk,
}: MoreProps) {
  const strings = useStrings();
  const { compare } = strings.opinions;
  const waiting = asked.filter(({ answer }) => !answer).map(({ column }) => shortName(column, strings));
  return (
    <div className={classes.moreWords}>
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
      {asked.map(({ question, column, answer }) =>
        answer ? (
          <p key={question.id} className={classes.behind}>
            <MessageSquareText aria-hidden className={classes.small} />
            <span>{compare.answered(shortName(column, strings), answer.text)}</span>
          </p>
        ) : null,
      )}
      {waiting.length > 0 && (
        <p className={classes.behind}>
          <MessageCircleQuestionMark aria-hidden className={classes.small} />
          <span>{compare.waitsFor(waiting)}</span>
        </p>
      )}
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
