// A study, specimen or stay as one line to read: its name, what it is, and its siblings as chips that fill in.
import { partsOf } from '../../shared/domain/record-list.ts';
import type { PartState, RecordSection } from '../../shared/domain/record-list.ts';
import type { RecordRow } from '../../shared/domain/record-row.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Chip } from '../ui/status/chip.tsx';
import type { Fill } from '../ui/status/chip.tsx';
import classes from './records.module.css';

const fills: Record<PartState, Fill> = {
  here: 'full',
  partly: 'half',
  asked: 'half',
  missing: 'empty',
  unlisted: 'empty',
  never: 'never',
};

type Props = {
  section: RecordSection;
  /** Every record of the group, also those that the filter hides: the chips tell of the whole. */
  siblings: Parameters<typeof partsOf>[1];
};

export function GroupHeading({ section, siblings }: Props) {
  const { records } = useStrings();
  const format = useFormat();
  if (section.kind === 'run')
    return (
      <span className={classes.runHeading}>
        {section.span === null ? records.undatedHeading : records.runHeading(format.day(section.span))}
      </span>
    );
  const { group, rows } = section;
  const place = placeOf(rows);
  const date = group.date === null ? '' : format.day(group.date);
  return (
    <span className={classes.groupHeading}>
      <span>
        {group.title}
        <span className={classes.groupWords}>, {records.groupSentence(group.kind, date, place)}</span>
      </span>
      <span className={classes.chips}>
        {partsOf(group.kind, siblings).map(({ part, state }) => (
          <Chip key={part} label={records.part[part]} fill={fills[state]} state={records.partState[state]} />
        ))}
      </span>
    </span>
  );
}

/** Where most of it is from. */
function placeOf(rows: readonly RecordRow[]): string {
  const counts = new Map<string, number>();
  for (const { organization } of rows)
    if (organization !== '') counts.set(organization, (counts.get(organization) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as [
    string,
    number,
  ])[0];
}
