// A packet on disk checked against what it was when it was made, and which version of which packet it is.
import { FileCheck2, FolderCheck } from 'lucide-react';
import { useState } from 'react';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import type { Release } from '../../shared/domain/packet.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useJob } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import type { PacketLists } from './packet-lists.ts';
import classes from './packets.module.css';

type Checked = { pages: number; found: string[]; releaseIds: Release['id'][] };
type Props = { lists: Pick<PacketLists, 'packets' | 'releases'> };

export function PacketCheck({ lists }: Props) {
  const { packets, language } = useStrings();
  const words = packets.check;
  const [checked, setChecked] = useState<Checked | null>(null);
  const [password, setPassword] = useState('');
  const job = useJob((client, ticket: string, signal) =>
    client.packets.verify({ ticket, language, ...(password === '' ? {} : { password }) }, { signal }),
  );
  const check = async (pick: () => Promise<{ ticket: string }[]>) => {
    const [picked] = await pick();
    if (!picked) return;
    setChecked(null);
    setChecked(await job.start(picked.ticket));
  };
  return (
    <section className={classes.check}>
      <h3>{words.title}</h3>
      <p className={classes.hint}>{words.hint}</p>
      <div className={classes.checkPassword} data-reads>
        <PassphraseField
          label={words.password}
          hint={words.passwordHint}
          optional
          value={password}
          onChange={setPassword}
        />
      </div>
      <div className={classes.checkButtons}>
        <Button
          reads
          size="small"
          icon={FileCheck2}
          onClick={() => void check(() => window.binder.pickFiles())}
        >
          {words.file}
        </Button>
        <Button
          reads
          size="small"
          icon={FolderCheck}
          onClick={() => void check(() => window.binder.pickFolder())}
        >
          {words.folder}
        </Button>
      </div>
      {job.isRunning && <Progress label={words.working} done={null} total={null} onStop={job.stop} />}
      {job.problem && <ProblemNotice sentence={describeProblem(job.problem)} />}
      {checked && <Verdict checked={checked} lists={lists} onDismiss={() => setChecked(null)} />}
    </section>
  );
}

function Verdict({ checked, lists, onDismiss }: Props & { checked: Checked; onDismiss: () => void }) {
  const words = useStrings().packets.check;
  const { pages, found, releaseIds } = checked;
  const known = lists.releases.filter(({ id }) => releaseIds.includes(id));
  const names = known.map((release) => {
    const title = lists.packets.find(({ id }) => id === release.packetId)?.title ?? '';
    return words.isRelease(title, releaseLabel(release), release.sentTo);
  });
  return (
    <Notice
      meaning={found.length === 0 ? 'arrived' : 'differs'}
      title={found.length === 0 ? words.sound(pages) : words.found}
      announce
      onDismiss={onDismiss}
    >
      {[...found, ...(names.length > 0 ? names : [words.unknown])].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
