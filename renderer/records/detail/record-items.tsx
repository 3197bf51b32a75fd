// The discs, films, slides and papers of a record: each with its sticker, where it is, and when it has to be back.
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { MedicalRecord, PhysicalItem } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import type { Lists } from '../use-inventory.ts';
import { AddItem } from './add-item.tsx';
import { ItemForm } from './item-form.tsx';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; items: readonly PhysicalItem[]; lists: Lists };

export function RecordItems({ record, items, lists }: Props) {
  const { records } = useStrings();
  const [isAdding, setAdding] = useState(false);
  const [changing, setChanging] = useState<PhysicalItem['id'] | null>(null);
  const words = records.items;
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h3>{words.title}</h3>
        {!isAdding && (
          <Button look="quiet" size="small" icon={Plus} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {items.length === 0 && !isAdding && <p className={classes.soft}>{words.none}</p>}
      {items.length > 0 && (
        <ul className={classes.cards}>
          {items.map((item) => (
            <li key={item.id}>
              <ItemCard
                item={item}
                record={record}
                lists={lists}
                isChanging={changing === item.id}
                onChange={() => setChanging(changing === item.id ? null : item.id)}
              />
              {changing === item.id && <ItemForm item={item} onDone={() => setChanging(null)} />}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <AddItem record={record} items={items} lists={lists} onDone={() => setAdding(false)} />}
    </section>
  );
}

type CardProps = Omit<Props, 'items'> & { item: PhysicalItem; isChanging: boolean; onChange: () => void };

function ItemCard({ item, record, lists, isChanging, onChange }: CardProps) {
  const { records } = useStrings();
  const words = records.items;
  const offerUndo = useOfferUndo();
  const link = lists.itemLinks.find(({ itemId, recordId }) => itemId === item.id && recordId === record.id);
  const remove = useCommand((client, id: NonNullable<typeof link>['id']) => client.itemLinks.remove({ id }));
  const restore = useCommand((client, id: NonNullable<typeof link>['id']) =>
    client.itemLinks.restore({ id }),
  );
  const unlink = async () => {
    if (!link || !(await remove.run(link.id))) return;
    offerUndo({ sentence: words.unlinked(item.label), onUndo: () => void restore.run(link.id) });
  };
  return (
    <div className={classes.card}>
      <div className={classes.cardWords}>
        <p className={classes.fileName}>
          <span className={classes.label}>{item.label}</span> {item.title}
        </p>
        <p className={classes.soft}>{words.amount(item.kind, item.count)}</p>
        <ItemPlace item={item} />
        {!item.readable && <StatusMark meaning="differs">{words.unreadable}</StatusMark>}
        {item.notes !== '' && <p className={classes.soft}>{item.notes}</p>}
        {remove.problem && <Notice announce meaning="needsYou" title={describeProblem(remove.problem)} />}
      </div>
      <div className={classes.cardActions}>
        <IconButton
          size="small"
          icon={Pencil}
          label={words.change(item.label)}
          aria-expanded={isChanging}
          onClick={onChange}
        />
        <IconButton size="small" icon={X} label={words.unlink(item.label)} onClick={() => void unlink()} />
      </div>
    </div>
  );
}

function ItemPlace({ item }: { item: PhysicalItem }) {
  const { records } = useStrings();
  const format = useFormat();
  const words = records.items;
  const tracking =
    item.trackingNo === '' ? null : <p className={classes.soft}>{words.tracking(item.trackingNo)}</p>;
  if (item.loanedTo === '' || item.returnedOn !== null)
    return (
      <>
        {item.location !== '' && <p>{item.location}</p>}
        {item.returnedOn !== null && (
          <p className={classes.soft}>{words.cameBack(format.day(item.returnedOn))}</p>
        )}
        {item.mayBeKept && <p className={classes.soft}>{words.mayBeKept}</p>}
      </>
    );
  return (
    <>
      <StatusMark meaning="waiting">
        {records.onLoan(item.loanedTo)}
        {item.returnBy !== null &&
          !item.mayBeKept &&
          `, ${records.backBy(format.dateFromNow(item.returnBy))}`}
      </StatusMark>
      {tracking}
    </>
  );
}
