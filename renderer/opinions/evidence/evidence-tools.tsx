// Turns noting on and off, and offers what is not in the grid yet: studies and papers of the case, an examination, or any words.
import { Check, SquarePen } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { EvidenceRow, Subject } from '../../../shared/domain/evidence.ts';
import { evidenceMatrix, subjectKey, subjectsToOffer } from '../../../shared/domain/evidence.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import { useEvidence } from './use-evidence.ts';
import type { EvidenceActions } from './use-evidence.ts';
import classes from './evidence.module.css';

/** So many stand ready as empty rows; further ones are added by name. */
const offeredAtOnce = 12;

function useOffers({ records, groups, opinions, matrix }: OpinionFacts) {
  const { examination } = useStrings().opinions.evidence;
  return useMemo(() => {
    const reports = new Set(opinions.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])));
    const examining: Subject = { groupId: null, recordId: null, subject: examination };
    const isNoted = matrix.some(({ key }) => key === subjectKey(examining));
    return [...subjectsToOffer(matrix, { records, groups }, reports), ...(isNoted ? [] : [examining])];
  }, [records, groups, opinions, matrix, examination]);
}

export type EvidenceEditing = {
  matrix: readonly EvidenceRow[];
  edit: EvidenceActions | undefined;
  isEditing: boolean;
  setEditing: (isEditing: boolean) => void;
  offers: readonly Subject[];
  addRow: (about: Subject) => void;
};

export function useEvidenceEditing(
  facts: OpinionFacts,
  columns: readonly ComparisonColumn[],
  startEditing = false,
) {
  const [isEditing, setEditing] = useState(startEditing);
  const [extra, setExtra] = useState<readonly Subject[]>([]);
  const { problem, onUse, onClear, onNote } = useEvidence();
  const offers = useOffers(facts);
  const edit = useMemo(() => ({ onUse, onClear, onNote }), [onUse, onClear, onNote]);
  const { evidence, records, groups, matrix } = facts;
  const shown = useMemo(() => {
    const opinions = columns.map(({ opinion }) => opinion);
    const noted = matrix.map(({ about }) => about);
    const offered = isEditing ? [...noted, ...offers.slice(0, offeredAtOnce), ...extra] : [];
    return evidenceMatrix({ evidence, records, groups, opinions }, offered);
  }, [evidence, records, groups, matrix, columns, isEditing, offers, extra]);
  const editing: EvidenceEditing = {
    matrix: shown,
    edit: isEditing ? edit : undefined,
    isEditing,
    setEditing,
    offers: offers.slice(offeredAtOnce),
    addRow: (about) => setExtra((rows) => [...rows, about]),
  };
  return { ...editing, problem };
}

export function EvidenceTools({ isEditing, setEditing }: EvidenceEditing) {
  const { evidence } = useStrings().opinions;
  if (!isEditing)
    return (
      <Button
        look="quiet"
        size="small"
        icon={SquarePen}
        className="screen-only"
        onClick={() => setEditing(true)}
      >
        {evidence.edit}
      </Button>
    );
  return (
    <Button size="small" icon={Check} onClick={() => setEditing(false)}>
      {evidence.done}
    </Button>
  );
}

export function AddRow({ offers, addRow }: Pick<EvidenceEditing, 'offers' | 'addRow'>) {
  const { evidence } = useStrings().opinions;
  const [round, setRound] = useState(0);
  const add = (about: Subject | undefined) => {
    if (about) addRow(about);
    // A fresh field for the next row.
    setRound(round + 1);
  };
  return (
    <div className={classes.addRow}>
      <PickOrAddField
        key={round}
        label={evidence.addRow}
        placeholder={evidence.addRowHint}
        options={offers.map((about) => ({ value: subjectKey(about), label: about.subject }))}
        value={null}
        onChange={(key) => add(offers.find((about) => subjectKey(about) === key))}
        onAdd={(subject) => {
          add({ groupId: null, recordId: null, subject });
          return Promise.resolve('');
        }}
      />
    </div>
  );
}
