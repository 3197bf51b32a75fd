// The papers of a record: small pictures that open them, and what can be done with each.
import { Download, FilePlus2, Scissors, X } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { reasonText } from '../../../shared/domain/intake.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk } from '../../client/use-case.ts';
import { useRemove } from '../../client/use-rows.ts';
import { ImagingCard } from '../../viewer/imaging/imaging-card.tsx';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { DocumentThumb } from '../../viewer/document-thumb.tsx';
import { useSaveCopy } from '../../viewer/use-save-copy.ts';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { ArrangeRoom } from '../arrange/arrange-room.tsx';
import { useImports } from '../import/import-provider.tsx';
import { Originals } from './originals.tsx';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; documents: readonly Document[] };

export function RecordDocuments({ record, documents }: Props) {
  const { records } = useStrings();
  const { addFiles, isRunning } = useImports();
  const asked = useAsk(['imaging'], (client) => client.imaging.list({}));
  const sets = asked.state === 'ready' ? asked.value : [];
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h3>{records.documents.title}</h3>
        <Button
          look="quiet"
          size="small"
          icon={FilePlus2}
          aria-label={records.documents.add}
          disabled={isRunning}
          onClick={() => void addFiles(record)}
        >
          {records.documents.addShort}
        </Button>
      </div>
      {documents.length === 0 ? (
        <p className={classes.soft}>{records.documents.none}</p>
      ) : (
        <ul className={classes.cards}>
          {documents.map((document) => {
            const set = sets.find(({ documentId }) => documentId === document.id);
            return set && document.pages === 0 ? (
              <ImagingCard key={document.id} document={document} set={set} title={record.title} />
            ) : (
              <DocumentCard key={document.id} document={document} />
            );
          })}
        </ul>
      )}
      <Originals documents={documents} />
    </section>
  );
}

function DocumentCard({ document }: { document: Document }) {
  const { records, viewer, language } = useStrings();
  const format = useFormat();
  const { openPage } = useViewer();
  const copy = useSaveCopy(document);
  const { remove, problem: notRemoved } = useRemove('documents');
  const removeIt = () => remove(document.id, records.documents.removed(document.fileName));
  const problem = notRemoved ?? copy.problem;
  const notes = [document.keptReason, ...document.warnings]
    .filter((code) => code !== null)
    .map((code) => reasonText(code, language));
  const words = records.documents;
  const size = format.size(document.sizeBytes);
  return (
    <li className={classes.card}>
      {document.pages > 0 && (
        <DocumentThumb
          documentId={document.id}
          label={words.open(document.fileName)}
          onOpen={() => openPage({ documentId: document.id })}
        />
      )}
      <div className={classes.cardWords}>
        <p className={classes.fileName}>{document.fileName}</p>
        <p className={classes.soft}>
          {document.pages > 0 ? `${records.pages(document.pages)}, ${size}` : `${words.kept}, ${size}`}
        </p>
        {document.madeOf && (
          <p className={classes.soft}>
            {records.arrange.madeOf(
              document.madeOf.length,
              new Set(document.madeOf.map(({ documentId }) => documentId)).size,
            )}
          </p>
        )}
        <CameFrom document={document} />
        {notes.map((note) => (
          <p key={note} className={classes.soft}>
            {note}
          </p>
        ))}
        {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} />}
        {copy.show && (
          <Notice
            announce
            meaning="arrived"
            title={viewer.saved}
            action={
              <Button reads size="small" onClick={copy.show}>
                {viewer.showSaved}
              </Button>
            }
            onDismiss={copy.clear}
          />
        )}
      </div>
      <div className={classes.cardActions}>
        {document.pages > 0 && <ArrangeButton document={document} />}
        <IconButton
          reads
          size="small"
          icon={Download}
          label={words.saveCopy(document.fileName)}
          onClick={() => void copy.save()}
        />
        <IconButton
          size="small"
          icon={X}
          label={words.remove(document.fileName)}
          onClick={() => void removeIt()}
        />
      </div>
    </li>
  );
}

function ArrangeButton({ document }: { document: Document }) {
  const { records } = useStrings();
  const [isArranging, setArranging] = useState(false);
  return (
    <>
      {isArranging && <ArrangeRoom documents={[document]} onClose={() => setArranging(false)} />}
      <IconButton
        size="small"
        icon={Scissors}
        label={records.arrange.openFor(document.fileName)}
        onClick={() => setArranging(true)}
      />
    </>
  );
}

/** Where it lay and who gave it, as far as anybody said. */
function CameFrom({ document: { source } }: { document: Document }) {
  const { records } = useStrings();
  const format = useFormat();
  if (!source) return null;
  const words = records.documents;
  const when = source.givenOn === null ? '' : format.date(source.givenOn);
  const said = [
    source.kind !== 'file' && source.outOf !== '' ? words.outOf[source.kind](source.outOf) : '',
    source.givenBy !== '' ? words.givenBy(source.givenBy, when) : when !== '' ? words.givenOn(when) : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? null : <p className={classes.soft}>{said.join(' ')}</p>;
}
