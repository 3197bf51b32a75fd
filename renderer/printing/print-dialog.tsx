// What to print: the page at hand, by the printer or as a PDF, or the whole case as a paper binder.
import { Modal } from '@mantine/core';
import { FileDown, FolderOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import type { Paper } from '../../shared/domain/papers/paper.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import type { Printable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { BinderMaker } from './binder-maker.tsx';
import { printPaper, PrintedPaper } from './printed-paper.tsx';
import classes from './printing.module.css';

type Props = { printable: Printable | null; caseTitle: string; onClose: () => void };

export function PrintDialog({ printable, caseTitle, onClose }: Props) {
  useKeyboardBack();
  const { printing: words, ui } = useStrings();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="38rem"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.parts}>
        {printable ? (
          <ThisPage printable={printable} caseTitle={caseTitle} />
        ) : (
          <ThisScreen onClose={onClose} />
        )}
        <section className={classes.part}>
          <h3>{words.binder.title}</h3>
          <p className={classes.why}>{words.binder.why}</p>
          <BinderMaker caseTitle={caseTitle} />
        </section>
      </div>
    </Modal>
  );
}

/** Screens with no page of their own, such as a report on files: as they look, without what is only for pressing. */
function ThisScreen({ onClose }: { onClose: () => void }) {
  const { printing: words } = useStrings();
  const print = () => {
    onClose();
    // After the box is gone: it would be on the paper.
    setTimeout(() => window.print(), 250);
  };
  return (
    <section className={classes.part}>
      <h3>{words.screen.title}</h3>
      <p className={classes.why}>{words.screen.why}</p>
      <div className={classes.buttons}>
        <Button look="primary" icon={Printer} onClick={print}>
          {words.print}
        </Button>
      </div>
    </section>
  );
}

function ThisPage({ printable, caseTitle }: { printable: Printable; caseTitle: string }) {
  const { language } = useStrings();
  const { page, id } = printable;
  const read = useAsk(['printed', page, id, language], (client) =>
    client.sheets.readPage({ page, id, language }),
  );
  if (read.state !== 'ready') return <Waiting read={read} />;
  return <ReadyPage {...{ printable, caseTitle }} paper={read.value} />;
}

type ReadyProps = { printable: Printable; caseTitle: string; paper: Paper };

function ReadyPage({ printable: { page, id }, caseTitle, paper }: ReadyProps) {
  const { printing: words, language, ui } = useStrings();
  const [saved, setSaved] = useState<string | null>(null);
  const save = useCommand((client, ticket: string) => client.sheets.savePage({ page, id, language, ticket }));
  const saveAs = async () => {
    const suggestedName = `${`${caseTitle}, ${paper.title}`.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 180)}.pdf`;
    const picked = await window.binder.pickSave({ kind: 'document', suggestedName });
    if (!picked) return;
    setSaved(null);
    if ((await save.run(picked.ticket)) !== null) setSaved(picked.ticket);
  };
  return (
    <section className={classes.part}>
      <h3>{paper.title}</h3>
      <p className={classes.why}>{words.page.why}</p>
      <div className={classes.buttons}>
        <Button look="primary" icon={Printer} onClick={printPaper} data-autofocus>
          {words.print}
        </Button>
        <Button icon={FileDown} onClick={() => void saveAs()} disabled={save.isBusy}>
          {words.page.save}
        </Button>
      </div>
      {save.problem && <ProblemNotice sentence={describeProblem(save.problem)} />}
      {saved !== null && (
        <Notice
          meaning="arrived"
          title={words.page.saved}
          announce
          action={
            <Button size="small" icon={FolderOpen} onClick={() => void window.binder.showSaved(saved)}>
              {ui.showSaved}
            </Button>
          }
        />
      )}
      <PrintedPaper paper={paper} caseTitle={caseTitle} />
    </section>
  );
}
