// The board: each place with its departments' requests, what needs something first.
import type { Custodian, RequestEntry, RequestState } from '../../shared/domain/request-list.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import type { Meaning } from '../theme/colours.ts';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './requests.module.css';

const meanings: Record<RequestState, Meaning> = {
  'to-send': 'needsYou',
  waiting: 'waiting',
  'follow-up': 'needsYou',
  overdue: 'differs',
  partly: 'waiting',
  done: 'arrived',
};

type Props = { board: readonly Custodian[]; open: string | null; onOpen: (id: string) => void };

export function RequestBoard({ board, open, onOpen }: Props) {
  const { requests: words } = useStrings();
  return (
    <div className={classes.board}>
      {board.map(({ place, entries }) => (
        <section key={place?.id ?? ''}>
          <h2>{place?.name ?? words.nobody}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.request.id}>
                <Row entry={entry} isOpen={entry.request.id === open} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function RequestMark({ state }: { state: RequestState }) {
  const { requests: words } = useStrings();
  return <StatusMark meaning={meanings[state]}>{words.state[state]}</StatusMark>;
}

function Row({
  entry,
  isOpen,
  onOpen,
}: {
  entry: RequestEntry;
  isOpen: boolean;
  onOpen: (id: string) => void;
}) {
  const { requests: words } = useStrings();
  const format = useFormat();
  const { request, department, lines, state, followUpOn } = entry;
  const facts = [
    department?.name ?? '',
    request.askedAt ? words.asked(format.day(request.askedAt)) : '',
    request.promisedBy && state !== 'done' ? words.promised(format.day(request.promisedBy)) : '',
    followUpOn && state !== 'done' ? words.followUp(format.day(followUpOn)) : '',
    request.referenceNo === '' ? '' : words.reference(request.referenceNo),
  ].filter((part) => part !== '');
  return (
    <button type="button" className={classes.row} aria-pressed={isOpen} onClick={() => onOpen(request.id)}>
      <span className={classes.name}>{request.title}</span>
      <span className={classes.state}>
        <RequestMark state={state} />
      </span>
      <span className={classes.facts}>{facts.join(' · ')}</span>
      <span className={classes.count}>
        {words.counts(lines.filter((line) => line.state === 'came').length, lines.length)}
      </span>
    </button>
  );
}
