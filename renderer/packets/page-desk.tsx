// The pages of one record in a packet: leave one out, turn it, cover a place on it for good. The record itself stays as it is.
import { ArrowLeft, RotateCw, SquareDashed } from 'lucide-react';
import { useState } from 'react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Document, DocumentId } from '../../shared/domain/document.ts';
import type { Packet, PageEdit } from '../../shared/domain/packet.ts';
import { editPage } from '../../shared/domain/packet/page-edits.ts';
import { useClient } from '../client/case-client.tsx';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { CheckField } from '../ui/fields/field.tsx';
import { usePicture } from '../ui/viewer/use-picture.ts';
import { CoverDesk } from './cover-desk.tsx';
import type { SavePacket } from './packet-lists.ts';
import classes from './page-desk.module.css';

type Props = {
  title: string;
  packet: Packet;
  documents: readonly Document[];
  unseen: PacketPreview['unseen'];
  save: SavePacket;
  onBack: () => void;
};

export function PageDesk({ title, packet, documents, unseen, save, onBack }: Props) {
  const { packets: words } = useStrings();
  const [covering, setCovering] = useState<{ documentId: DocumentId; page: number } | null>(null);
  return (
    <section aria-labelledby="page-desk" className={classes.desk}>
      <div>
        <Button reads size="small" icon={ArrowLeft} onClick={covering ? () => setCovering(null) : onBack}>
          {covering ? words.pagesOf.backToPages : words.pagesOf.back}
        </Button>
      </div>
      <h2 id="page-desk">{words.pagesOf.title(title)}</h2>
      {covering ? (
        <CoverDesk key={`${covering.documentId}${covering.page}`} {...covering} packet={packet} save={save} />
      ) : (
        <>
          <p className={classes.hint}>{words.pagesOf.hint}</p>
          <ul className={classes.pages}>
            {documents.flatMap((document) =>
              Array.from({ length: document.pages }, (_, at) => (
                <PageTile
                  key={`${document.id}${at}`}
                  page={at + 1}
                  document={document}
                  packet={packet}
                  isUnseen={unseen.some(
                    (one) => one.documentId === document.id && one.documentPage === at + 1,
                  )}
                  save={save}
                  onCover={() => setCovering({ documentId: document.id, page: at + 1 })}
                />
              )),
            )}
          </ul>
        </>
      )}
    </section>
  );
}

type TileProps = {
  page: number;
  document: Document;
  packet: Packet;
  isUnseen: boolean;
  save: SavePacket;
  onCover: () => void;
};

function PageTile({ page, document, packet, isUnseen, save, onCover }: TileProps) {
  const { packets: words } = useStrings();
  const client = useClient();
  const { canvas, state } = usePicture(
    `${document.id}:${page}`,
    async (signal) =>
      (await client.documents.thumbnail({ documentId: document.id, page }, { signal })) as Blob,
  );
  const isIt = (one: { documentId: DocumentId; page: number }): boolean =>
    one.documentId === document.id && one.page === page;
  const edit = packet.pageEdits.find(isIt);
  const covered = packet.redactions.filter(isIt).length;
  const change = (set: Partial<Pick<PageEdit, 'leaveOut' | 'turn' | 'lookedAt'>>) =>
    void save({ pageEdits: editPage(packet.pageEdits, { documentId: document.id, page }, set) });
  const turn = edit?.turn ?? 0;
  return (
    <li className={classes.tile} data-out={edit?.leaveOut || undefined}>
      <canvas ref={canvas} aria-hidden className={classes.thumb} data-state={state} data-turn={turn} />
      <p className={classes.name}>
        {words.pagesOf.page(page)}
        {isUnseen && <span className={classes.note}>{words.pagesOf.unread}</span>}
        {covered > 0 && <span className={classes.note}>{words.pagesOf.covered(covered)}</span>}
      </p>
      <CheckField
        label={words.pagesOf.leaveOut(page)}
        checked={edit?.leaveOut ?? false}
        onChange={(leaveOut) => change({ leaveOut })}
      />
      {(isUnseen || edit?.lookedAt || packet.hiddenWords.length > 0) && (
        <CheckField
          label={words.pagesOf.lookedAt(page)}
          checked={edit?.lookedAt ?? false}
          onChange={(lookedAt) => change({ lookedAt })}
        />
      )}
      <div className={classes.buttons}>
        <IconButton
          icon={RotateCw}
          size="small"
          label={words.pagesOf.turn(page)}
          onClick={() => change({ turn: ((turn + 90) % 360) as PageEdit['turn'] })}
        />
        <IconButton icon={SquareDashed} size="small" label={words.pagesOf.cover(page)} onClick={onCover} />
      </div>
    </li>
  );
}
