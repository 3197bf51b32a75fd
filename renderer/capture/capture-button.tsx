// The way to the quick note for those who do not know its key yet.
import { SquarePen } from 'lucide-react';
import { captureKeys, useCapture } from '../frame/capture.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';

export function CaptureButton() {
  const { commands } = useStrings();
  return (
    <IconButton icon={SquarePen} label={commands.capture.open} keys={captureKeys} onClick={useCapture()} />
  );
}
