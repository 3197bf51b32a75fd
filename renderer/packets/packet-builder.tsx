// One packet being built: the outline with page numbers that change as it changes, what is not in it, and its facts beside it.
import { ArrowLeft, PackageCheck, PackagePlus } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { asPdf, Outlet } from './outlet.tsx';
import type { Going } from './outlet.tsx';
import { Outline } from './outline.tsx';
import { PageDesk } from './page-desk.tsx';
import { PacketFacts } from './packet-facts.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import { Making, useMaking } from './packet-making.tsx';
import { LeftOutList } from './side-lists.tsx';
import { WarningList } from './warning-list.tsx';
import classes from './packets.module.css';

/** A packet being made tells its progress many times a second: what does not show it is not worked out again. */
const Facts = memo(PacketFacts);
const Centre = memo(Middle);

type Props = {
  packet: Packet;
  lists: PacketLists;
  /** The release that a supplement is to go on from, at first; empty for the whole packet. */
  after: Going['after'];
  onShelf: () => void;
  onRecord: (recordId: MedicalRecord['id']) => void;
};

export function PacketBuilder({ packet, lists, after, onShelf, onRecord }: Props) {
  const { packets: words } = useStrings();
  const preview = useAsk(['packets', 'preview', packet.id], (client) =>
    client.packets.preview({ packetId: packet.id }),
  );
  const change = useCommand((client, set: Partial<Packet>) => client.packets.change({ id: packet.id, set }));
  const making = useMaking(packet);
  const [going, setGoing] = useState<Going>({ ...asPdf, after });
  const { run } = change;
  const save: SavePacket = useCallback(
    async (set) => {
      if ((await run(set)) === null) throw new Error('not saved');
    },
    [run],
  );
  const documents =
    preview.state === 'ready' ? preview.value.outline.filter(({ kind }) => kind === 'document').length : 0;
  return (
    <Screen
      title={packet.title}
      sentence={
        preview.state === 'ready'
          ? words.fact(preview.value.pages, documents, preview.value.leftOut.length)
          : words.sentence
      }
      action={
        <Button
          reads
          look="primary"
          icon={PackageCheck}
          disabled={preview.state !== 'ready' || making.isRunning}
          onClick={() => preview.state === 'ready' && void making.start(preview.value.fileName, going)}
        >
          {going.after === '' ? words.make : words.makeSupplement}
        </Button>
      }
      tools={
        <>
          <Button reads size="small" icon={ArrowLeft} onClick={onShelf}>
            {words.all}
          </Button>
          <Button look="quiet" size="small" icon={PackagePlus} onClick={onShelf}>
            {words.new}
          </Button>
        </>
      }
      beside={
        <Facts
          packet={packet}
          lists={lists}
          save={save}
          onShelf={onShelf}
          outline={preview.state === 'ready' ? preview.value.outline : null}
        />
      }
      detailRem={24}
    >
      <div className={classes.builder}>
        {change.problem && <Notice meaning="needsYou" title={describeProblem(change.problem)} announce />}
        <Making making={making} />
        {preview.state !== 'ready' ? (
          <Waiting read={preview} />
        ) : (
          <Centre
            packet={packet}
            lists={lists}
            preview={preview.value}
            {...{ save, going, setGoing, onRecord }}
          />
        )}
      </div>
    </Screen>
  );
}

type MiddleProps = {
  packet: Packet;
  lists: PacketLists;
  preview: PacketPreview;
  save: SavePacket;
  going: Going;
  setGoing: (going: Going) => void;
  onRecord: (recordId: MedicalRecord['id']) => void;
};

/** The outline, or the pages of one of its records. */
function Middle({ packet, lists, preview, save, going, setGoing, onRecord }: MiddleProps) {
  const [deskOf, setDeskOf] = useState<MedicalRecord['id'] | null>(null);
  const { letters, documents } = lists;
  const exhibits = useMemo(() => ({ letters, documents }), [letters, documents]);
  const { outline } = preview;
  const order = useMemo(() => ({ outline }), [outline]);
  const onDesk = lists.records.find(({ id }) => id === deskOf);
  if (onDesk)
    return (
      <PageDesk
        title={onDesk.title}
        packet={packet}
        documents={documents.filter(({ recordId, pages }) => recordId === onDesk.id && pages > 0)}
        unseen={preview.unseen}
        save={save}
        onBack={() => setDeskOf(null)}
      />
    );
  return (
    <>
      <Outlet
        going={going}
        onChange={setGoing}
        packet={packet}
        save={save}
        releases={lists.releases.filter(({ packetId }) => packetId === packet.id)}
      />
      <WarningList {...{ packet, preview, lists, save, onRecord }} onPages={setDeskOf} />
      <Outline
        {...{ packet, save }}
        preview={order}
        lists={exhibits}
        records={lists.records}
        onPages={setDeskOf}
      />
      <LeftOutList packet={packet} preview={preview} save={save} />
    </>
  );
}
