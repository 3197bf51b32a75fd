// The warnings about all records, asked again while papers are still being compared.
import type { RecordWarning } from '../../shared/contract/warnings.ts';
import { useAsk } from './use-case.ts';

const none: readonly RecordWarning[] = [];

/** `isComparing`: papers are still being compared, and more may be found. */
export function useWarnings(): { warnings: readonly RecordWarning[]; isComparing: boolean } {
  const read = useAsk(
    ['warnings'],
    (client) => client.warnings.list({}),
    ({ isComplete }) => !isComplete,
  );
  if (read.state !== 'ready') return { warnings: none, isComparing: false };
  return { warnings: read.value.warnings, isComparing: !read.value.isComplete };
}
