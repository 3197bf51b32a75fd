// The way to the call log for those who do not know its key yet.
import { PhoneCall } from 'lucide-react';
import { logCallKeys, useLogCall } from '../frame/log-call.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';

export function CallButton() {
  const { calls } = useStrings();
  const logCall = useLogCall();
  return <IconButton icon={PhoneCall} label={calls.open} keys={logCallKeys} onClick={() => logCall()} />;
}
