// What is said while a packet is being made, and once it lies where it was wanted: how large it is, where, and the way to print it.
import { FolderOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useJob } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import { isLimited } from './outlet.tsx';
import type { Going } from './outlet.tsx';
import classes from './packets.module.css';

/** `isFile`: one PDF, which a program for PDFs can open. */
type Made = { release: Release; ticket: string; isFile: boolean };

export function useMaking(packet: Packet) {
  const { packets: words } = useStrings();
  const [made, setMade] = useState<Made | null>(null);
  const job = useJob((client, { ticket, going }: { ticket: string; going: Going }, signal) => {
    const { into, password, withFiles, after } = going;
    const lock = into === 'folder' || password === '' ? {} : { password };
    const follows = after === '' ? {} : { supplementTo: after };
    return client.packets.make(
      { packetId: packet.id, ticket, into, withFiles, ...lock, ...follows },
      { signal },
    );
  });
  const start = async (fileName: string, going: Going) => {
    setMade(null);
    const plain = fileName.replace(/\.pdf$/, '');
    // A name of its own: nobody is led to write it over the packet that it goes on from.
    const stem = going.after === '' ? plain : words.supplementName(plain);
    const into = going.into === 'pdf' && isLimited(packet) ? 'folder' : going.into;
    const { kind, name } = {
      pdf: { kind: 'packet' as const, name: `${stem}.pdf` },
      zip: { kind: 'packet-zip' as const, name: `${stem}.zip` },
      folder: { kind: 'packet-folder' as const, name: stem },
    }[into];
    const picked = await window.binder.pickSave({ kind, suggestedName: name });
    if (!picked) return;
    const release = await job.start({ ticket: picked.ticket, going });
    if (release) setMade({ release, ticket: picked.ticket, isFile: into === 'pdf' });
  };
  return { ...job, start, made, dismiss: () => setMade(null) };
}

export function Making({ making }: { making: ReturnType<typeof useMaking> }) {
  const { packets: words } = useStrings();
  const format = useFormat();
  const { made, problem, isRunning, progress } = making;
  if (isRunning)
    return (
      <Progress
        label={words.making}
        done={progress?.done ?? null}
        total={progress?.total ?? null}
        current={words.steps[progress?.what ?? ''] ?? words.steps.pages}
        onStop={making.stop}
      />
    );
  if (problem) return <Notice meaning="needsYou" title={describeProblem(problem)} announce />;
  if (!made) return null;
  const { report } = made.release;
  return (
    <Notice
      meaning="arrived"
      title={words.done.title(releaseLabel(made.release))}
      announce
      onDismiss={making.dismiss}
      action={
        <span className={classes.checkButtons}>
          <Button
            reads
            size="small"
            icon={FolderOpen}
            onClick={() => void window.binder.showSaved(made.ticket)}
          >
            {words.done.show}
          </Button>
          {made.isFile && <OpenToPrint key={made.ticket} ticket={made.ticket} />}
        </span>
      }
    >
      {report.parts.length > 1 && <p>{words.done.parts(report.parts.length)}</p>}
      {report.savedBytes > 0 && <p>{words.done.saved(format.size(report.savedBytes))}</p>}
      {made.release.supplement > 0
        ? words.done.supplementFacts(report.pages, format.size(report.sizeBytes))
        : words.done.facts(report.pages, format.size(report.sizeBytes), report.leftOut.length)}
    </Notice>
  );
}

/** The finished file is printed by the program that the computer has for PDFs: on both sides, and only the pages one wants. */
function OpenToPrint({ ticket }: { ticket: string }) {
  const words = useStrings().packets.done;
  const [hasNone, setHasNone] = useState(false);
  const open = async () => setHasNone(!(await window.binder.openSaved(ticket)));
  return (
    <>
      <Button reads size="small" icon={Printer} onClick={() => void open()}>
        {words.print}
      </Button>
      {hasNone && <span role="alert">{words.noProgram}</span>}
    </>
  );
}
