// What is not in the packet, each with its reason and a way in.
import { Plus } from 'lucide-react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { putIn, sectionOf } from '../../shared/domain/packet-edit.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import type { SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type Props = { packet: Packet; preview: PacketPreview; save: SavePacket };

export function LeftOutList({ packet: { sections }, preview, save }: Props) {
  const { packets: words } = useStrings();
  const put = (recordId: PacketPreview['leftOut'][number]['recordId']) => {
    const full = sections.length > 0 ? sections : [{ title: words.outline.newSection, recordIds: [] }];
    return save({ sections: putIn(full, recordId, { section: full.length - 1, beforeId: null }) });
  };
  return (
    <section aria-labelledby="left-out" className={classes.leftOut}>
      <h2 id="left-out">{words.leftOut.title}</h2>
      {preview.leftOut.length === 0 && <p className={classes.hint}>{words.leftOut.none}</p>}
      <ul>
        {preview.leftOut.map(({ title, reason, recordId }, at) => (
          <li key={at} className={classes.leftOutLine}>
            <span>
              <span className={classes.lineTitle}>{title}</span>
              <span className={classes.reason}>{reason}</span>
            </span>
            {sectionOf(sections, recordId) === -1 && (
              <Button
                size="small"
                look="quiet"
                icon={Plus}
                aria-label={words.leftOut.putIn(title)}
                onClick={() => void put(recordId)}
              >
                {words.leftOut.put}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
