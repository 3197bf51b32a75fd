// The frame around every screen of an open case: rail, lock, skip link, sample stamp. Which screen is shown is not its business.
import { Drawer } from '@mantine/core';
import { LockKeyhole, Menu } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { useRoom } from '../ui/layout/room.ts';
import { useShortcut } from './use-shortcut.ts';
import { useWatchedKeyboard } from './followed-keyboard.ts';
import { FrameEnd } from './frame-end.ts';
import { Rail } from './rail.tsx';
import type { RailProps } from './rail.tsx';
import classes from './frame.module.css';

type Props = RailProps & {
  isSample: boolean;
  onLock: () => void;
  /** A sentence about something that did not work and belongs to no screen. */
  trouble?: string | null;
  /** What kind of copy this is, where it is one that can only be read. */
  ribbon?: ReactNode;
  /** What stands before the lock at the end of every title row. */
  tools?: ReactNode;
  children: ReactNode;
};

const lockKeys = 'Ctrl+L';

export function Frame({ isSample, onLock, trouble = null, ribbon, tools, children, ...rail }: Props) {
  const { frame } = useStrings();
  const room = useRoom();
  useShortcut(lockKeys, null, onLock);
  useWatchedKeyboard();
  const lock = (
    <>
      {tools}
      <IconButton reads icon={LockKeyhole} label={frame.lockNow} keys={lockKeys} onClick={onLock} />
    </>
  );
  const stamp = isSample ? (
    <p className={classes.stamp} title={frame.sampleWhy}>
      {frame.sample}
    </p>
  ) : null;
  return (
    <div className={classes.frame} data-room={room}>
      <a
        className={classes.skip}
        href="#work"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('work')?.focus();
        }}
      >
        {frame.skip}
      </a>
      {room === 'narrow' ? (
        <TopBar {...rail} stamp={stamp} end={lock} />
      ) : (
        <div className={classes.rail}>
          <Rail {...rail} stamp={stamp} />
        </div>
      )}
      <div className={classes.screenPlace}>
        {ribbon}
        {trouble !== null && <ProblemNotice sentence={trouble} />}
        <FrameEnd value={room === 'narrow' ? null : lock}>{children}</FrameEnd>
      </div>
    </div>
  );
}

/** Little room, or large text: the rail waits behind one button that says what it is. */
function TopBar({ stamp, end, ...rail }: RailProps & { end: ReactNode }) {
  const { frame, ui } = useStrings();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={frame.menu} className={classes.topBar}>
      <Button
        reads
        icon={Menu}
        size="small"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {frame.menu}
      </Button>
      {stamp}
      <span className={classes.topBarEnd}>{end}</span>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={rail.caseTitle}
        size="20rem"
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <Rail
          {...rail}
          withName={false}
          onGo={(place) => {
            setOpen(false);
            rail.onGo(place);
          }}
        />
      </Drawer>
    </section>
  );
}
