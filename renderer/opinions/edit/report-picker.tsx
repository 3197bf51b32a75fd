// Which paper an opinion's report is. Chosen where the report will stand, and from then on changed among the facts about it.
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { useChange } from '../../client/use-change.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import { reportOptions } from './report-options.ts';

type Props = { opinion: Opinion; facts: OpinionFacts };

export function ReportPicker({ opinion, facts }: Props) {
  const { edit } = useStrings().opinions;
  const format = useFormat();
  const doctor = facts.people.find(({ id }) => id === opinion.doctorId);
  const { change } = useChange('opinions');
  return (
    <PickOrAddField
      label={edit.report}
      hint={edit.reportHint}
      optional
      options={reportOptions(facts, format, doctor?.name ?? '')}
      value={opinion.recordId}
      onChange={(recordId) => void change(opinion.id, { recordId })}
    />
  );
}
