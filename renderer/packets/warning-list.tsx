// What needs a look before the packet is made, each with its fix beside it.
import { ArrowUpRight, Files, Plus, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { RecordWarning } from '../../shared/contract/warnings.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { putIn, takeOut } from '../../shared/domain/packet-edit.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useWarnings } from '../client/use-warnings.ts';
import { useStrings } from '../strings/language.tsx';
import type { Meaning } from '../theme/colours.ts';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type RecordId = MedicalRecord['id'];
type Warning = PacketPreview['warnings'][number];
type Fix = 'take-out' | 'put-in' | 'look' | 'open';
type Props = {
  packet: Packet;
  preview: PacketPreview;
  lists: PacketLists;
  save: SavePacket;
  onPages: (recordId: RecordId) => void;
  /** To the record itself: to ask for it, or to correct what is written of it. */
  onRecord: (recordId: RecordId) => void;
};

const fixes: Record<Warning['kind'], Fix | null> = {
  'wrong-patient': 'take-out',
  'pages-unreadable': 'look',
  duplicate: null,
  superseded: 'take-out',
  'core-missing': 'put-in',
  'date-ahead': 'open',
  'date-before-birth': 'open',
  'private-letter': null,
  turned: 'look',
  // The words of scans are read in the background.
  'no-text': null,
  'cut-short': null,
};

type Line = { meaning: Meaning; title: string; says: string; recordId: RecordId | null; fix: Fix | null };

export function WarningList({ packet, preview, lists, save, onPages, onRecord }: Props) {
  const { packets: words } = useStrings();
  const noticed = useWarnings();
  const hasPages = (recordId: RecordId | null) =>
    lists.documents.some((document) => document.recordId === recordId && document.pages > 0);
  // A packet for one purpose leaves many core records out on purpose: then they are one line to open.
  const isMissing = ({ kind }: Warning): boolean => kind === 'core-missing';
  const isMany = preview.warnings.filter(isMissing).length > 4;
  const asLine = ({ kind, title, recordId }: Warning): Line => {
    const fix = fixes[kind];
    const says = words.warnings.warning[kind];
    const meaning = kind === 'wrong-patient' ? 'differs' : 'needsYou';
    // What has no page yet is asked for where the record is.
    return { meaning, title, says, recordId, fix: fix === 'put-in' && !hasPages(recordId) ? 'open' : fix };
  };
  const lines = [
    ...unseenLines(preview, words.warnings.unseen),
    ...noticedLines(noticed, preview, words.warnings),
    ...preview.warnings.filter(({ kind }) => !isMany || kind !== 'core-missing').map(asLine),
    ...overLimit(packet, preview, words.warnings.over),
  ];
  const missing = isMany ? preview.warnings.filter(isMissing).map(asLine) : [];
  if (lines.length + missing.length === 0) return null;
  const { sections } = packet;
  const put = (recordId: RecordId) => {
    const full = sections.length > 0 ? sections : [{ title: words.outline.newSection, recordIds: [] }];
    return save({ sections: putIn(full, recordId, { section: full.length - 1, beforeId: null }) });
  };
  const act: Acts = {
    look: onPages,
    open: onRecord,
    'take-out': (recordId) => void save({ sections: takeOut(sections, recordId) }),
    'put-in': (recordId) => void put(recordId),
  };
  return (
    <section aria-labelledby="warnings" className={classes.warnings}>
      <h2 id="warnings">{words.warnings.title}</h2>
      <WarningLines lines={lines} act={act} />
      {missing.length > 0 && (
        <details className={classes.outlet}>
          <summary>
            <StatusMark meaning="needsYou">{words.warnings.manyMissing(missing.length)}</StatusMark>
          </summary>
          <WarningLines lines={missing} act={act} />
        </details>
      )}
    </section>
  );
}

type Acts = Record<Fix, (recordId: RecordId) => void>;

function WarningLines({ lines, act }: { lines: readonly Line[]; act: Acts }) {
  const { warnings: words } = useStrings().packets;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at} className={classes.leftOutLine}>
          <StatusMark meaning={line.meaning}>{words.line(line.title, line.says)}</StatusMark>
          <FixButton line={line} act={act} />
        </li>
      ))}
    </ul>
  );
}

function FixButton({ line, act }: { line: Line; act: Acts }) {
  const words = useStrings().packets.warnings;
  const { fix, recordId, title } = line;
  if (fix === null || recordId === null) return null;
  const looks: Record<Fix, { icon: LucideIcon; text: string; name: string }> = {
    look: { icon: Files, text: words.look, name: words.lookAtPages(title) },
    open: { icon: ArrowUpRight, text: words.openRecord, name: words.openRecordOf(title) },
    'take-out': { icon: X, text: words.takeOut, name: words.takeOutOf(title) },
    'put-in': { icon: Plus, text: words.putIn, name: words.putInOf(title) },
  };
  const { icon, text, name } = looks[fix];
  return (
    <Button size="small" look="quiet" icon={icon} aria-label={name} onClick={() => act[fix](recordId)}>
      {text}
    </Button>
  );
}

/** No mistake: the packet then goes out in several files, and nobody should be surprised by them. */
function overLimit(
  { title, limitPages }: Packet,
  { pages }: PacketPreview,
  says: (pages: number) => string,
): Line[] {
  if (limitPages === null || pages <= limitPages) return [];
  return [{ meaning: 'waiting', title, says: says(pages), recordId: null, fix: null }];
}

/** One line a record: its pages are looked at together. */
function unseenLines({ unseen }: PacketPreview, says: (pages: number) => string): Line[] {
  return [...new Set(unseen.map(({ title }) => title))].map((title) => {
    const mine = unseen.filter((one) => one.title === title);
    return {
      meaning: 'differs',
      title,
      says: says(mine.length),
      recordId: mine[0]?.recordId ?? null,
      fix: 'look',
    };
  });
}

/** What the app noticed about papers that are in this packet. */
function noticedLines(
  noticed: readonly RecordWarning[],
  { outline }: PacketPreview,
  words: { otherPatient: (stated: string) => string; twin: (percent: number) => string },
): Line[] {
  return noticed.flatMap(({ kind, recordId, otherId, name, birthDate, percent }): Line[] => {
    const mine = outline.find((line) => line.recordId === recordId && line.documentId !== null);
    const isBoth = otherId === null || outline.some((line) => line.recordId === otherId);
    if (!mine || !isBoth) return [];
    const stated = [name, birthDate].filter((part) => part !== null).join(', ');
    const says = kind === 'other-patient' ? words.otherPatient(stated) : words.twin(percent ?? 0);
    return [{ meaning: 'differs', title: mine.title, says, recordId, fix: 'take-out' }];
  });
}
