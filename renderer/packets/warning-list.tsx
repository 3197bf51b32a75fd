// What needs a look before the packet is made, each with its fix beside it.
import { useStrings, useFormat } from '../strings/language.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { RecordWarning } from '../../shared/contract/warnings.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { putIn, takeOut, takeOutLetter } from '../../shared/domain/packet-edit.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useJob } from '../client/use-case.ts';
import { useWarnings } from '../client/use-warnings.ts';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import { FixButton } from './warning-fix.tsx';
import type { Acts, Fix, WarningLine as Line } from './warning-fix.tsx';
import classes from './packets.module.css';

type RecordId = MedicalRecord['id'];
type Warning = PacketPreview['warnings'][number];
type Props = {
  packet: Packet;
  preview: PacketPreview;
  lists: PacketLists;
  save: SavePacket;
  onPages: (recordId: RecordId) => void;
  /** To the record itself: to ask for it, or to correct what is written of it. */
  onRecord: (recordId: RecordId) => void;
};

const fixes: Record<Warning['kind'], readonly Fix[]> = {
  'wrong-patient': ['take-out'],
  'pages-unreadable': ['look'],
  // It may be the same record that came twice: which copy stays is decided there.
  duplicate: ['open'],
  superseded: ['take-out'],
  'core-missing': ['put-in'],
  'date-ahead': ['open'],
  'date-before-birth': ['open'],
  'private-letter': ['take-letter'],
  turned: ['look'],
  'no-text': ['read'],
  'no-words': ['look'],
  // Its sentence says what to shorten, and that is in several places.
  'cut-short': [],
};

export function WarningList({ packet, preview, lists, save, onPages, onRecord }: Props) {
  const { packets: words } = useStrings();
  const { warnings: noticed, isComparing } = useWarnings();
  const reading = useJob((client, _: undefined, signal) => client.scans.run({}, { signal }));
  const over = useOverLimit(packet, preview);
  const hasPages = (recordId: RecordId | null) =>
    lists.documents.some((document) => document.recordId === recordId && document.pages > 0);
  // A packet for one purpose leaves many core records out on purpose: then they are one line to open.
  const isMissing = ({ kind }: Warning): boolean => kind === 'core-missing';
  const isMany = preview.warnings.filter(isMissing).length > 4;
  const asLine = ({ kind, title, recordId, letterId }: Warning): Line => {
    const says = words.warnings.warning[kind];
    const meaning = kind === 'wrong-patient' ? 'differs' : 'needsYou';
    // What has no page yet is asked for where the record is.
    const fitting = fixes[kind].map((fix) => (fix === 'put-in' && !hasPages(recordId) ? 'open' : fix));
    return { meaning, title, says, recordId, letterId: letterId ?? null, fixes: fitting };
  };
  const lines = [
    ...unseenLines(preview, words.warnings.unseen),
    ...noticedLines(noticed, preview, words.warnings),
    ...preview.warnings.filter(({ kind }) => !isMany || kind !== 'core-missing').map(asLine),
    ...over,
  ];
  const missing = isMany ? preview.warnings.filter(isMissing).map(asLine) : [];
  if (lines.length + missing.length === 0 && !isComparing) return null;
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
    'take-letter': (letterId) => void save({ sections: takeOutLetter(sections, letterId) }),
    read: () => void reading.start(undefined),
    'fewer-dots': () => void save({ pictures: '300-dpi' }),
  };
  return (
    <section aria-labelledby="warnings" className={classes.warnings}>
      <h2 id="warnings">{words.warnings.title}</h2>
      {isComparing && <p role="status">{words.warnings.comparing}</p>}
      <WarningLines lines={lines} act={act} isReading={reading.isRunning} />
      <JobProgress job={reading} label={words.warnings.reading} />
      {missing.length > 0 && (
        <details className={classes.outlet}>
          <summary>
            <StatusMark meaning="needsYou">{words.warnings.manyMissing(missing.length)}</StatusMark>
          </summary>
          <WarningLines lines={missing} act={act} isReading={false} />
        </details>
      )}
    </section>
  );
}

function WarningLines({ lines, act, isReading }: { lines: readonly Line[]; act: Acts; isReading: boolean }) {
  const { warnings: words } = useStrings().packets;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at} className={classes.leftOutLine}>
          <StatusMark meaning={line.meaning}>{words.line(line.title, line.says)}</StatusMark>
          {line.fixes.map((fix) =>
            fix === 'read' && isReading ? null : <FixButton key={fix} fix={fix} line={line} act={act} />,
          )}
        </li>
      ))}
    </ul>
  );
}

/** No mistake: the packet then goes out in several files, and nobody should be surprised by them. */
function useOverLimit(
  { title, limitPages, limitMb, pictures }: Packet,
  { pages, sizeBytes }: PacketPreview,
): Line[] {
  const words = useStrings().packets.warnings;
  const format = useFormat();
  const line = { meaning: 'waiting', title, recordId: null, letterId: null } as const;
  const isLong = limitPages !== null && pages > limitPages;
  const isHeavy = limitMb !== null && sizeBytes > limitMb * 1_000_000;
  return [
    ...(isLong ? [{ ...line, says: words.over(pages), fixes: [] }] : []),
    ...(isHeavy
      ? [
          {
            ...line,
            says: words.heavy(format.size(sizeBytes)),
            fixes: pictures === 'as-is' ? (['fewer-dots'] as const) : [],
          },
        ]
      : []),
  ];
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
      letterId: null,
      fixes: ['look'],
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
    return [{ meaning: 'differs', title: mine.title, says, recordId, letterId: null, fixes: ['take-out'] }];
  });
}
