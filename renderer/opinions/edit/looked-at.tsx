// What this one doctor looked at: the same grid as in the comparison, with one column.
import { useMemo } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { EvidenceRows } from '../evidence/evidence-rows.tsx';
import { AddRow, useEvidenceEditing } from '../evidence/evidence-tools.tsx';
import { doctorName } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import classes from './edit.module.css';

const none: ReadonlySet<string> = new Set();

export function LookedAt({ facts, column }: { facts: OpinionFacts; column: ComparisonColumn }) {
  const strings = useStrings();
  const { evidence, edit } = strings.opinions;
  const columns = useMemo(() => [column], [column]);
  const { matrix, edit: actions, offers, addRow, problem } = useEvidenceEditing(facts, columns, true);
  return (
    <div className={classes.looked}>
      <p className={classes.saidHint}>{evidence.keys}</p>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <table className={classes.lookedTable}>
        <caption className="screen-reader-only">{edit.sections.looked}</caption>
        <thead className="screen-reader-only">
          <tr>
            <td />
            <th scope="col">{doctorName(column, strings)}</th>
          </tr>
        </thead>
        <EvidenceRows {...{ columns, matrix }} edit={actions} lit={none} />
      </table>
      <AddRow offers={offers} addRow={addRow} />
    </div>
  );
}
