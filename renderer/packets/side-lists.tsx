// What needs a look before the packet is made, and what is not in it, each with its reason and a way in.
import { Files, Plus } from 'lucide-react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { putIn, sectionOf } from '../../shared/domain/packet-edit.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import type { SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type WarningProps = Pick<PacketPreview, 'warnings' | 'unseen'> & {
  onPages: (recordId: MedicalRecord['id']) => void;
};

export function WarningList({ warnings, unseen, onPages }: WarningProps) {
  const { packets: words } = useStrings();
  if (warnings.length === 0 && unseen.length === 0) return null;
  return (
    <section aria-labelledby="warnings" className={classes.warnings}>
      <h2 id="warnings">{words.warnings.title}</h2>
      <ul>
        <UnseenLines unseen={unseen} onPages={onPages} />
        {warnings.map(({ kind, title }, at) => (
          <li key={at}>
            <StatusMark meaning={kind === 'wrong-patient' ? 'differs' : 'needsYou'}>
              {words.warnings.line(title, words.warnings.warning[kind])}
            </StatusMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line a record: its pages are looked at together. */
function UnseenLines({ unseen, onPages }: Pick<WarningProps, 'unseen' | 'onPages'>) {
  const { packets: words } = useStrings();
  const titles = [...new Set(unseen.map(({ title }) => title))];
  return titles.map((title) => {
    const mine = unseen.filter((one) => one.title === title);
    const recordId = mine[0]?.recordId ?? null;
    return (
      <li key={title} className={classes.leftOutLine}>
        <StatusMark meaning="differs">
          {words.warnings.line(title, words.warnings.unseen(mine.length))}
        </StatusMark>
        {recordId !== null && (
          <Button
            size="small"
            look="quiet"
            icon={Files}
            aria-label={words.warnings.lookAtPages(title)}
            onClick={() => onPages(recordId)}
          >
            {words.warnings.look}
          </Button>
        )}
      </li>
    );
  });
}

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
