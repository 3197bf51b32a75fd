// The scan or photo behind a proof: a picture that opens, or one button to add it. It belongs to the letter, not to the inventory.
import { ImagePlus } from 'lucide-react';
import { reasonsText } from '../../shared/domain/intake.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Proof } from '../../shared/domain/letter.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useClient } from '../client/case-client.tsx';
import { useJob } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/fields/file-drop.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import { DocumentThumb } from '../viewer/document-thumb.tsx';
import { useViewer } from '../viewer/viewer-provider.tsx';
import { useState } from 'react';
import type { Picked } from '../../shared/contract/shell.ts';
import classes from './letters.module.css';

type Props = {
  proof: Proof;
  documents: readonly Document[];
  onAdded: (documentId: Document['id']) => Promise<void>;
};

export function ProofScan({ proof, documents, onAdded }: Props) {
  const words = useStrings().letters.proof;
  const { openPage } = useViewer();
  const { add, job, refused } = useAddScan(proof, onAdded);
  const scan = documents.find(({ id }) => id === proof.documentId);
  const choose = async () => add(await window.binder.pickFiles());
  const drop = async (files: File[]) => add(await window.binder.ticketsFor(files));
  return (
    <div className={classes.scan}>
      <p className={classes.scanTitle}>{words.document}</p>
      {scan && scan.pages > 0 && (
        <DocumentThumb
          documentId={scan.id}
          label={words.openDocument}
          onOpen={() => openPage({ documentId: scan.id, page: 1 })}
        />
      )}
      {scan && scan.pages === 0 && <p>{scan.fileName}</p>}
      <FileDrop onFiles={(files) => void drop(files)} disabled={job.isRunning}>
        <Button size="small" icon={ImagePlus} disabled={job.isRunning} onClick={() => void choose()}>
          {scan ? words.replaceScan : words.addScan}
        </Button>
      </FileDrop>
      {job.isRunning && <Progress label={words.adding} done={null} total={null} onStop={job.stop} />}
      {job.problem && <Notice meaning="needsYou" title={describeProblem(job.problem)} announce />}
      {refused !== null && <Notice meaning="needsYou" title={refused} announce />}
    </div>
  );
}

function useAddScan(proof: Proof, onAdded: Props['onAdded']) {
  const client = useClient();
  const { language } = useStrings();
  const [refused, setRefused] = useState<string | null>(null);
  const job = useJob((door, ticket: string, signal) =>
    door.documents.import(
      { tickets: [ticket], recordId: null, letterId: proof.letterId, passwords: [] },
      { signal },
    ),
  );
  const add = async ([first]: Picked[]) => {
    if (!first) return;
    setRefused(null);
    const done = await job.start(first.ticket);
    const item = done?.items[0];
    if (!item) return;
    // A file that is in the case already is found by its bytes, wherever it lies.
    const found =
      item.sha256 === null
        ? undefined
        : (await client.documents.list({})).find(({ sha256 }) => sha256 === item.sha256);
    if (found) await onAdded(found.id);
    else setRefused(reasonsText(item.reasons, language));
  };
  return { add, job, refused };
}
