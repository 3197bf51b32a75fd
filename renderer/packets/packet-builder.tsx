// One packet being built: the outline with page numbers that change as it changes, what is not in it, and its facts beside it.
import { ArrowLeft, PackageCheck, PackagePlus } from 'lucide-react';
import { useState } from 'react';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand, useJob } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { Outline } from './outline.tsx';
import { PacketFacts } from './packet-facts.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import { LeftOutList, WarningList } from './side-lists.tsx';
import classes from './packets.module.css';

type Props = { packet: Packet; lists: PacketLists; onBack: (() => void) | null; onNew: () => void };

export function PacketBuilder({ packet, lists, onBack, onNew }: Props) {
  const { packets: words } = useStrings();
  const preview = useAsk(['packets', 'preview', packet.id], (client) =>
    client.packets.preview({ packetId: packet.id }),
  );
  const change = useCommand((client, set: Partial<Packet>) => client.packets.change({ id: packet.id, set }));
  const making = useMaking(packet.id);
  const save: SavePacket = async (set) => {
    if ((await change.run(set)) === null) throw new Error('not saved');
  };
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
          look="primary"
          icon={PackageCheck}
          disabled={preview.state !== 'ready' || making.isRunning}
          onClick={() => preview.state === 'ready' && void making.start(preview.value.fileName)}
        >
          {words.make}
        </Button>
      }
      tools={
        <>
          {onBack && (
            <Button look="quiet" size="small" icon={ArrowLeft} onClick={onBack}>
              {words.all}
            </Button>
          )}
          <Button look="quiet" size="small" icon={PackagePlus} onClick={onNew}>
            {words.new}
          </Button>
        </>
      }
      beside={<PacketFacts packet={packet} lists={lists} save={save} />}
      detailRem={24}
    >
      <div className={classes.builder}>
        {change.problem && <Notice meaning="needsYou" title={describeProblem(change.problem)} announce />}
        <Making making={making} />
        {preview.state !== 'ready' ? (
          <Waiting read={preview} />
        ) : (
          <>
            <WarningList warnings={preview.value.warnings} />
            <Outline packet={packet} preview={preview.value} records={lists.records} save={save} />
            <LeftOutList packet={packet} preview={preview.value} save={save} />
          </>
        )}
      </div>
    </Screen>
  );
}

type Made = { release: Release; ticket: string };

function useMaking(packetId: Packet['id']) {
  const [made, setMade] = useState<Made | null>(null);
  const job = useJob((client, ticket: string, signal) =>
    client.packets.make({ packetId, ticket }, { signal }),
  );
  const start = async (suggestedName: string) => {
    setMade(null);
    const picked = await window.binder.pickSave({ kind: 'packet', suggestedName });
    if (!picked) return;
    const release = await job.start(picked.ticket);
    if (release) setMade({ release, ticket: picked.ticket });
  };
  return { ...job, start, made, dismiss: () => setMade(null) };
}

function Making({ making }: { making: ReturnType<typeof useMaking> }) {
  const { packets: words } = useStrings();
  const format = useFormat();
  const { made, problem, isRunning, progress } = making;
  if (isRunning)
    return (
      <Progress
        label={words.making}
        done={progress?.done ?? null}
        total={progress?.total ?? null}
        current={words.copying}
        onStop={making.stop}
      />
    );
  if (problem) return <Notice meaning="needsYou" title={describeProblem(problem)} announce />;
  if (!made) return null;
  const { version, report } = made.release;
  return (
    <Notice
      meaning="arrived"
      title={words.done.title(version)}
      announce
      onDismiss={making.dismiss}
      action={
        <Button size="small" onClick={() => void window.binder.showSaved(made.ticket)}>
          {words.done.show}
        </Button>
      }
    >
      {words.done.facts(report.pages, format.size(report.sizeBytes), report.leftOut.length)}
    </Notice>
  );
}
