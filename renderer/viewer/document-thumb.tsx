// The first page of a document as a small picture that opens it.
import type { DocumentId } from '../../shared/domain/document.ts';
import { useClient } from '../client/case-client.tsx';
import { usePicture } from '../ui/viewer/use-picture.ts';
import classes from './document-thumb.module.css';

type Props = {
  documentId: DocumentId;
  page?: number;
  /** Names it for screen readers: "Open scan-12.pdf". */
  label: string;
  onOpen: () => void;
};

export function DocumentThumb({ documentId, page = 1, label, onOpen }: Props) {
  const client = useClient();
  const { canvas, state } = usePicture(
    `${documentId}:${page}`,
    async (signal) => (await client.documents.thumbnail({ documentId, page }, { signal })) as Blob,
  );
  return (
    <button type="button" aria-label={label} title={label} className={classes.thumb} onClick={onOpen}>
      <canvas ref={canvas} aria-hidden className={classes.picture} data-state={state} />
    </button>
  );
}
