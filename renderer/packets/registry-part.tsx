// The list of readers on the shelf, and what stands beside it: one reader's line, or the form for another one.
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { newDelivery } from '../../shared/domain/packet/delivery.ts';
import type { Delivery } from '../../shared/domain/packet/delivery.ts';
import { registryOf } from '../../shared/domain/packet/registry.ts';
import type { Reader, Standing } from '../../shared/domain/packet/registry.ts';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand, useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, SelectField, TextField } from '../ui/fields/field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { DeliveryPane } from './delivery-pane.tsx';
import type { PacketLists } from './packet-lists.ts';
import { RegistryTable } from './registry-table.tsx';
import classes from './registry.module.css';

type Pane = { kind: 'line'; id: Delivery['id'] } | { kind: 'add' } | null;

/** The section for the shelf, and what belongs beside it. */
export function useRegistry(
  packetLists: Pick<PacketLists, 'packets' | 'releases'> | null,
  onSupplement: (standing: Standing) => void,
): { section: ReactNode; detail: ReactNode } {
  const { packets = [], releases = [] } = packetLists ?? {};
  const lists = useLists('deliveries', 'physicalItems', 'letters', 'proofs');
  const held = useAsk(['releases', 'held'], (client) => client.releases.held({}));
  const [pane, setPane] = useState<Pane>(null);
  const give = useCommand((client, { release, recipient }: { release: Release; recipient: string }) =>
    client.deliveries.add(newDelivery(release.id, recipient)),
  );
  if (lists.state !== 'ready') return { section: null, detail: null };
  const { deliveries, physicalItems: items, letters, proofs } = lists.value;
  const readers = registryOf({
    packets,
    releases,
    deliveries,
    items,
    held: held.state === 'ready' ? held.value : [],
  });
  const onGive = async (release: Release, recipient: string) => {
    const made = await give.run({ release, recipient });
    if (made) setPane({ kind: 'line', id: made.id });
  };
  const opened = pane?.kind === 'line' ? deliveries.find(({ id }) => id === pane.id) : undefined;
  const close = () => setPane(null);
  return {
    section: (
      <Registry
        {...{ readers, proofs, releases, packets }}
        openId={opened?.id ?? null}
        problem={give.problem ? describeProblem(give.problem) : null}
        acts={{
          onOpen: (id) => setPane({ kind: 'line', id }),
          onGive: (release, recipient) => void onGive(release, recipient),
          onSupplement,
        }}
        onAdd={() => setPane({ kind: 'add' })}
      />
    ),
    detail: opened ? (
      <DeliveryPane
        key={opened.id}
        delivery={opened}
        title={<VersionOf delivery={opened} {...{ packets, releases }} />}
        {...{ letters, items }}
        onClose={close}
      />
    ) : pane?.kind === 'add' ? (
      <AddReader {...{ packets, releases, onGive }} onClose={close} />
    ) : null,
  };
}

type RegistryProps = Omit<Parameters<typeof RegistryTable>[0], 'readers'> & {
  readers: readonly Reader[];
  releases: readonly Release[];
  packets: readonly Packet[];
  problem: string | null;
  onAdd: () => void;
};

function Registry({ readers, proofs, openId, acts, releases, problem, onAdd }: RegistryProps) {
  const words = useStrings().packets.registry;
  return (
    <div>
      <h2>{words.title}</h2>
      {problem !== null && <Notice meaning="needsYou" title={problem} announce />}
      {readers.length === 0 ? (
        <p className={classes.none}>{words.none}</p>
      ) : (
        <RegistryTable {...{ readers, proofs, openId, acts }} />
      )}
      {releases.length > 0 && (
        <div className={classes.add}>
          <Button size="small" icon={UserPlus} onClick={onAdd}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

type Lists = Pick<PacketLists, 'packets' | 'releases'>;

function titleOf(packets: readonly Packet[], { packetId }: Release): string {
  return packets.find(({ id }) => id === packetId)?.title ?? '';
}

function VersionOf({ delivery, packets, releases }: Lists & { delivery: Delivery }) {
  const words = useStrings().packets.registry;
  const release = releases.find(({ id }) => id === delivery.releaseId);
  return release ? words.version(titleOf(packets, release), releaseLabel(release)) : null;
}

type AddProps = Lists & {
  onGive: (release: Release, recipient: string) => Promise<void>;
  onClose: () => void;
};

function AddReader({ packets, releases, onGive, onClose }: AddProps) {
  const words = useStrings().packets.registry;
  const newest = releases.toReversed();
  const [releaseId, setReleaseId] = useState<string>(newest[0]?.id ?? '');
  const [recipient, setRecipient] = useState('');
  const release = releases.find(({ id }) => id === releaseId);
  return (
    <DetailPane title={words.addTitle} onClose={onClose}>
      <p>{words.addHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (release && recipient.trim() !== '') void onGive(release, recipient.trim());
        }}
      >
        <FieldStack>
          <SelectField
            label={words.which}
            value={releaseId}
            options={newest.map((one) => ({
              value: one.id as string,
              label: words.version(titleOf(packets, one), releaseLabel(one)),
            }))}
            onChange={setReleaseId}
          />
          <TextField label={words.form.reader} value={recipient} onChange={setRecipient} />
          <div>
            <Button look="primary" icon={UserPlus} submit disabled={!release || recipient.trim() === ''}>
              {words.save}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}
