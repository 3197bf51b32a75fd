// A document over the whole window: one line above it, then the page. Escape goes back to where the person was.
import { Modal } from '@mantine/core';
import { ArrowLeft, Download, FolderSearch, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../shared/domain/document.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useLists } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { DocumentView } from './document-view.tsx';
import type { PageAsked, QuoteOffer } from './page-asked.ts';
import { usePrintDocument } from './print-document.tsx';
import { PrintNotice } from './print-notice.tsx';
import { useSaveCopy } from './use-save-copy.ts';
import classes from './reading-room.module.css';

type Props = {
  asked: PageAsked;
  quote: QuoteOffer | undefined;
  onClose: () => void;
  onShowRecord: (recordId: MedicalRecord['id']) => void;
};

export function ReadingRoom({ asked, quote, onClose, onShowRecord }: Props) {
  useKeyboardBack();
  const { viewer } = useStrings();
  const lists = useLists('documents', 'records');
  const [turnedTo, turnTo] = useState<PageAsked | null>(null);
  const shown = turnedTo ?? asked;
  const documents = lists.state === 'ready' ? lists.value.documents : [];
  const document = documents.find(({ id }) => id === shown.documentId);
  const record =
    lists.state === 'ready' ? lists.value.records.find(({ id }) => id === document?.recordId) : undefined;
  const siblings = record
    ? documents.filter(({ recordId, pages }) => recordId === record.id && pages > 0)
    : [];
  return (
    <Modal.Root opened fullScreen lockScroll={false} onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content
        aria-label={record?.title ?? viewer.document}
        radius={0}
        classNames={{ content: classes.window ?? '' }}
      >
        <div className={classes.room}>
          <header className={classes.head}>
            <Button look="quiet" icon={ArrowLeft} keys="Esc" onClick={onClose}>
              {viewer.back}
            </Button>
            {record && document && (
              <Title
                record={record}
                document={document}
                siblings={siblings}
                onTurn={(documentId) => turnTo({ documentId })}
                onShowRecord={() => onShowRecord(record.id)}
              />
            )}
          </header>
          <div className={classes.pages}>
            <DocumentView asked={shown} quote={quote} startFocused />
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

type TitleProps = {
  record: MedicalRecord;
  document: Document;
  siblings: readonly Document[];
  onTurn: (documentId: Document['id']) => void;
  onShowRecord: () => void;
};

function Title({ record, document, siblings, onTurn, onShowRecord }: TitleProps) {
  const { viewer } = useStrings();
  const format = useFormat();
  const copy = useSaveCopy(document);
  const printing = usePrintDocument(document.id);
  return (
    <>
      <div className={classes.words}>
        <h1>{record.title}</h1>
        <p>{format.day(record.serviceDate)}</p>
      </div>
      {siblings.length > 1 && (
        <div className={classes.turn}>
          <SelectField
            label={viewer.documents}
            options={siblings.map(({ id, fileName, pages }) => ({
              value: id,
              label: viewer.documentOption(fileName, pages),
            }))}
            value={document.id}
            onChange={onTurn}
          />
        </div>
      )}
      <div className={classes.actions}>
        <Button look="quiet" icon={FolderSearch} onClick={onShowRecord}>
          {viewer.showRecord}
        </Button>
        <Button
          look="quiet"
          icon={Download}
          busyLabel={copy.isBusy ? viewer.saving : undefined}
          onClick={() => void copy.save()}
        >
          {viewer.saveCopy}
        </Button>
        <Button
          look="quiet"
          icon={Printer}
          disabled={printing.state.kind === 'drawing'}
          onClick={printing.print}
        >
          {viewer.print.open}
        </Button>
      </div>
      {printing.paper}
      <PrintNotice printing={printing} className={classes.notice ?? ''} />
      {(copy.show || copy.problem) && (
        <div className={classes.notice}>
          <Notice
            announce
            meaning={copy.problem ? 'needsYou' : 'arrived'}
            title={copy.problem ? describeProblem(copy.problem) : viewer.saved}
            action={
              copy.show && (
                <Button size="small" onClick={copy.show}>
                  {viewer.showSaved}
                </Button>
              )
            }
            onDismiss={copy.clear}
          />
        </div>
      )}
    </>
  );
}
