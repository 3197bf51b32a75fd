// Keeps the call log one keystroke away from every screen: Ctrl+J, the menu, or the button in the title row. One call at a time.
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Destination } from '../frame/places.ts';
import { LogCall } from '../frame/log-call.ts';
import type { CallStart } from '../frame/log-call.ts';
import { CallPanel } from './call-panel.tsx';

function useCallKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey ||
        event.key.toLowerCase() !== 'j'
      )
        return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', listen);
    const unlisten = window.binder.onCommand((command) => command === 'log-call' && open());
    return () => {
      window.removeEventListener('keydown', listen);
      unlisten();
    };
  }, [open]);
}

type Props = { onGo: (destination: Destination) => void; children: ReactNode };

export function CallProvider({ onGo, children }: Props) {
  const [call, setCall] = useState<{ start: CallStart; number: number } | null>(null);
  // A call that is under way is never replaced: the keyboard goes back into its notes.
  const open = useCallback(
    (start: CallStart = {}) =>
      setCall((now) => (now ? { ...now, number: now.number + 1 } : { start, number: 1 })),
    [],
  );
  const openPlain = useCallback(() => open(), [open]);
  useCallKey(openPlain);
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
