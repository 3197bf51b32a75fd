// One cell of the grid: read as signs with words; while noting, a button with the choices.
import { Menu } from '@mantine/core';
import { Eraser, PenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import type { EvidenceCell, EvidenceRow } from '../../../shared/domain/evidence.ts';
import { usesFor } from '../../../shared/domain/evidence.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { InlineText } from '../../ui/fields/inline-text.tsx';
import { KeyHint } from '../../ui/layout/key-hint.tsx';
import type { EvidenceActions } from './use-evidence.ts';
import { UseTile, UseWord, useLetters } from './use-tile.tsx';
import classes from './evidence.module.css';

export function CellWords({ cell }: { cell: EvidenceCell }) {
  const { opinions } = useStrings();
  if (cell.uses.length === 0)
    return (
      <>
        <span aria-hidden className={classes.blank} />
        <span className="screen-reader-only">{opinions.compare.notNoted}</span>
      </>
    );
  return (
    <span className={classes.uses}>
      {cell.uses.map((use) => (
        <UseWord key={use} use={use} isOneOfMany={cell.uses.length > 1} />
      ))}
      {cell.note !== '' && <span className={classes.note}>{cell.note}</span>}
    </span>
  );
}

type Props = EvidenceActions & {
  row: EvidenceRow;
  opinionId: Opinion['id'];
  doctor: string;
  column: number;
  /** `row:column`, for moving with the arrow keys. */
  place: string;
  isActive: boolean;
  onActive: (place: string) => void;
};

/** Letters choose at once; Enter opens the choices. A note stands under them and is typed over where it stands. */
export function CellButton(props: Props) {
  const { row, opinionId, doctor, column, onNote } = props;
  const { evidence } = useStrings().opinions;
  const [isWriting, setWriting] = useState(false);
  const cell = row.cells[column];
  if (!cell) return null;
  const hasNote = cell.uses.length > 0 && (cell.note !== '' || isWriting);
  return (
    <>
      <UsesButton {...props} cell={cell} onWrite={() => setWriting(true)} />
      {hasNote && (
        <div className={classes.noteLine}>
          <InlineText
            label={evidence.noteOf(row.title, doctor)}
            placeholder={evidence.notePlaceholder}
            value={cell.note}
            startFocused={isWriting}
            onSave={(note) => onNote({ opinionId, about: row.about, cell, note })}
            onLeave={() => setWriting(false)}
          />
        </div>
      )}
    </>
  );
}

type ButtonProps = Props & { cell: EvidenceCell; onWrite: () => void };

function UsesButton({
  row,
  cell,
  opinionId,
  doctor,
  place,
  isActive,
  onActive,
  onWrite,
  ...actions
}: ButtonProps) {
  const { evidence, useMeanings, compare } = useStrings().opinions;
  const change = { opinionId, about: row.about, cell };
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.cellButton}
          data-place={place}
          tabIndex={isActive ? 0 : -1}
          onFocus={() => onActive(place)}
        >
          <span className="screen-reader-only">{evidence.cell(row.title, doctor)} </span>
          {cell.uses.length === 0 ? (
            <>
              <Plus aria-hidden className={classes.addIcon} />
              <span className="screen-reader-only">{compare.notNoted}</span>
            </>
          ) : (
            <CellWords cell={{ ...cell, note: '' }} />
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{evidence.choose}</Menu.Label>
        {usesFor(row).map((use) => (
          <Menu.CheckboxItem
            key={use}
            checked={cell.uses.includes(use)}
            onChange={() => actions.onUse({ ...change, use })}
            rightSection={<KeyHint keys={useLetters[use]} />}
          >
            <span className={classes.choice}>
              <UseTile use={use} />
              {useMeanings[use]}
            </span>
          </Menu.CheckboxItem>
        ))}
        {cell.uses.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick
              leftSection={<PenLine aria-hidden className={classes.addIcon} />}
              onClick={onWrite}
            >
              {evidence.write}
            </Menu.Item>
            <Menu.Item
              closeMenuOnClick
              leftSection={<Eraser aria-hidden className={classes.addIcon} />}
              onClick={() => actions.onClear(change)}
            >
              {evidence.clear}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
