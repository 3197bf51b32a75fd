// Requests for records: one board by place and department, and the chosen request beside it.
import { Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import { requestBoard, requestsWaiting } from '../../shared/domain/request-list.ts';
import { useLists } from '../client/use-case.ts';
import { dayOf } from '../client/day-of.ts';
import type { ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { useArrival } from '../frame/use-arrival.ts';
import { usePrintable } from '../frame/print.ts';
import { useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { NewRequest } from './new-request.tsx';
import { RequestBoard } from './request-board.tsx';
import { RequestDetail } from './request-detail.tsx';

export function RequestsScreen(props: ScreenProps) {
  usePrintable('requests');
  const arrival = useArrival(props.destination);
  return <Requests key={arrival} {...props} />;
}

function Requests({ destination, onGo }: ScreenProps) {
  const { requests: words } = useStrings();
  const today = dayOf(useNow());
  const read = useLists('recordRequests', 'requestItems', 'records', 'organizations', 'people', 'drafts');
  const [open, setOpen] = useState<string | null>(
    destination.openId?.startsWith('req_') ? destination.openId : null,
  );
  const [isNew, setNew] = useState(destination.begin === 'new-request');
  const board = useMemo(
    () => (read.state === 'ready' ? requestBoard({ ...read.value, today }) : []),
    [read, today],
  );
  const begin = (
    <Button look="primary" icon={Send} onClick={() => setNew(true)}>
      {words.new}
    </Button>
  );
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  const chosen = board.flatMap(({ entries }) => entries).find(({ request }) => request.id === open);
  const show = (id: string | null) => {
    setNew(false);
    setOpen(id);
  };
  const place = destination.openId?.startsWith('org_') ? destination.openId : null;
  const detail = isNew ? (
    <NewRequest lists={read.value} placeId={place} onDone={show} />
  ) : chosen ? (
    <RequestDetail
      key={chosen.request.id}
      entry={chosen}
      lists={read.value}
      onClose={() => show(null)}
      onGo={onGo}
    />
  ) : null;
  const all = read.value.recordRequests.length;
  return (
    <Screen
      title={words.title}
      sentence={words.sentence(all, requestsWaiting(board))}
      action={(all > 0 || isNew) && begin}
      detail={detail}
      detailRem={30}
    >
      {all === 0 ? (
        <EmptyState icon={Send} title={words.emptyTitle} action={isNew ? undefined : begin}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <RequestBoard board={board} open={open} onOpen={show} />
      )}
    </Screen>
  );
}
