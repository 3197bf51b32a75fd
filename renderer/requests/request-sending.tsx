// How the request goes out: by a letter of ours, or on their form or by phone. Either way an entry stands in the correspondence.
import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { channels } from '../../shared/domain/letter.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useMinute } from '../client/clock.ts';
import { useCommand } from '../client/use-case.ts';
import type { ScreenProps } from '../frame/places.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, SelectField, TextField } from '../ui/fields/field.tsx';
import { PartialDateField } from '../ui/fields/partial-date-field.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import type { RequestPart } from './request-part.ts';
import classes from './requests.module.css';

type Props = RequestPart & { onGo: ScreenProps['onGo'] };

export function RequestSending({ entry, lists, onGo }: Props) {
  const { requests, letters } = useStrings();
  const { detail } = requests;
  const format = useFormat();
  const { request } = entry;
  const [isMarking, setMarking] = useState(false);
  const draft = lists.drafts.findLast(({ requestId }) => requestId === request.id);
  const write = useCommand((client) =>
    client.drafts.start({
      kind: 'records-request',
      requestId: request.id,
      organizationId: request.organizationId,
    }),
  );
  const openLetter = async () => {
    const letter = draft ?? (await write.run(undefined));
    if (letter) onGo({ place: 'letters', openId: letter.id });
  };
  const { letterId, askedAt } = request;
  return (
    <section className={classes.part} aria-label={detail.sending}>
      <h3>{detail.sending}</h3>
      {write.problem && <ProblemNotice sentence={describeProblem(write.problem)} />}
      {askedAt !== null && <p>{detail.askedOn(letters.channel[request.channel], format.date(askedAt))}</p>}
      <div className={classes.buttons}>
        {(letterId === null || draft) && (
          <Button icon={FilePenLine} size="small" onClick={() => void openLetter()}>
            {draft ? detail.openLetter : detail.write}
          </Button>
        )}
        {letterId !== null && (
          <Button reads size="small" onClick={() => onGo({ place: 'letters', openId: letterId })}>
            {detail.openEntry}
          </Button>
        )}
        {letterId === null && !isMarking && (
          <Button size="small" onClick={() => setMarking(true)}>
            {detail.markAsked}
          </Button>
        )}
      </div>
      {isMarking && letterId === null && <MarkAsked entry={entry} onDone={() => setMarking(false)} />}
    </section>
  );
}

function MarkAsked({ entry: { request }, onDone }: Pick<RequestPart, 'entry'> & { onDone: () => void }) {
  const { requests, letters } = useStrings();
  const { detail } = requests;
  const minute = useMinute();
  const [channel, setChannel] = useState<Letter['channel']>(request.channel);
  const [at, setAt] = useState<PartialDate | null>(() => minute());
  const [referenceNo, setReference] = useState('');
  const mark = useCommand((client, when: PartialDate) =>
    client.recordRequests.markAsked({ id: request.id, channel, at: when, referenceNo }),
  );
  const submit = async () => {
    if (at !== null && (await mark.run(at))) onDone();
  };
  return (
    <FieldStack>
      {mark.problem && <ProblemNotice sentence={describeProblem(mark.problem)} />}
      <SelectField
        label={detail.channel}
        value={channel}
        onChange={setChannel}
        options={channels.map((value) => ({ value, label: letters.channel[value] }))}
      />
      <PartialDateField label={detail.at} value={at} onChange={setAt} />
      <TextField label={detail.reference} optional value={referenceNo} onChange={setReference} />
      <div className={classes.buttons}>
        <Button size="small" disabled={at === null} onClick={() => void submit()}>
          {detail.save}
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {detail.cancel}
        </Button>
      </div>
    </FieldStack>
  );
}
