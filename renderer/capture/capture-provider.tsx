// Keeps the quick note one keystroke away from every screen: its command, the menu, or the button in the title row.
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { Capture } from '../frame/capture.ts';
import { useLogCall } from '../frame/log-call.ts';
import type { Destination } from '../frame/places.ts';
import { useShortcut } from '../frame/use-shortcut.ts';
import { useMayChange } from '../ui/changing.tsx';
import { CaptureDialog } from './capture-dialog.tsx';

type Props = { onGo: (destination: Destination) => void; children: ReactNode };

export function CaptureProvider({ onGo, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const logCall = useLogCall();
  const mayChange = useMayChange();
  const open = useCallback(() => setOpen(mayChange), [mayChange]);
  useShortcut('Ctrl+N', 'capture', open);
  return (
    <Capture value={open}>
      {children}
      {isOpen && (
        <CaptureDialog
          onClose={() => setOpen(false)}
          onCall={(body) => logCall({ body })}
          onFiles={() => onGo({ place: 'records', begin: 'import' })}
        />
      )}
    </Capture>
  );
}
