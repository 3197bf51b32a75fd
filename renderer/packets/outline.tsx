// The packet's outline: sections with their records, each with the page it starts on. Dragged with the mouse, moved with buttons.
import { ArrowDown, ArrowUp, Files, ListPlus, X } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { DragEvent } from 'react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { nudge, nudgeSection, putIn, takeOut } from '../../shared/domain/packet-edit.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useMayChange } from '../ui/changing.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { Exhibits } from './exhibits.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type RecordId = MedicalRecord['id'];
type Props = {
  packet: Packet;
  preview: Pick<PacketPreview, 'outline'>;
  records: readonly MedicalRecord[];
  lists: Pick<PacketLists, 'letters' | 'documents'>;
  save: SavePacket;
  onPages: (recordId: RecordId) => void;
};

/** Hundreds of lines: drawn again when one of them changes, not with every other thing of the packet. */
export const Outline = memo(AllSections);

function AllSections({ packet, preview, records, lists, save, onPages }: Props) {
  const { packets: words } = useStrings();
  const { sections } = packet;
  const recordOf = useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
  const placeOf = useMemo(() => placesOf(preview), [preview]);
  const front = preview.outline.filter(({ kind }) => kind === 'front');
  const end = preview.outline.filter(({ kind }) => kind === 'manifest');
  return (
    <section aria-labelledby="outline" className={classes.outline}>
      <h2 id="outline">{words.outline.title}</h2>
      <FixedPart title={words.outline.frontPart} lines={front} />
      {sections.map((section, at) => (
        <div key={at} className={classes.section}>
          <BlankBefore title={section.title} preview={preview} />
          <SectionHead packet={packet} at={at} save={save} />
          <SectionBody {...{ packet, recordOf, placeOf, save, onPages, at }} />
          <Exhibits {...{ packet, preview, lists, save, at }} />
        </div>
      ))}
      <div>
        <Button
          size="small"
          look="quiet"
          icon={ListPlus}
          onClick={() =>
            void save({ sections: [...sections, { title: words.outline.newSection, recordIds: [] }] })
          }
        >
          {words.outline.addSection}
        </Button>
      </div>
      {end.length > 0 && <FixedPart title={words.outline.back} lines={end} />}
    </section>
  );
}

type Place = { firstPage: number; pages: number };

/** Where each record's documents begin, and how many pages they are together. */
function placesOf({ outline }: Props['preview']): ReadonlyMap<RecordId, Place> {
  const places = new Map<RecordId, Place>();
  for (const { kind, recordId, firstPage, pages } of outline) {
    if (kind !== 'document' || recordId === null) continue;
    const before = places.get(recordId);
    places.set(recordId, { firstPage: before?.firstPage ?? firstPage, pages: (before?.pages ?? 0) + pages });
  }
  return places;
}

function FixedPart({ title, lines }: { title: string; lines: PacketPreview['outline'] }) {
  const { packets: words } = useStrings();
  return (
    <div className={classes.section}>
      <h3 className={classes.fixedTitle}>{title}</h3>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={`${line.title}${line.firstPage}`} className={classes.line}>
            <span className={classes.lineTitle}>{line.title}</span>
            <span className={classes.linePage}>{words.outline.at(line.firstPage)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The page that is blank on purpose before a section, where there is one. */
function BlankBefore({ title, preview: { outline } }: { title: string; preview: Props['preview'] }) {
  const words = useStrings().packets.outline;
  const first = outline.findIndex(({ section }) => section?.endsWith(` · ${title}`));
  const blank = outline[first - 1];
  if (blank?.kind !== 'blank') return null;
  return (
    <p className={classes.blank}>
      <span>{words.blank}</span>
      <span className={classes.linePage}>{words.at(blank.firstPage)}</span>
    </p>
  );
}

function SectionHead({ packet: { sections }, at, save }: { packet: Packet; at: number; save: SavePacket }) {
  const { packets: words } = useStrings();
  const title = sections[at]?.title ?? '';
  const rename = (text: string) =>
    text.trim() === ''
      ? undefined
      : save({
          sections: sections.map((section, i) => (i === at ? { ...section, title: text.trim() } : section)),
        });
  const move = (by: 1 | -1) => void save({ sections: nudgeSection(sections, at, by) });
  return (
    <div className={classes.sectionHead}>
      <AutosaveField label={words.outline.sectionName} hideLabel value={title} onSave={rename} />
      <IconButton
        icon={ArrowUp}
        size="small"
        label={words.outline.sectionUp(title)}
        disabled={at === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        size="small"
        label={words.outline.sectionDown(title)}
        disabled={at === sections.length - 1}
        onClick={() => move(1)}
      />
    </div>
  );
}

type Known = { recordOf: ReadonlyMap<RecordId, MedicalRecord>; placeOf: ReadonlyMap<RecordId, Place> };
type BodyProps = Pick<Props, 'packet' | 'save' | 'onPages'> & Known & { at: number };

function SectionBody({ packet, recordOf, placeOf, save, onPages, at }: BodyProps) {
  const { packets: words } = useStrings();
  const [isOver, setOver] = useState(false);
  const section = packet.sections[at];
  if (!section) return null;
  const drop = (event: DragEvent, beforeId: RecordId | null) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const dragged = event.dataTransfer.getData('text/x-record') as RecordId;
    if (dragged !== '') void save({ sections: putIn(packet.sections, dragged, { section: at, beforeId }) });
  };
  const target = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('text/x-record')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
  };
  return (
    <ol
      className={classes.lines}
      data-over={isOver || undefined}
      {...target}
      onDrop={(event) => drop(event, null)}
    >
      {section.recordIds.length + (section.letterIds ?? []).length + (section.laws ?? []).length === 0 && (
        <li className={classes.emptySection}>{words.outline.emptySection}</li>
      )}
      {section.recordIds.map((recordId) => (
        <RecordLine
          key={recordId}
          record={recordOf.get(recordId)}
          place={placeOf.get(recordId)}
          onDrop={(event) => drop(event, recordId)}
          {...{ recordId, packet, save, onPages }}
        />
      ))}
    </ol>
  );
}

type LineProps = {
  record: MedicalRecord | undefined;
  recordId: RecordId;
  place: Place | undefined;
  packet: Packet;
  save: SavePacket;
  onPages: (recordId: RecordId) => void;
  onDrop: (event: DragEvent) => void;
};

function RecordLine({ record, recordId, place, packet, save, onPages, onDrop }: LineProps) {
  const { packets: words } = useStrings();
  const format = useFormat();
  const mayChange = useMayChange();
  if (!record) return null;
  const pages = place?.pages ?? 0;
  const first = place?.firstPage;
  const { title } = record;
  return (
    <li
      className={classes.line}
      draggable={mayChange}
      data-outside={first === undefined || undefined}
      onDragStart={(event) => event.dataTransfer.setData('text/x-record', recordId)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <span className={classes.lineTitle}>
        {title}
        {record.serviceDate && <span className={classes.lineDate}>{format.date(record.serviceDate)}</span>}
      </span>
      <span className={classes.linePages}>
        {first === undefined ? words.outline.noPages : words.pages(pages)}
      </span>
      <span className={classes.linePage}>{first === undefined ? '' : words.outline.at(first)}</span>
      <span className={classes.lineButtons}>
        {(pages > 0 || packet.pageEdits.length > 0) && (
          <IconButton
            reads
            icon={Files}
            size="small"
            label={words.outline.pages(title)}
            onClick={() => onPages(recordId)}
          />
        )}
        <IconButton
          icon={ArrowUp}
          size="small"
          label={words.outline.up(title)}
          onClick={() => void save({ sections: nudge(packet.sections, recordId, -1) })}
        />
        <IconButton
          icon={ArrowDown}
          size="small"
          label={words.outline.down(title)}
          onClick={() => void save({ sections: nudge(packet.sections, recordId, 1) })}
        />
        <IconButton
          icon={X}
          size="small"
          label={words.outline.takeOut(title)}
          onClick={() => void save({ sections: takeOut(packet.sections, recordId) })}
        />
      </span>
    </li>
  );
}
