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
import { LookedOffers } from './looked-offers.tsx';
import type { Passages } from './use-passages.ts';
import classes from './edit.module.css';

const none: ReadonlySet<string> = new Set();

type Props = { facts: OpinionFacts; column: ComparisonColumn; passages: Passages };

export function LookedAt({ facts, column, passages }: Props) {
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
      <LookedOffers {...{ facts, column, passages }} rows={matrix} />
    </div>
  );
}
