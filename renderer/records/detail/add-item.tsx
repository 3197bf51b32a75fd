// Writing down a disc, a film or slides for a record: one that is listed already, or a new one with the next free sticker number.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { nextItemLabel } from '../../../shared/domain/item-label.ts';
import { physicalKinds } from '../../../shared/domain/record.ts';
import type { MedicalRecord, PhysicalItem, RecordType } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldRow, SelectField, TextField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import type { Lists } from '../use-inventory.ts';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; items: readonly PhysicalItem[]; lists: Lists; onDone: () => void };
type Draft = Pick<PhysicalItem, 'kind' | 'title' | 'location' | 'label' | 'count'>;

const usualKind: Partial<Record<RecordType, PhysicalItem['kind']>> = {
  'image-set': 'cd',
  slides: 'slides',
  'pathology-report': 'slides',
  'tissue-block': 'block',
};

const nothingElse = {
  loanedTo: '',
  trackingNo: '',
  sentOn: null,
  returnBy: null,
  returnedOn: null,
  mayBeKept: false,
  readable: true,
  password: '',
  notes: '',
} as const;

export function AddItem({ record, items, lists, onDone }: Props) {
  const { records, ui } = useStrings();
  const words = records.items;
  const others = lists.physicalItems.filter(({ id }) => !items.some((own) => own.id === id));
  const link = useCommand((client, itemId: PhysicalItem['id']) =>
    client.itemLinks.add({ itemId, recordId: record.id }),
  );
  const add = useCommand(async (client, draft: Draft) => {
    const { id } = await client.physicalItems.add({ ...nothingElse, ...draft });
    return client.itemLinks.add({ itemId: id, recordId: record.id });
  });
  const problem = link.problem ?? add.problem;
  return (
    <div className={classes.inset}>
      {others.length > 0 && (
        <PickOrAddField
          label={words.existing}
          placeholder={words.existingPlaceholder}
          options={others.map(({ id, label, title }) => ({ value: id, label: `${label} ${title}` }))}
          value={null}
          onChange={(id) => {
            if (id !== null) void link.run(id).then((done) => done && onDone());
          }}
        />
      )}
      <NewItem
        kind={usualKind[record.type] ?? 'paper'}
        title={record.title}
        labels={lists.physicalItems.map(({ label }) => label)}
        isBusy={add.isBusy}
        onSubmit={(draft) => void add.run(draft).then((done) => done && onDone())}
        onCancel={onDone}
        cancel={ui.cancel}
      />
      {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} />}
    </div>
  );
}

type NewProps = {
  kind: PhysicalItem['kind'];
  title: string;
  labels: readonly string[];
  isBusy: boolean;
  onSubmit: (draft: Draft) => void;
  onCancel: () => void;
  cancel: string;
};

function NewItem({ kind: usual, title: proposed, labels, isBusy, onSubmit, onCancel, cancel }: NewProps) {
  const { records } = useStrings();
  const words = records.items;
  const [kind, setKind] = useState(usual);
  const [title, setTitle] = useState(proposed);
  const [count, setCount] = useState('1');
  const [location, setLocation] = useState('');
  // Follows the kind until somebody types a number of their own.
  const [label, setLabel] = useState<string | null>(null);
  const draft: Draft = {
    kind,
    title: title.trim(),
    location,
    label: (label ?? nextItemLabel(kind, labels)).trim(),
    count: Math.max(1, Number(count.replaceAll(/\D/g, ''))),
  };
  const isReady = draft.title !== '' && draft.label !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onSubmit(draft);
  };
  return (
    <form className={classes.part} onSubmit={submit}>
      <FieldRow>
        <SelectField
          label={words.kind}
          options={physicalKinds.map((value) => ({ value, label: words.kindName[value] }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label={words.label} value={draft.label} onChange={setLabel} />
      </FieldRow>
      <TextField label={words.itemTitle} value={title} onChange={setTitle} />
      <FieldRow>
        <TextField label={words.count} inputMode="numeric" value={count} onChange={setCount} />
        <TextField label={words.location} value={location} onChange={setLocation} />
      </FieldRow>
      <div className={classes.buttons}>
        <Button submit look="primary" size="small" disabled={!isReady}>
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
