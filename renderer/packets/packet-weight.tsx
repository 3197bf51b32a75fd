// How much the packet weighs, and how much less with fewer dots: put together once to see, and not written.
import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useJob } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';

type Weight = { sizeBytes: number; savedBytes: number };

/** Both weights were told: choosing between them changes neither. */
function isSame(one: Packet, other: Packet): boolean {
  const [a, b] = [one, other].map((packet) => JSON.stringify({ ...packet, pictures: null, updatedAt: null }));
  return a === b;
}

export function PacketWeight({ packet }: { packet: Packet }) {
  const words = useStrings().packets.outlet;
  const format = useFormat();
  // What was weighed is the packet as it stood then.
  const [weighed, setWeighed] = useState<{ weight: Weight; of: Packet } | null>(null);
  const job = useJob((client, _: undefined, signal) =>
    client.packets.weigh({ packetId: packet.id }, { signal }),
  );
  const weigh = async () => {
    const weight = await job.start(undefined);
    setWeighed(weight && { weight, of: packet });
  };
  return (
    <div>
      <JobProgress job={job} label={words.weighing}>
        <Button reads size="small" icon={Scale} onClick={() => void weigh()}>
          {words.weigh}
        </Button>
      </JobProgress>
      {job.problem && <ProblemNotice sentence={describeProblem(job.problem)} />}
      {weighed && isSame(weighed.of, packet) && !job.isRunning && (
        <p role="status">{sentence(weighed.weight)}</p>
      )}
    </div>
  );

  function sentence({ sizeBytes, savedBytes }: Weight): string {
    if (savedBytes === 0) return words.weightSame(format.size(sizeBytes));
    const [asIs, smaller, saved] = [sizeBytes + savedBytes, sizeBytes, savedBytes].map(format.size);
    return words.weight(asIs ?? '', smaller ?? '', saved ?? '');
  }
}
