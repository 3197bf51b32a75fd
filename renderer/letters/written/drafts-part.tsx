// Letters that the app has drafted: those still to send and those sent. One that is chosen is read and changed as a page.
import { FilePenLine, Mailbox } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Draft } from '../../../shared/domain/draft.ts';
import { useLists } from '../../client/use-case.ts';
import type { Destination, ScreenProps } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Waiting } from '../../ui/messages/waiting.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { WriteLetter } from './write-letter.tsx';
import classes from '../letters.module.css';

type Props = { destination: Destination; switcher: ReactNode; onGo: ScreenProps['onGo'] };

export function DraftsPart({ destination, switcher, onGo }: Props) {
  const { written: words } = useStrings();
  const read = useLists('drafts', 'letters', 'people', 'organizations', 'recordRequests');
  const [open, setOpen] = useState(destination.openId ?? null);
  const [isWriting, setWriting] = useState(destination.begin === 'write-letter');
  const write = (
    <Button look="primary" icon={FilePenLine} onClick={() => setWriting(true)}>
      {words.write}
    </Button>
  );
  if (read.state !== 'ready')
    return (
      <Screen title={words.title} tools={switcher}>
        <Waiting read={read} />
      </Screen>
    );
  const { drafts } = read.value;
  const chosen = drafts.find(({ id }) => id === open);
  if (chosen) return <DraftEditor key={chosen.id} draft={chosen} onBack={() => setOpen(null)} onGo={onGo} />;
  const waiting = drafts.filter(({ letterId }) => letterId === null).toReversed();
  const sent = drafts.filter(({ letterId }) => letterId !== null).toReversed();
  const onWritten = (id: string | null) => {
    setWriting(false);
    setOpen(id);
  };
  return (
    <Screen
      title={words.title}
      sentence={words.sentence(waiting.length)}
      action={(drafts.length > 0 || isWriting) && write}
      tools={switcher}
      detail={isWriting && <WriteLetter lists={read.value} onDone={onWritten} />}
    >
      {drafts.length === 0 ? (
        <EmptyState icon={Mailbox} title={words.emptyTitle} action={isWriting ? undefined : write}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          <DraftList title={words.open} drafts={waiting} onOpen={setOpen} />
          <DraftList title={words.sent} drafts={sent} onOpen={setOpen} />
        </div>
      )}
    </Screen>
  );
}

type ListProps = { title: string; drafts: readonly Draft[]; onOpen: (id: string) => void };

function DraftList({ title, drafts, onOpen }: ListProps) {
  const { written: words } = useStrings();
  const format = useFormat();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" className={classes.row} onClick={() => onOpen(draft.id)}>
              <span className={classes.subject}>{words.kind[draft.kind]}</span>
              <span>{words.to(draft.recipient.split('\n').slice(0, 2).join(', '))}</span>
              <StatusMark meaning={draft.letterId === null ? 'needsYou' : 'arrived'}>
                {draft.letterId === null ? words.open : words.sentOn(format.day(draft.datedOn))}
              </StatusMark>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
