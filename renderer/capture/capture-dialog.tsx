// The quick note: one box to type in, and three ways to say what it is. Nothing has to be chosen before the first word.
import { Modal } from '@mantine/core';
import { Camera, Check, MessageCircleQuestion, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import type { Client } from '../client/connection.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, LongTextField } from '../ui/fields/field.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { useEarlyKeys } from '../ui/use-early-keys.ts';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { useCaptured } from './use-captured.ts';
import classes from './capture.module.css';

type Props = {
  onClose: () => void;
  /** The words go along into the notes of the call. */
  onCall: (body: string) => void;
  onFiles: () => void;
};

/** How the note ends: each way closes the box, and offers the way back to this very thing. */
function useEndings({ onClose, onCall, onFiles }: Props) {
  const words = useStrings().commands.capture;
  const offerUndo = useOfferUndo();
  const note = useCaptured();
  const back = useCommand((client, way: (client: Client) => Promise<unknown>) => way(client));
  const [isBusy, setBusy] = useState(false);
  const isBlank = note.text.trim() === '';
  const closing = async <Id,>(
    work: () => Promise<Id | null>,
    then: (id: Id | null) => void,
    /** Where it could not be kept, the words stay on screen. */
    { needsId = !isBlank } = {},
  ) => {
    if (isBusy) return;
    setBusy(true);
    const id = await work();
    setBusy(false);
    if (id === null && needsId) return;
    onClose();
    then(id);
  };
  const say = <Id,>(sentence: string, id: Id | null, way: (client: Client, id: Id) => Promise<unknown>) => {
    if (id !== null) offerUndo({ sentence, onUndo: () => void back.run((client) => way(client, id)) });
  };
  const free = { needsId: false };
  return {
    note,
    isBlank,
    keep: () =>
      void closing(note.keep, (id) =>
        say(words.keptNote, id, (client, noteId) => client.incidents.remove({ id: noteId })),
      ),
    ask: () =>
      void closing(note.keepAsQuestion, (id) =>
        say(words.keptQuestion, id, (client, questionId) => client.questions.remove({ id: questionId })),
      ),
    throwAway: () =>
      void closing(
        note.discard,
        (id) => say(words.discarded, id, (client, noteId) => client.incidents.restore({ id: noteId })),
        free,
      ),
    call: () => void closing(note.discard, () => onCall(note.text), free),
    files: () => void closing(note.keep, onFiles),
  };
}

export function CaptureDialog(props: Props) {
  useKeyboardBack();
  const { commands, ui } = useStrings();
  const words = commands.capture;
  const { note, isBlank, keep, ask, throwAway, call, files } = useEndings(props);
  useEarlyKeys(note.setText);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    <Modal
      opened
      onClose={keep}
      title={words.title}
      size="43rem"
      yOffset="12vh"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {/* The keys of the box: Ctrl+Enter keeps it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        <FieldStack>
          {note.problem && <ProblemNotice sentence={describeProblem(note.problem)} />}
          <LongTextField
            label={words.text}
            hint={words.hint}
            value={note.text}
            onChange={note.setText}
            data-autofocus
            classNames={{ input: classes.box ?? '' }}
          />
          <div className={classes.buttons}>
            <Button look="primary" icon={Check} keys="Ctrl+Enter" onClick={keep} disabled={isBlank}>
              {words.keep}
            </Button>
            <Button icon={MessageCircleQuestion} onClick={ask} disabled={isBlank}>
              {words.question}
            </Button>
          </div>
          <div className={classes.others}>
            <span className={classes.or}>{words.instead}</span>
            <Button size="small" icon={PhoneCall} onClick={call}>
              {words.call}
            </Button>
            <Button size="small" icon={Camera} onClick={files}>
              {words.photo}
            </Button>
            {!isBlank && (
              <Button size="small" look="quiet" onClick={throwAway} className={classes.discard}>
                {words.discard}
              </Button>
            )}
          </div>
        </FieldStack>
      </div>
    </Modal>
  );
}
