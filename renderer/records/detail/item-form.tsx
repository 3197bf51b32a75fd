// The facts of one disc, film or box of slides, saved as typed.
import type { FieldsOf } from '../../../shared/domain/entity.ts';
import { physicalKinds } from '../../../shared/domain/record.ts';
import type { PhysicalItem } from '../../../shared/domain/record.ts';
import { useChange } from '../../client/use-change.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldRow, SelectField } from '../../ui/fields/field.tsx';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import classes from './detail.module.css';

type Fields = Partial<FieldsOf<PhysicalItem>>;
type Save = (set: Fields) => Promise<void>;

/** Things that can be locked with a password. */
const discs = new Set<PhysicalItem['kind']>(['cd', 'dvd', 'usb']);

type Props = { item: PhysicalItem; onDone: () => void };

export function ItemForm({ item, onDone }: Props) {
  const { records } = useStrings();
  const words = records.items;
  const { change } = useChange('physicalItems');
  const save: Save = async (set) => {
    if (!(await change(item.id, set))) throw new Error('not saved');
  };
  return (
    <div className={classes.inset}>
      <FieldRow>
        <AutosaveField label={words.label} value={item.label} onSave={(label) => save({ label })} />
        <SelectField
          label={words.kind}
          options={physicalKinds.map((value) => ({ value, label: words.kindName[value] }))}
          value={item.kind}
          onChange={(kind) => void save({ kind })}
        />
      </FieldRow>
      <AutosaveField label={words.itemTitle} value={item.title} onSave={(title) => save({ title })} />
      <FieldRow>
        <AutosaveField
          label={words.count}
          value={String(item.count)}
          onSave={(typed) => save({ count: Number(typed.replaceAll(/\D/g, '')) })}
        />
        <AutosaveField
          label={words.location}
          value={item.location}
          onSave={(location) => save({ location })}
        />
      </FieldRow>
      {discs.has(item.kind) && (
        <AutosaveField
          label={words.password}
          hint={words.passwordHint}
          value={item.password}
          onSave={(password) => save({ password })}
        />
      )}
      <Loan item={item} save={save} />
      <AutosaveField long label={words.notes} value={item.notes} onSave={(notes) => save({ notes })} />
      <div className={classes.buttons}>
        <Button size="small" onClick={onDone}>
          {words.done}
        </Button>
        <RemoveItem item={item} onRemoved={onDone} />
      </div>
    </div>
  );
}

function Loan({ item, save }: { item: PhysicalItem; save: Save }) {
  const { records } = useStrings();
  const words = records.items;
  return (
    <>
      <FieldRow>
        <AutosaveField
          label={words.loanedTo}
          value={item.loanedTo}
          onSave={(loanedTo) => save({ loanedTo })}
        />
        <AutosaveField
          label={words.trackingNo}
          value={item.trackingNo}
          onSave={(trackingNo) => save({ trackingNo })}
        />
      </FieldRow>
      <FieldRow>
        <PartialDateField
          label={words.sentOn}
          hint=""
          value={item.sentOn}
          onChange={(sentOn) => void save({ sentOn })}
        />
        <PartialDateField
          label={words.returnBy}
          hint=""
          value={item.returnBy}
          onChange={(returnBy) => void save({ returnBy })}
        />
        <PartialDateField
          label={words.returnedOn}
          hint=""
          value={item.returnedOn}
          onChange={(returnedOn) => void save({ returnedOn })}
        />
      </FieldRow>
      <CheckField
        label={words.mayBeKept}
        checked={item.mayBeKept}
        onChange={(mayBeKept) => void save({ mayBeKept })}
      />
      <CheckField
        label={words.readable}
        checked={item.readable}
        onChange={(readable) => void save({ readable })}
      />
    </>
  );
}

type RemoveProps = Pick<Props, 'item'> & { onRemoved: () => void };

function RemoveItem({ item, onRemoved }: RemoveProps) {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const remove = useCommand((client, id: PhysicalItem['id']) => client.physicalItems.remove({ id }));
  // Its links to records go to the trash with it, and come back with it.
  const undo = useCommand((client, id: PhysicalItem['id']) => client.physicalItems.restore({ id }));
  const removeIt = async () => {
    if (!(await remove.run(item.id))) return;
    offerUndo({ sentence: records.items.removed(item.label), onUndo: () => void undo.run(item.id) });
    onRemoved();
  };
  return (
    <Button size="small" look="quiet" onClick={() => void removeIt()}>
      {records.items.remove}
    </Button>
  );
}
