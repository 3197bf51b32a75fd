// One cell of the grid: read as signs with words; while noting, a button with the choices.
import { Menu, TextInput } from '@mantine/core';
import { Eraser, Plus } from 'lucide-react';
import { useState } from 'react';
import type { EvidenceCell, EvidenceRow } from '../../../shared/domain/evidence.ts';
import { usesFor } from '../../../shared/domain/evidence.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { KeyHint } from '../../ui/layout/key-hint.tsx';
import { usesText } from '../compare/behind.ts';
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

/** Letters choose at once; Enter opens the choices. */
export function CellButton({ row, opinionId, doctor, column, place, isActive, onActive, ...actions }: Props) {
  const strings = useStrings();
  const { evidence, useMeanings, compare } = strings.opinions;
  const cell = row.cells[column];
  if (!cell) return null;
  const change = { opinionId, about: row.about, cell };
  const what = cell.uses.length === 0 ? compare.notNoted : usesText(cell.uses, strings);
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.cellButton}
          data-place={place}
          tabIndex={isActive ? 0 : -1}
          onFocus={() => onActive(place)}
          aria-label={evidence.cell(row.title, doctor, [what, cell.note].filter(Boolean).join(', '))}
        >
          {cell.uses.length === 0 ? (
            <Plus aria-hidden className={classes.addIcon} />
          ) : (
            <CellWords cell={cell} />
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
            <NoteLine note={cell.note} onNote={(note) => actions.onNote({ ...change, note })} />
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

/** Inside the menu, so its keys are kept from moving the menu. */
function NoteLine({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { evidence } = useStrings().opinions;
  const [text, setText] = useState(note);
  return (
    <div className={classes.noteLine}>
      <TextInput
        size="sm"
        aria-label={evidence.note}
        placeholder={evidence.notePlaceholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== note && onNote(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onNote(text);
          if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
        }}
      />
    </div>
  );
}
