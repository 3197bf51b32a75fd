// The scan of a paper of authority. It comes in as a record of its own, so that it can go along in a packet.
import { ImagePlus } from 'lucide-react';
import type { Authority } from '../../../shared/domain/authority.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import { useJob } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { Progress } from '../../ui/messages/progress.tsx';
import { DocumentThumb } from '../../viewer/document-thumb.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from '../people.module.css';

type Props = {
  paper: Authority;
  documents: readonly Document[];
  onAdded: (documentId: Document['id']) => Promise<void>;
};

export function PaperScan({ paper, documents, onAdded }: Props) {
  const { paper: words } = useStrings().people;
  const client = useClient();
  const { openPage } = useViewer();
  const job = useJob((door, ticket: string, signal) =>
    door.documents.import({ tickets: [ticket], recordId: null, passwords: [] }, { signal }),
  );
  const scan = documents.find(({ id }) => id === paper.documentId);
  const choose = async () => {
    const [first] = await window.binder.pickFiles();
    if (!first) return;
    const done = await job.start(first.ticket);
    const sha256 = done?.items[0]?.sha256 ?? null;
    if (sha256 === null) return;
    const found = (await client.documents.list({})).find((one) => one.sha256 === sha256);
    if (found) await onAdded(found.id);
  };
  return (
    <section className={classes.part} aria-label={words.scan}>
      <h3>{words.scan}</h3>
      {scan && scan.pages > 0 && (
        <DocumentThumb
          documentId={scan.id}
          label={words.openScan}
          onOpen={() => openPage({ documentId: scan.id, page: 1 })}
        />
      )}
      {scan && scan.pages === 0 && <p>{scan.fileName}</p>}
      {job.isRunning && <Progress label={words.adding} done={null} total={null} onStop={job.stop} />}
      {job.problem && <ProblemNotice sentence={describeProblem(job.problem)} />}
      <div>
        <Button size="small" icon={ImagePlus} disabled={job.isRunning} onClick={() => void choose()}>
          {words.addScan}
        </Button>
      </div>
    </section>
  );
}
