// One reader's line: when the version went out, how, what proves it, and which discs and slides went along. Everything is saved as typed.
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Letter } from '../../shared/domain/letter.ts';
import type { Delivery } from '../../shared/domain/packet/delivery.ts';
import type { PhysicalItem } from '../../shared/domain/record.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useChange } from '../client/use-change.ts';
import { useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack, SelectField } from '../ui/fields/field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import classes from './packets.module.css';

type Props = {
  delivery: Delivery;
  /** The packet and the version it is. */
  title: ReactNode;
  letters: readonly Letter[];
  items: readonly PhysicalItem[];
  onClose: () => void;
};

export function DeliveryPane({ delivery, title, letters, items, onClose }: Props) {
  const words = useStrings().packets.registry.form;
  const { change, problem } = useChange('deliveries');
  const save = async (set: Parameters<typeof change>[1]) => {
    if ((await change(delivery.id, set)) === null) throw new Error('not saved');
  };
  return (
    <DetailPane
      title={delivery.recipient}
      subtitle={title}
      onClose={onClose}
      footer={<RemoveLine delivery={delivery} onGone={onClose} />}
    >
      {problem && <Notice meaning="needsYou" title={describeProblem(problem)} announce />}
      <FieldStack>
        <AutosaveField
          label={words.reader}
          value={delivery.recipient}
          onSave={(recipient) => (recipient.trim() === '' ? undefined : save({ recipient }))}
        />
        <AutosaveDateField
          label={words.sentOn}
          hint={words.sentHint}
          optional
          value={delivery.sentOn}
          onSave={(sentOn) => void save({ sentOn })}
        />
        <AutosaveField
          label={words.channel}
          hint={words.channelHint}
          value={delivery.channel}
          onSave={(channel) => save({ channel })}
        />
        <AutosaveField
          label={words.receiptNo}
          value={delivery.receiptNo}
          onSave={(receiptNo) => save({ receiptNo })}
        />
        <AutosaveDateField
          label={words.receivedOn}
          optional
          value={delivery.receivedOn}
          onSave={(receivedOn) => void save({ receivedOn })}
        />
        <WithLetter delivery={delivery} letters={letters} save={save} />
        <Along delivery={delivery} items={items} save={save} />
        <AutosaveField label={words.notes} long value={delivery.notes} onSave={(notes) => save({ notes })} />
      </FieldStack>
    </DetailPane>
  );
}

type Save = (set: Partial<Delivery>) => Promise<void>;

function WithLetter({ delivery, letters, save }: Pick<Props, 'delivery' | 'letters'> & { save: Save }) {
  const words = useStrings().packets.registry.form;
  const format = useFormat();
  const out = letters.filter(({ direction }) => direction === 'out').toReversed();
  return (
    <SelectField
      label={words.letter}
      hint={words.letterHint}
      searchable
      value={delivery.letterId ?? ''}
      options={[
        { value: '' as const, label: words.noLetter },
        ...out.map(({ id, at, subject }) => ({ value: id, label: `${format.day(at)} · ${subject}` })),
      ]}
      onChange={(letterId) => void save({ letterId: letterId === '' ? null : letterId })}
    />
  );
}

function Along({ delivery, items, save }: Pick<Props, 'delivery' | 'items'> & { save: Save }) {
  const words = useStrings().packets.registry.form;
  return (
    <fieldset className={classes.checks}>
      <legend>{words.items}</legend>
      {items.length === 0 && <p className={classes.hint}>{words.noItems}</p>}
      {items.map(({ id, label, title }) => (
        <CheckField
          key={id}
          label={`${label} ${title}`}
          checked={delivery.itemIds.includes(id)}
          onChange={(isOn) =>
            void save({
              itemIds: isOn ? [...delivery.itemIds, id] : delivery.itemIds.filter((one) => one !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function RemoveLine({ delivery, onGone }: { delivery: Delivery; onGone: () => void }) {
  const words = useStrings().packets.registry.form;
  const offerUndo = useOfferUndo();
  const remove = useCommand((client) => client.deliveries.remove({ id: delivery.id }));
  const restore = useCommand((client) => client.deliveries.restore({ id: delivery.id }));
  const discard = async () => {
    if ((await remove.run(undefined)) === null) return;
    offerUndo({ sentence: words.removed(delivery.recipient), onUndo: () => void restore.run(undefined) });
    onGone();
  };
  return (
    <Button look="quiet" size="small" icon={Trash2} onClick={() => void discard()}>
      {words.remove}
    </Button>
  );
}
