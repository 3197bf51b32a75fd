// What stands where a screen's work will be, until it is read; and why, where it cannot be.
import type { Problem } from '../../../shared/errors.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Notice } from './notice.tsx';
import { RescueButton } from './rescue-button.tsx';

type Props = { read: { state: 'loading' } | { state: 'failed'; problem: Problem | null } };

export function Waiting({ read }: Props) {
  const { ui } = useStrings();
  if (read.state === 'loading') return <p role="status">{ui.readingCase}</p>;
  return (
    <Notice
      meaning="needsYou"
      title={read.problem ? describeProblem(read.problem) : ui.somethingBroke}
      {...(read.problem?.code === 'case.damaged' && { action: <RescueButton /> })}
      announce
    />
  );
}
