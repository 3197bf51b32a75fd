// The quick note: one box to type in, and three ways to say what it is. Nothing has to be chosen before the first word.
import { Modal } from '@mantine/core';
import { Camera, Check, MessageCircleQuestion, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, LongTextField } from '../ui/fields/field.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { useCaptured } from './use-captured.ts';
import classes from './capture.module.css';

type Props = {
  onClose: () => void;
  /** The words go along into the notes of the call. */
  onCall: (body: string) => void;
  onFiles: () => void;
};

export function CaptureDialog({ onClose, onCall, onFiles }: Props) {
  const { commands, ui } = useStrings();
  const words = commands.capture;
  const offerUndo = useOfferUndo();
  const note = useCaptured();
  const undo = useCommand((client) => client.history.undo({}));
  const [isBusy, setBusy] = useState(false);
  const isBlank = note.text.trim() === '';
  const closing = async (work: () => Promise<unknown>, then: () => void) => {
    if (isBusy) return;
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done === false) return;
    onClose();
    then();
  };
  const say = (sentence: string) => offerUndo({ sentence, onUndo: () => void undo.run(undefined) });
  const keep = () => void closing(note.keep, () => !isBlank && say(words.keptNote));
  const ask = () => void closing(note.keepAsQuestion, () => say(words.keptQuestion));
  const call = () => void closing(note.discard, () => onCall(note.text));
  const throwAway = () => void closing(note.discard, () => say(words.discarded));
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
      size="38rem"
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
            {!isBlank && (
              <Button look="quiet" onClick={throwAway}>
                {words.discard}
              </Button>
            )}
          </div>
          <div className={classes.others}>
            <span className={classes.or}>{words.instead}</span>
            <Button size="small" icon={PhoneCall} onClick={call}>
              {words.call}
            </Button>
            <Button size="small" icon={Camera} onClick={() => void closing(note.keep, onFiles)}>
              {words.photo}
            </Button>
          </div>
        </FieldStack>
      </div>
    </Modal>
  );
}
