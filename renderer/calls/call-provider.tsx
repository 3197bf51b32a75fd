// Keeps the call log one keystroke away from every screen: Ctrl+J, the menu, or the button in the title row. One call at a time.
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { Destination } from '../frame/places.ts';
import { LogCall } from '../frame/log-call.ts';
import type { CallStart } from '../frame/log-call.ts';
import { useShortcut } from '../frame/use-shortcut.ts';
import { useMayChange } from '../ui/changing.tsx';
import { CallPanel } from './call-panel.tsx';

type Props = { onGo: (destination: Destination) => void; children: ReactNode };

export function CallProvider({ onGo, children }: Props) {
  const [call, setCall] = useState<{ start: CallStart; number: number } | null>(null);
  const mayChange = useMayChange();
  // A call that is under way is never replaced: the keyboard goes back into its notes.
  const open = useCallback(
    (start: CallStart = {}) =>
      mayChange && setCall((now) => (now ? { ...now, number: now.number + 1 } : { start, number: 1 })),
    [mayChange],
  );
  const openPlain = useCallback(() => open(), [open]);
  useShortcut('Ctrl+J', 'log-call', openPlain);
  return (
    <LogCall value={open}>
      {children}
      {call && (
        <CallPanel
          start={call.start}
          asked={call.number}
          onClose={(letterId) => {
            setCall(null);
            if (letterId !== null) onGo({ place: 'letters', openId: letterId });
          }}
        />
      )}
    </LogCall>
  );
}
