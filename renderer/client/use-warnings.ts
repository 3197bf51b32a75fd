// The warnings about all records, asked again while papers are still being compared.
import { useEffect, useState } from 'react';
import type { RecordWarning } from '../../shared/contract/warnings.ts';
import { useAsk } from './use-case.ts';

const againMs = 400;
const none: readonly RecordWarning[] = [];

export function useWarnings(): readonly RecordWarning[] {
  const [turn, setTurn] = useState(0);
  const read = useAsk(['warnings', turn], (client) => client.warnings.list({}));
  const isOpen = read.state === 'ready' && !read.value.isComplete;
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => setTurn((now) => now + 1), againMs);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return read.state === 'ready' ? read.value.warnings : none;
}
