// One page on the table: its small picture, and what can be done with it by pointer or by one key.
import { ArrowLeftFromLine, EyeOff, Eye, MoveLeft, MoveRight, RotateCw, Scissors } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useClient } from '../../client/case-client.tsx';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { usePicture } from '../../ui/viewer/use-picture.ts';
import { changed, moved, movedTo, turnedRight } from './arrangement.ts';
import type { Tile } from './arrangement.ts';
import classes from './arrange.module.css';

type Props = { tile: Tile; isFirst: boolean; setTiles: (change: (now: Tile[]) => Tile[]) => void };

const dragKind = 'text/x-binder-page';

function placeOf(tiles: readonly Tile[], { key }: Tile): number {
  return tiles.findIndex((one) => one.key === key);
}

/** The picture that has the keyboard next: pages lie in reading order, across the groups. */
function focusBeside(from: HTMLElement, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-page-tile]')];
  all[all.indexOf(from) + by]?.focus();
}

export function PageTile({ tile, isFirst, setTiles }: Props) {
  const { records } = useStrings();
  const words = records.arrange;
  const { number } = tile;
  const act = {
    turn: () => setTiles((now) => changed(now, tile.key, turnedRight)),
    leaveOut: () => setTiles((now) => changed(now, tile.key, ({ isOut }) => ({ isOut: !isOut }))),
    begin: () => setTiles((now) => changed(now, tile.key, ({ begins }) => ({ begins: !begins }))),
    move: (by: 1 | -1) => setTiles((now) => moved(now, tile.key, by)),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    const key = event.key.toLowerCase();
    if (by !== null && event.altKey) act.move(by);
    else if (by !== null) focusBeside(event.currentTarget, by);
    else if (key === 'r') act.turn();
    else if (key === 'x' || key === 'delete') act.leaveOut();
    else if (key === 'n' && !isFirst) act.begin();
    else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const key = event.dataTransfer.getData(dragKind);
    if (key === '') return;
    event.preventDefault();
    setTiles((now) => movedTo(now, key, placeOf(now, tile)));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moving has buttons and keys too
    <li
      className={classes.tile}
      data-out={tile.isOut || undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragKind, tile.key)}
      onDragOver={(event) => event.dataTransfer.types.includes(dragKind) && event.preventDefault()}
      onDrop={onDrop}
    >
      <Picture tile={tile} onKeyDown={onKeyDown} />
      <p className={classes.pageName}>{tile.isOut ? words.pageOut(number) : words.page(number)}</p>
      <div className={classes.actions}>
        <IconButton size="small" icon={RotateCw} label={words.turn(number)} keys="R" onClick={act.turn} />
        <IconButton
          size="small"
          icon={tile.isOut ? Eye : EyeOff}
          label={tile.isOut ? words.takeIn(number) : words.leaveOut(number)}
          keys="X"
          onClick={act.leaveOut}
        />
        {!isFirst && (
          <IconButton
            size="small"
            icon={tile.begins ? ArrowLeftFromLine : Scissors}
            label={tile.begins ? words.joinWithBefore(number) : words.beginHere(number)}
            keys="N"
            onClick={act.begin}
          />
        )}
        <IconButton
          size="small"
          icon={MoveLeft}
          label={words.moveBack(number)}
          keys="Alt+←"
          onClick={() => act.move(-1)}
        />
        <IconButton
          size="small"
          icon={MoveRight}
          label={words.moveOn(number)}
          keys="Alt+→"
          onClick={() => act.move(1)}
        />
      </div>
    </li>
  );
}

type PictureProps = { tile: Tile; onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void };

function Picture({ tile: { documentId, page, number, turn, isOut, begins }, onKeyDown }: PictureProps) {
  const { records } = useStrings();
  const client = useClient();
  const { canvas, state } = usePicture(
    `${documentId}:${page}`,
    async (signal) => (await client.documents.thumbnail({ documentId, page }, { signal })) as Blob,
  );
  return (
    <button
      type="button"
      data-page-tile
      className={classes.picture}
      aria-label={records.arrange.tile({ page: number, turn, isOut, begins })}
      aria-keyshortcuts="R X N"
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} aria-hidden data-state={state} style={{ transform: `rotate(${turn}deg)` }} />
    </button>
  );
}
