// One way of looking at something, as a small sign: filled where they looked themselves, an outline where they read or heard, dashed where neither.
import {
  Ban,
  Camera,
  EyeOff,
  FileText,
  Hand,
  MailX,
  MessageCircle,
  Microscope,
  Minus,
  ScanEye,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { reachOf } from '../../../shared/domain/evidence.ts';
import type { EvidenceRow } from '../../../shared/domain/evidence.ts';
import type { EvidenceUse } from '../../../shared/domain/opinion.ts';
import { evidenceUses } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import classes from './evidence.module.css';

const useIcons: Record<EvidenceUse, LucideIcon> = {
  images: ScanEye,
  slides: Microscope,
  stills: Camera,
  report: FileText,
  told: MessageCircle,
  examined: Hand,
  'not-examined': Minus,
  'not-seen': EyeOff,
  'not-sent': MailX,
  'not-available': Ban,
};

/** One key for each, while a cell has the keyboard. */
export const useLetters: Record<EvidenceUse, string> = {
  images: 'I',
  slides: 'S',
  stills: 'P',
  report: 'R',
  told: 'T',
  examined: 'E',
  'not-examined': 'X',
  'not-seen': 'N',
  'not-sent': 'O',
  'not-available': 'A',
};

export function UseTile({ use, isSmall = false }: { use: EvidenceUse; isSmall?: boolean }) {
  const Icon = useIcons[use];
  return (
    <span className={classes.tile} data-reach={reachOf[use]} data-small={isSmall || undefined} aria-hidden>
      <Icon className={classes.tileIcon} />
    </span>
  );
}

/** A sign with its short word. Beside another one it is no longer the report "only". */
export function UseWord({ use, isOneOfMany }: { use: EvidenceUse; isOneOfMany: boolean }) {
  const { opinions } = useStrings();
  return (
    <span className={classes.use}>
      <UseTile use={use} />
      <span>{use === 'report' && isOneOfMany ? opinions.evidence.report : opinions.uses[use]}</span>
    </span>
  );
}

/** The signs in use, each with what it means. */
export function Legend({ matrix }: { matrix: readonly EvidenceRow[] }) {
  const { opinions } = useStrings();
  const used = new Set(matrix.flatMap(({ cells }) => cells.flatMap(({ uses }) => uses)));
  return (
    <ul className={classes.legend} aria-label={opinions.evidence.legend}>
      {evidenceUses
        .filter((use) => used.has(use))
        .map((use) => (
          <li key={use}>
            <UseTile use={use} />
            {opinions.useMeanings[use]}
          </li>
        ))}
    </ul>
  );
}
