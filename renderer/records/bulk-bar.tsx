// What can be done with several chosen records at once.
import { Menu } from '@mantine/core';
import { ChevronDown, Combine, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Document } from '../../shared/domain/document.ts';
import { importances, recordStatuses, statusNeedsReason } from '../../shared/domain/record.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { ArrangeRoom } from './arrange/arrange-room.tsx';
import type { Lists } from './use-inventory.ts';
import { useChangeMany, useRemoveRecords } from './use-record-actions.ts';
import type { ManyChange } from './use-record-actions.ts';
import classes from './records.module.css';

/** The two ends of the ladder need a reason each, so they are not offered for many at once. */
const offered = recordStatuses.filter((status) => !statusNeedsReason(status));

type Props = { chosen: readonly MedicalRecord[]; lists: Lists; onClear: () => void };

export function BulkBar({ chosen, lists, onClear }: Props) {
  const { records } = useStrings();
  const words = records.bulk;
  const { changeMany, isBusy, problem: notChanged } = useChangeMany();
  const { remove, problem, clear } = useRemoveRecords();
  const removeAll = async () => {
    const parts = chosen.map((record) => ({
      record,
      documents: lists.documents.filter(({ recordId }) => recordId === record.id),
      links: lists.itemLinks.filter(({ recordId }) => recordId === record.id),
    }));
    if (await remove(parts)) onClear();
  };
  const choices = <V extends string>(
    values: readonly V[],
    name: (value: V) => string,
    set: (value: V) => ManyChange,
  ) =>
    values.map((value) => (
      <Menu.Item key={value} onClick={() => void changeMany(chosen, set(value))}>
        {name(value)}
      </Menu.Item>
    ));
  return (
    <div role="group" aria-label={words.label} className={classes.bulk}>
      <p className={classes.bulkCount}>{words.chosen(chosen.length)}</p>
      <BulkMenu label={words.status} busyLabel={isBusy ? words.changing : undefined}>
        {choices(
          offered,
          (status) => records.status[status],
          (status) => ({ status }),
        )}
      </BulkMenu>
      <BulkMenu label={words.importance}>
        {choices(
          importances,
          (importance) => records.importance[importance],
          (importance) => ({ importance }),
        )}
      </BulkMenu>
      <JoinButton chosen={chosen} documents={lists.documents} onClear={onClear} />
      <Button size="small" icon={Trash2} onClick={() => void removeAll()}>
        {words.remove}
      </Button>
      <Button reads size="small" look="quiet" icon={X} onClick={onClear}>
        {words.clear}
      </Button>
      {notChanged && <Notice announce meaning="needsYou" title={describeProblem(notChanged)} />}
      {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} onDismiss={clear} />}
    </div>
  );
}

/** More than anybody would lay out on one table. */
const mostJoined = 50;

type JoinProps = Pick<Props, 'chosen' | 'onClear'> & { documents: readonly Document[] };

/** What came in as several files, and is one paper: photographs of its pages, for instance. In the order in which they came. */
function JoinButton({ chosen, documents, onClear }: JoinProps) {
  const { records } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const ids = new Set<string | null>(chosen.map(({ id }) => id));
  const papers = documents.filter(({ recordId, pages }) => pages > 0 && ids.has(recordId));
  if (chosen.length < 2 || papers.length < 2 || papers.length > mostJoined) return null;
  const close = () => {
    setOpen(false);
    onClear();
  };
  return (
    <>
      {isOpen && <ArrangeRoom documents={papers} onClose={close} />}
      <Button size="small" icon={Combine} onClick={() => setOpen(true)}>
        {records.bulk.join}
      </Button>
    </>
  );
}

function BulkMenu({
  label,
  busyLabel,
  children,
}: {
  label: string;
  busyLabel?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Menu>
      <Menu.Target>
        <Button size="small" icon={ChevronDown} busyLabel={busyLabel}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
