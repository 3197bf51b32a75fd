// One clock as a line: what it is, how it stands, when it ends, by which rule, whose it is.
import { HeartPulse, UserRound, UsersRound } from 'lucide-react';
import type { Clock } from '../../../shared/domain/clocks/clock.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { ClockBar } from './clock-bar.tsx';
import { meaningOfStatus, nameOfClock, ruleOfClock, statusWord } from '../../clocks/clock-words.ts';
import classes from '../../clocks/clocks.module.css';

const whoseIcons = { ours: UserRound, theirs: UsersRound, clinical: HeartPulse };

type Props = { clock: Clock; now: number; zone: string; isOpen: boolean; onOpen: () => void };

export function ClockRow({ clock, now, zone, isOpen, onOpen }: Props) {
  const strings = useStrings();
  const format = useFormat();
  const { clocks: words } = strings;
  const Whose = whoseIcons[clock.whose];
  const isOver = clock.endedAt !== null;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <button type="button" className={classes.rowButton} onClick={onOpen}>
        <span className={classes.name}>{nameOfClock(clock, strings)}</span>
        <span className={classes.when}>
          {isOver ? words.due(format.date(clock.due)) : format.dateFromNow(clock.due)}
        </span>
        <ClockBar clock={clock} now={now} zone={zone} />
        <span className={classes.facts}>
          <StatusMark meaning={meaningOfStatus[clock.status]}>{statusWord(clock, strings)}</StatusMark>
          <span className={classes.fact}>
            <Whose aria-hidden className={classes.icon} />
            {words.whose[clock.whose]}
          </span>
          <span className={classes.fact}>{ruleOfClock(clock, strings)}</span>
          {clock.endedAt !== null && (
            <span className={classes.fact}>{words.endedOn(format.date(clock.endedAt))}</span>
          )}
        </span>
      </button>
    </li>
  );
}
