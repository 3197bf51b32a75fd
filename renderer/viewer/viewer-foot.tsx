// What there is to say about the page being read: one calm line at the end of the bar, or nothing.
import { ScanText } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';

type Props = { hasText: boolean; ocrConfidence: number | null };

/** Below this a reading is full of holes, and somebody who quotes it should look at the page. */
const unsure = 80;

export function ViewerFoot({ hasText, ocrConfidence }: Props) {
  const { viewer } = useStrings();
  if (hasText && ocrConfidence === null) return null;
  return (
    <StatusMark meaning="waiting" icon={ScanText}>
      {ocrConfidence === null
        ? viewer.pictureOnly
        : ocrConfidence < unsure
          ? viewer.readUnsure(ocrConfidence)
          : viewer.readFromPicture(ocrConfidence)}
    </StatusMark>
  );
}
