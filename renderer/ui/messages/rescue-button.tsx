// The way out of a damaged file: it is closed, and the screen that saves what is whole, or brings back a backup, takes its place.
import { LifeBuoy } from 'lucide-react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';

export function RescueButton() {
  const { ui } = useStrings();
  return (
    <Button reads size="small" icon={LifeBuoy} onClick={() => void window.binder.lock('damaged')}>
      {ui.rescue}
    </Button>
  );
}
