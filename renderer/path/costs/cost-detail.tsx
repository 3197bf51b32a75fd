// One cost: everything about it saved as typed.
import { Eye, Trash2 } from 'lucide-react';
import type { Expense } from '../../../shared/domain/coverage/expense.ts';
import { expenseKinds, lanes } from '../../../shared/domain/coverage/expense.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldRow, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { MoneyField } from '../money-field.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { usePapers } from '../use-papers.ts';
import type { PathFacts } from '../../client/use-path.ts';

type Props = { expense: Expense; facts: PathFacts; onClose: () => void };

export function CostDetail({ expense, facts, onClose }: Props) {
  const { costs: words } = useStrings();
  const saving = useSave('expenses');
  const removing = useRemove('expenses');
  const save = (set: Partial<Expense>) => saving.save(expense.id, set);
  const trouble = saving.problem ?? removing.problem;
  return (
    <DetailPane
      title={expense.title}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void removing.remove(expense.id, words.removed).then(onClose)}
        >
          {words.remove}
        </Button>
      }
    >
      <FieldStack>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <AutosaveField
          label={words.title}
          value={expense.title}
          onSave={(title) => (title.trim() === '' ? undefined : save({ title }))}
        />
        <MoneyField
          label={words.amount}
          hint={words.amountHint}
          cents={expense.amountCents}
          onSave={(amountCents) => save({ amountCents })}
        />
        <Kinds expense={expense} save={save} />
        <FieldRow>
          <AutosaveDateField label={words.on} optional value={expense.on} onSave={(on) => save({ on })} />
          <AutosaveField
            label={words.quotedBy}
            optional
            value={expense.quotedBy}
            onSave={(quotedBy) => save({ quotedBy })}
          />
        </FieldRow>
        <PickOrAddField
          label={words.where}
          optional
          options={facts.organizations.map(({ id, name }) => ({ value: id, label: name }))}
          value={expense.organizationId}
          onChange={(organizationId) => void save({ organizationId })}
        />
        <Receipts expense={expense} save={save} />
        <AutosaveField
          label={words.amountNote}
          optional
          value={expense.amountNote}
          onSave={(amountNote) => save({ amountNote })}
        />
        <AutosaveField
          label={words.notes}
          optional
          long
          value={expense.notes}
          onSave={(notes) => save({ notes })}
        />
      </FieldStack>
    </DetailPane>
  );
}

type KindProps = { expense: Expense; save: (set: Partial<Expense>) => Promise<void> };

function Kinds({ expense, save }: KindProps) {
  const { costs: words } = useStrings();
  return (
    <>
      <FieldRow>
        <SelectField
          label={words.kindLabel}
          value={expense.kind}
          onChange={(kind) => void save({ kind })}
          options={expenseKinds.map((value) => ({ value, label: words.kind[value] }))}
        />
        <SelectField
          label={words.stateLabel}
          value={expense.state}
          onChange={(state) => void save({ state })}
          options={(['paid', 'quote', 'estimate'] as const).map((value) => ({
            value,
            label: words.state[value],
          }))}
        />
      </FieldRow>
      <SelectField
        label={words.laneLabel}
        value={expense.lane}
        onChange={(lane) => void save({ lane })}
        options={lanes.map((value) => ({ value, label: words.lane[value] }))}
      />
    </>
  );
}

function Receipts({ expense, save }: KindProps) {
  const { costs: words } = useStrings();
  const papers = usePapers();
  const { openPage } = useViewer();
  const receipt = papers.find(({ document }) => document.id === expense.receiptDocumentId);
  return (
    <>
      <CheckField
        label={words.hasReceipt}
        checked={expense.hasReceipt}
        onChange={(hasReceipt) => void save({ hasReceipt })}
      />
      {expense.hasReceipt && (
        <PickOrAddField
          label={words.receipt}
          optional
          options={papers.map(({ document, name }) => ({ value: document.id, label: name }))}
          value={expense.receiptDocumentId}
          onChange={(receiptDocumentId) => void save({ receiptDocumentId })}
        />
      )}
      {receipt && receipt.document.pages > 0 && (
        <div>
          <Button
            reads
            size="small"
            icon={Eye}
            onClick={() => openPage({ documentId: receipt.document.id, page: 1 })}
          >
            {words.openReceipt}
          </Button>
        </div>
      )}
      <CheckField
        label={words.isReimbursable}
        checked={expense.isReimbursable}
        onChange={(isReimbursable) => void save({ isReimbursable })}
      />
      {expense.isReimbursable && (
        <AutosaveDateField
          label={words.reimbursedOn}
          optional
          value={expense.reimbursedOn}
          onSave={(reimbursedOn) => save({ reimbursedOn })}
        />
      )}
    </>
  );
}
