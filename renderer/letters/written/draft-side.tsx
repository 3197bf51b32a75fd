// Beside a letter: save it to print, then say how it went out. What it was sent as stands in the correspondence from then on.
import { FileText, FileType2, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useMinute } from '../../client/clock.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { useRemove } from '../../client/use-rows.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { LawQuote } from './law-quote.tsx';
import classes from './written.module.css';

type Props = { draft: Draft; onBack: () => void; onGo: ScreenProps['onGo'] };

/** Ways a letter on paper goes out; the ones with the best proof first. */
const ways = [
  'hand-delivered',
  'certified-mail',
  'fax',
  'courier',
  'portal',
  'upload',
  'email',
  'mail',
] as const;

export function DraftSide({ draft, onBack, onGo }: Props) {
  const { written: words } = useStrings();
  const { remove, problem } = useRemove('drafts');
  const discard = () => remove(draft.id, words.editor.removed(draft.subject)).then(onBack);
  return (
    <section className={classes.side} aria-label={words.editor.side}>
      <Printing draft={draft} />
      {draft.letterId === null && <LawQuote draft={draft} />}
      {draft.letterId === null ? (
        <Sending draft={draft} onGo={onGo} />
      ) : (
        <Sent draft={draft} letterId={draft.letterId} onGo={onGo} />
      )}
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <div>
        <Button look="quiet" size="small" icon={Trash2} onClick={() => void discard()}>
          {words.editor.remove}
        </Button>
      </div>
    </section>
  );
}

function Printing({ draft }: { draft: Draft }) {
  const { editor } = useStrings().written;
  const client = useClient();
  const [saved, setSaved] = useState<string | null>(null);
  const save = useCommand((door, input: { form: 'pdf' | 'docx'; ticket: string }) =>
    door.drafts.save({ id: draft.id, ...input }),
  );
  const print = async (form: 'pdf' | 'docx') => {
    setSaved(null);
    const suggestedName = await client.drafts.fileName({ id: draft.id, form });
    const kind = form === 'pdf' ? 'letter' : 'word-letter';
    const picked = await window.binder.pickSave({ kind, suggestedName });
    if (picked && (await save.run({ form, ticket: picked.ticket }))) setSaved(picked.ticket);
  };
  return (
    <div className={classes.block}>
      <h2>{editor.side}</h2>
      <p>{editor.read}</p>
      <div className={classes.buttons}>
        <Button
          reads
          look={draft.letterId === null ? 'primary' : 'plain'}
          icon={FileText}
          onClick={() => void print('pdf')}
        >
          {editor.pdf}
        </Button>
        <Button reads icon={FileType2} onClick={() => void print('docx')}>
          {editor.word}
        </Button>
      </div>
      {save.problem && <ProblemNotice sentence={describeProblem(save.problem)} />}
      {saved !== null && (
        <Notice
          meaning="arrived"
          title={editor.savedTo}
          announce
          action={
            <Button reads size="small" onClick={() => void window.binder.showSaved(saved)}>
              {editor.show}
            </Button>
          }
        />
      )}
    </div>
  );
}

type SendingProps = { draft: Draft; onGo: ScreenProps['onGo'] };

function Sending({ draft, onGo }: SendingProps) {
  const { written, letters } = useStrings();
  const { editor } = written;
  const minute = useMinute();
  const [channel, setChannel] = useState<(typeof ways)[number]>('hand-delivered');
  const [at, setAt] = useState<PartialDate | null>(() => minute());
  const send = useCommand((client, when: PartialDate) =>
    client.drafts.send({ id: draft.id, channel, at: when }),
  );
  const takeBack = useCommand((client) => client.history.undo({}));
  const offerUndo = useOfferUndo();
  const submit = async () => {
    if (at === null) return;
    const letter = await send.run(at);
    if (!letter) return;
    onGo({ place: 'letters', openId: letter.id });
    offerUndo({ sentence: editor.marked, onUndo: () => void takeBack.run(undefined) });
  };
  const tips: Partial<Record<Letter['channel'], string>> = editor.tip;
  return (
    <div className={classes.block}>
      <h3>{editor.sending}</h3>
      <FieldStack>
        {send.problem && <ProblemNotice sentence={describeProblem(send.problem)} />}
        <SelectField
          label={editor.channel}
          hint={tips[channel] ?? editor.tip.other}
          value={channel}
          onChange={setChannel}
          options={ways.map((value) => ({ value, label: letters.channel[value] }))}
        />
        <PartialDateField label={editor.at} value={at} onChange={setAt} />
        <div>
          <Button icon={Send} disabled={at === null} onClick={() => void submit()}>
            {editor.send}
          </Button>
        </div>
      </FieldStack>
    </div>
  );
}

function Sent({ draft, letterId, onGo }: SendingProps & { letterId: Letter['id'] }) {
  const { editor } = useStrings().written;
  const format = useFormat();
  return (
    <Notice
      meaning="arrived"
      title={editor.sent(format.day(draft.datedOn))}
      action={
        <Button reads size="small" onClick={() => onGo({ place: 'letters', openId: letterId })}>
          {editor.openEntry}
        </Button>
      }
    />
  );
}
