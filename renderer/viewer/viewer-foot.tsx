// What there is to say about the page being read: one calm line at the end of the bar, or nothing.
import { ScanText } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';

export function ViewerFoot({ hasText }: { hasText: boolean }) {
  const { viewer } = useStrings();
  if (hasText) return null;
  return (
    <StatusMark meaning="waiting" icon={ScanText}>
      {viewer.pictureOnly}
    </StatusMark>
  );
}
