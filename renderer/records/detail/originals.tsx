// The scans that this record's documents were made of: kept as they came, to be looked at or brought back.
import type { Document } from '../../../shared/domain/document.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk, useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from './detail.module.css';

export function Originals({ documents }: { documents: readonly Document[] }) {
  const isMade = documents.some(({ madeOf }) => madeOf !== null);
  return isMade ? <Kept documents={documents} /> : null;
}

function Kept({ documents }: { documents: readonly Document[] }) {
  const { records } = useStrings();
  const { openPage } = useViewer();
  const read = useAsk(['originals'], (client) => client.documents.originals({}));
  const back = useCommand((client, id: Document['id']) => client.documents.bringBack({ id }));
  const sources = new Set(
    documents.flatMap(({ madeOf }) => (madeOf ?? []).map(({ documentId }) => documentId)),
  );
  const kept = read.state === 'ready' ? read.value.filter(({ id }) => sources.has(id)) : [];
  return (
    <>
      {back.problem && <Notice announce meaning="needsYou" title={describeProblem(back.problem)} />}
      {kept.map(({ id, fileName }) => (
        <div key={id}>
          <p className={classes.soft}>{records.arrange.original(fileName)}</p>
          <div className={classes.choices}>
            <Button reads size="small" onClick={() => openPage({ documentId: id })}>
              {records.arrange.openOriginal}
            </Button>
            <Button size="small" onClick={() => void back.run(id)}>
              {records.arrange.bringBack}
            </Button>
          </div>
        </div>
      ))}
    </>
  );
}
