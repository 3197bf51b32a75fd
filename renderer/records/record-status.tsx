// A record's status as a word with its small progress mark.
import { ladderSteps, stepOf } from '../../shared/domain/record-list.ts';
import type { RecordStatus } from '../../shared/domain/record.ts';
import { useStrings } from '../strings/language.tsx';
import { StepMark } from '../ui/status/step-mark.tsx';

export function RecordStatusMark({ status }: { status: RecordStatus }) {
  const { records } = useStrings();
  const at = stepOf(status);
  return (
    <StepMark
      word={records.status[status]}
      at={at ?? 0}
      of={ladderSteps}
      spoken={records.step(at ?? 0, ladderSteps)}
      ended={at === null}
    />
  );
}
