// One request, in the order in which it goes: what is asked, how it was sent, what they said, what came. Everything is saved as typed.
import { Trash2 } from 'lucide-react';
import type { RecordRequest } from '../../shared/domain/record-request.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useRemove, useSave } from '../client/use-rows.ts';
import type { ScreenProps } from '../frame/places.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldStack } from '../ui/fields/field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { RequestMark } from './request-board.tsx';
import { RequestItems } from './request-items.tsx';
import type { RequestPart } from './request-part.ts';
import { RequestSaid } from './request-said.tsx';
import { RequestSending } from './request-sending.tsx';
import classes from './requests.module.css';

type Props = Omit<RequestPart, 'set'> & { onClose: () => void; onGo: ScreenProps['onGo'] };

export function RequestDetail({ entry, lists, onClose, onGo }: Props) {
  const { requests: words } = useStrings();
  const { request, department, state } = entry;
  const { save, problem } = useSave('recordRequests');
  const { remove, problem: notRemoved } = useRemove('recordRequests');
  const trouble = problem ?? notRemoved;
  const part = { entry, lists, set: (change: Partial<RecordRequest>) => save(request.id, change) };
  const discard = () => remove(request.id, words.removed(request.title)).then(onClose);
  return (
    <DetailPane
      title={request.title}
      subtitle={department?.name}
      onClose={onClose}
      footer={
        <Button look="quiet" icon={Trash2} onClick={() => void discard()}>
          {words.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <div>
          <RequestMark state={state} />
        </div>
        <Asked {...part} />
        <RequestItems {...part} />
        <RequestSending {...part} onGo={onGo} />
        <RequestSaid {...part} />
        <Came {...part} />
      </FieldStack>
    </DetailPane>
  );
}

function Asked({ entry: { request }, set }: RequestPart) {
  const { detail } = useStrings().requests;
  return (
    <>
      <AutosaveField
        label={detail.title}
        value={request.title}
        onSave={async (title) => {
          if (title.trim() !== '') await set({ title });
        }}
      />
      <AutosaveField
        label={detail.asksFor}
        optional
        long
        value={request.asksFor}
        onSave={(asksFor) => set({ asksFor })}
      />
      <AutosaveField
        label={detail.format}
        hint={detail.formatHint}
        optional
        value={request.formatWanted}
        onSave={(formatWanted) => set({ formatWanted })}
      />
    </>
  );
}

function Came({ entry: { request }, set }: RequestPart) {
  const { detail } = useStrings().requests;
  return (
    <section className={classes.part} aria-label={detail.came}>
      <h3>{detail.came}</h3>
      <AutosaveField
        label={detail.outcome}
        optional
        long
        value={request.outcome}
        onSave={(outcome) => set({ outcome })}
      />
      <AutosaveDateField
        label={detail.closedOn}
        optional
        value={request.closedOn}
        onSave={(closedOn) => set({ closedOn })}
      />
      <AutosaveField
        label={detail.notes}
        optional
        long
        value={request.notes}
        onSave={(notes) => set({ notes })}
      />
    </section>
  );
}
