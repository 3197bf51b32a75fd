// One vertical line through time: ours on the left, theirs on the right, proof as a stamped corner on the card.
import {
  Building2,
  FileInput,
  FileUp,
  Globe,
  Hand,
  Mail,
  MailCheck,
  MessageSquare,
  PackageCheck,
  Phone,
  Printer,
  Send,
  Stamp,
  Stethoscope,
  Truck,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { awaitsProof } from '../../shared/domain/letter-list.ts';
import type { LetterEntry } from '../../shared/domain/letter-list.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './letters.module.css';

const channelIcons: Record<Letter['channel'], LucideIcon> = {
  visit: Stethoscope,
  call: Phone,
  portal: MessageSquare,
  'hand-delivered': Hand,
  mail: Mail,
  'certified-mail': MailCheck,
  fax: Printer,
  email: Send,
  courier: Truck,
  'web-form': Globe,
  upload: FileUp,
  referral: FileInput,
  pickup: PackageCheck,
  other: Building2,
};

type Props = { entries: readonly LetterEntry[]; chosen: string | null; onChoose: (id: string) => void };

export function Timeline({ entries, chosen, onChoose }: Props) {
  return (
    <div className={classes.room}>
      <ol className={classes.timeline}>
        {entries.map((entry) => (
          <Entry
            key={entry.letter.id}
            entry={entry}
            isChosen={entry.letter.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </div>
  );
}

function Entry({
  entry,
  isChosen,
  onChoose,
}: {
  entry: LetterEntry;
  isChosen: boolean;
  onChoose: (id: string) => void;
}) {
  const { letters: words } = useStrings();
  const format = useFormat();
  const { letter, who, place, proofs } = entry;
  const Icon = channelIcons[letter.channel];
  const whom = words.withWhom(who, place);
  return (
    <li className={classes.entry} data-side={letter.direction}>
      <button
        type="button"
        className={classes.card}
        aria-pressed={isChosen}
        onClick={() => onChoose(letter.id)}
      >
        <span className={classes.when}>{format.date(letter.at)}</span>
        <span className={classes.how}>
          <Icon aria-hidden className={classes.icon} />
          {words.channel[letter.channel]}
          <span className={classes.side}>{letter.direction === 'out' ? words.ours : words.theirs}</span>
        </span>
        <span className={classes.subject}>{letter.subject}</span>
        {whom !== '' && <span className={classes.whom}>{whom}</span>}
        {letter.body !== '' && <span className={classes.body}>{letter.body}</span>}
        <Footer entry={entry} />
        {proofs.length > 0 && (
          <span className={classes.stamp}>
            <Stamp aria-hidden className={classes.icon} />
            {words.proofKind[proofs[0]?.kind ?? 'notes']}
          </span>
        )}
      </button>
    </li>
  );
}

function Footer({ entry }: { entry: LetterEntry }) {
  const { letter, isAnswered, repliesTo } = entry;
  const { letters: words } = useStrings();
  const format = useFormat();
  const by = letter.promisedBy === null ? '' : format.dateFromNow(letter.promisedBy);
  return (
    <span className={classes.foot}>
      {awaitsProof(entry) && <StatusMark meaning="needsYou">{words.awaitsProof}</StatusMark>}
      {letter.minutes !== null && <span>{words.lasted(letter.minutes)}</span>}
      {letter.caseNo !== '' && letter.caseNo !== letter.referenceNo && (
        <span>{words.caseNumber(letter.caseNo)}</span>
      )}
      {letter.referenceNo !== '' && <span>{words.reference(letter.referenceNo)}</span>}
      {repliesTo && <span>{words.answers(repliesTo.subject)}</span>}
      {letter.promise !== '' && (
        <StatusMark meaning={isAnswered ? 'arrived' : 'waiting'}>
          {words.promised(letter.promise, by)}
        </StatusMark>
      )}
      {letter.isPrivate && <span>{words.keptPrivate}</span>}
    </span>
  );
}
