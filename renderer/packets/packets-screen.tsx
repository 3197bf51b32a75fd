// Packets: choose or start one, then build it. The builder is the work; its facts stand beside it.
import { Package } from 'lucide-react';
import { useCallback, useState } from 'react';
import { plainPacket } from '../../shared/domain/packet.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { inLanguage } from '../../shared/domain/packet/in-language.ts';
import { defaultSections, lettersWithPapers, startOf } from '../../shared/domain/packet/sections.ts';
import type { PacketProfile } from '../../shared/domain/packet/sections.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand, useLists } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import type { ScreenProps } from '../frame/places.ts';
import { usePrintable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { KindChoice } from './kind-choice.tsx';
import { KindEditor } from './kind-editor.tsx';
import { PacketCheck } from './packet-check.tsx';
import { PacketBuilder } from './packet-builder.tsx';
import type { Going } from './outlet.tsx';
import { useRegistry } from './registry-part.tsx';
import classes from './packets.module.css';

export function PacketsScreen({ destination, onGo }: ScreenProps) {
  usePrintable('packets');
  const { packets: words, language } = useStrings();
  const read = useLists(
    'packets',
    'records',
    'groups',
    'documents',
    'releases',
    'letters',
    'ownProfiles',
    'people',
    'organizations',
  );
  const [openId, setOpenId] = useState<string | null>(destination.openId ?? null);
  const [isShelf, setShelf] = useState(destination.begin === 'new-packet');
  const [editId, setEditId] = useState<string | null>(null);
  const [after, setAfter] = useState<Going['after']>('');
  const start = useCommand(async (client, profile: PacketProfile) => {
    const [records, groups, letters, documents] = await Promise.all([
      client.records.list({}),
      client.groups.list({}),
      client.letters.list({}),
      client.documents.list({}),
    ]);
    const sections = defaultSections(records, profile, groups, lettersWithPapers(letters, documents));
    const reads = profile.forFamily ? language : plainPacket.language;
    return client.packets.add(inLanguage({ ...plainPacket, ...startOf(profile, sections) }, reads));
  });
  const lists = read.state === 'ready' ? read.value : null;
  const open = (id: string, follows: Going['after'] = '') => {
    setOpenId(id);
    setAfter(follows);
    setShelf(false);
  };
  const toRecord = useCallback((recordId: string) => onGo({ place: 'records', openId: recordId }), [onGo]);
  const { section, detail } = useRegistry(lists, ({ packet, base }) => open(packet.id, base?.id ?? ''));
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  const { packets } = read.value;
  const opened = packets.find(({ id }) => id === openId) ?? (packets.length === 1 ? packets[0] : undefined);
  if (opened && !isShelf)
    return (
      <PacketBuilder
        key={`${opened.id}${after}`}
        packet={opened}
        lists={read.value}
        after={after}
        onShelf={() => setShelf(true)}
        onRecord={toRecord}
      />
    );
  const edited = read.value.ownProfiles.find(({ id }) => id === editId);
  if (edited) return <KindEditor key={edited.id} kind={edited} onBack={() => setEditId(null)} />;
  const begin = async (profile: PacketProfile) => {
    const made = await start.run(profile);
    if (made) open(made.id);
  };
  return (
    <Screen title={words.title} sentence={words.sentence} detail={detail}>
      <div className={classes.shelf}>
        {start.problem && <Notice meaning="needsYou" title={describeProblem(start.problem)} announce />}
        <PacketList packets={packets} onOpen={open} />
        {packets.length > 0 && section}
        <KindChoice
          isFirst={packets.length === 0}
          own={read.value.ownProfiles}
          onChoose={(profile) => void begin(profile)}
          onEdit={setEditId}
        />
        <PacketCheck lists={read.value} />
      </div>
    </Screen>
  );
}

function PacketList({ packets, onOpen }: { packets: readonly Packet[]; onOpen: (id: string) => void }) {
  const { packets: words } = useStrings();
  if (packets.length === 0) return null;
  return (
    <section aria-labelledby="packets">
      <h2 id="packets">{words.all}</h2>
      <ul className={classes.cards}>
        {packets.map((packet) => (
          <li key={packet.id}>
            <button type="button" className={classes.card} onClick={() => onOpen(packet.id)}>
              <Package aria-hidden className={classes.cardIcon} />
              <span className={classes.cardTitle}>{packet.title}</span>
              {packet.recipient !== '' && <span className={classes.cardText}>{packet.recipient}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
