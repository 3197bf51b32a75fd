// The way to the help for those who do not know its key yet.
import { CircleQuestionMark } from 'lucide-react';
import { helpKeys, useOpenHelp } from '../frame/help.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';

export function HelpButton() {
  const { help } = useStrings();
  return (
    <IconButton reads icon={CircleQuestionMark} label={help.open} keys={helpKeys} onClick={useOpenHelp()} />
  );
}
