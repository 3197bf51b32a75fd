// Who stands in which column: the name stays in sight while reading, the rest of the card scrolls away with the page.
import { Menu } from '@mantine/core';
import { ArrowLeft, ArrowRight, EllipsisVertical, SquarePen } from 'lucide-react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { EvidenceRow } from '../../../shared/domain/evidence.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { useAsk } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { UseTile } from '../evidence/use-tile.tsx';
import { doctorName } from '../names.ts';
import { NumberMark } from '../number-mark.tsx';
import { WhereChanging } from '../../ui/changing.tsx';
import classes from './heads.module.css';

export type ColumnMoves = {
  onMove: (from: number, to: number) => void;
  onOpen: (id: Opinion['id']) => void;
};

type HeadProps = ColumnMoves & {
  columns: readonly ComparisonColumn[];
  matrix: readonly EvidenceRow[];
  lit: ReadonlySet<string>;
  /** The grid has scrolled out of sight: a strip of its signs stays under each name. */
  withStrip: boolean;
};

export function NameRow({ columns, matrix, lit, withStrip, ...moves }: HeadProps) {
  const strings = useStrings();
  return (
    <thead className={classes.head}>
      <tr className={classes.names}>
        <td className={classes.corner}>
          <PrintedCase />
        </td>
        {columns.map((column, index) => (
          <th key={column.opinion.id} scope="col" className={classes.name}>
            <div className={classes.nameLine}>
              <div className={classes.nameParts}>
                <NumberMark number={column.opinion.number} />
                <span className={classes.nameText}>{doctorName(column, strings)}</span>
                <WhereChanging>
                  <ColumnMenu column={column} index={index} count={columns.length} {...moves} />
                </WhereChanging>
              </div>
            </div>
          </th>
        ))}
      </tr>
      {withStrip && <Strip columns={columns} matrix={matrix} lit={lit} />}
    </thead>
  );
}

/** On paper only, at the head of every page: whose case it is. */
function PrintedCase() {
  const { frame } = useStrings();
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  if (caseFile.state !== 'ready' || !caseFile.value) return null;
  const { patientName, isSample } = caseFile.value;
  return (
    <div className={classes.printed} aria-hidden>
      {isSample && <p className={classes.stamp}>{frame.sample}</p>}
      <p>{patientName}</p>
    </div>
  );
}

/** For the eye only: the grid itself says it in words. */
function Strip({ columns, matrix, lit }: Pick<HeadProps, 'columns' | 'matrix' | 'lit'>) {
  const { opinions } = useStrings();
  return (
    <tr className={classes.strip} aria-hidden data-any-lit={lit.size > 0 || undefined}>
      <td className={classes.stripName}>{opinions.evidence.strip}</td>
      {columns.map(({ opinion }, index) => (
        <td key={opinion.id} className={classes.stripCells}>
          {matrix.map((row) => (
            <span
              key={row.key}
              className={classes.stripCell}
              data-lit={lit.has(row.key) || undefined}
              title={row.title}
            >
              {(row.cells[index]?.uses ?? []).map((use) => (
                <UseTile key={use} use={use} isSmall />
              ))}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}

type MenuProps = ColumnMoves & { column: ComparisonColumn; index: number; count: number };

function ColumnMenu({ column, index, count, onMove, onOpen }: MenuProps) {
  const strings = useStrings();
  const { compare } = strings.opinions;
  const icon = (Icon: typeof ArrowLeft) => <Icon aria-hidden className={classes.icon} />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={classes.columnMenu}
          aria-label={compare.columnMenu(doctorName(column, strings))}
        >
          <EllipsisVertical aria-hidden className={classes.icon} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={icon(SquarePen)} onClick={() => onOpen(column.opinion.id)}>
          {compare.openOpinion}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={icon(ArrowLeft)}
          disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        >
          {compare.moveLeft}
        </Menu.Item>
        <Menu.Item
          leftSection={icon(ArrowRight)}
          disabled={index === count - 1}
          onClick={() => onMove(index, index + 1)}
        >
          {compare.moveRight}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Where, when, how they looked, how close they are to the first doctor, what they know of it. */
export function CardRow({ columns }: { columns: readonly ComparisonColumn[] }) {
  const { opinions } = useStrings();
  const format = useFormat();
  return (
    <tbody>
      <tr className={classes.cards}>
        <th scope="row" className={classes.corner}>
          <span className="screen-reader-only">{opinions.edit.sections.about}</span>
        </th>
        {columns.map(({ opinion, place, doctor }) => (
          <td key={opinion.id} className={classes.card}>
            {place && <p>{place.name}</p>}
            <p className={classes.how}>
              {[
                ...(opinion.givenOn ? [format.date(opinion.givenOn)] : []),
                opinions.modes[opinion.mode],
              ].join(' · ')}
            </p>
            <p className={classes.tie}>{opinions.independences[opinion.independence].word}</p>
            <p className={classes.knows}>{opinion.qualification || doctor?.specialty}</p>
          </td>
        ))}
      </tr>
    </tbody>
  );
}
