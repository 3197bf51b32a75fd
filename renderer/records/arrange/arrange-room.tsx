// Pages of a scan on one table: where a new document begins, what is turned or left out. Nothing is made before the button is pressed.
import { Modal } from '@mantine/core';
import { ArrowLeft, Files } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk, useCommand, useJob } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { Progress } from '../../ui/messages/progress.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { changed, groupsOf, isUntouched, piecesOf, suggested, tilesOf } from './arrangement.ts';
import type { Group, Tile } from './arrangement.ts';
import { PageTile } from './page-tile.tsx';
import classes from './arrange.module.css';

type Props = { document: Document; onClose: () => void };

export function ArrangeRoom({ document, onClose }: Props) {
  const { records } = useStrings();
  const words = records.arrange;
  return (
    <Modal.Root opened fullScreen lockScroll={false} onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={words.title} radius={0} classNames={{ content: classes.window ?? '' }}>
        <Room document={document} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Room({ document, onClose }: Props) {
  const { records } = useStrings();
  const words = records.arrange;
  const [tiles, setTiles] = useState<Tile[]>(() => tilesOf(document.id, document.pages));
  const breaks = useAsk(['breaks', document.id], (client) =>
    client.documents.suggestBreaks({ documentId: document.id }),
  );
  const suggestion = breaks.state === 'ready' ? breaks.value : null;
  const [isOffered, setOffered] = useState(true);
  const groups = useMemo(() => groupsOf(tiles), [tiles]);
  const pieces = piecesOf(groups, (number) => words.part(document.fileName.replace(/\.[^.]+$/, ''), number));
  const making = useMaking(document, onClose);
  const canHelp = suggestion !== null && suggestion.breaks.length + suggestion.blank.length > 0;
  return (
    <div className={classes.room}>
      <header className={classes.head}>
        <Button look="quiet" icon={ArrowLeft} keys="Esc" onClick={onClose}>
          {words.back}
        </Button>
        <div className={classes.words}>
          <h1>{words.title}</h1>
          <p>{words.kept}</p>
        </div>
        <Button
          look="primary"
          icon={Files}
          disabled={isUntouched(tiles) || pieces.length === 0}
          busyLabel={making.isRunning ? words.making : undefined}
          onClick={() => void making.make(pieces)}
        >
          {words.make(pieces.length)}
        </Button>
      </header>
      {making.problem && <Notice announce meaning="needsYou" title={describeProblem(making.problem)} />}
      {making.progress && (
        <Progress
          label={words.making}
          done={making.progress.done}
          total={making.progress.total}
          onStop={making.stop}
        />
      )}
      {canHelp && isOffered && (
        <Notice
          title={words.suggestion(suggestion.breaks.length + 1, suggestion.blank.length)}
          action={
            <Button
              size="small"
              onClick={() => {
                setTiles((now) => suggested(now, suggestion));
                setOffered(false);
              }}
            >
              {words.useSuggestion}
            </Button>
          }
          onDismiss={() => setOffered(false)}
        />
      )}
      <p className={classes.keys}>{words.keys}</p>
      <div className={classes.table}>
        {groups.map((group, index) => (
          <GroupOfPages key={group.key} {...{ group, index, tiles, setTiles }} />
        ))}
      </div>
    </div>
  );
}

function useMaking(document: Document, onClose: () => void) {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const undo = useCommand((client) => client.history.undo({}));
  const job = useJob((client, input: { pieces: ReturnType<typeof piecesOf> }, signal) =>
    client.documents.arrange({ ...input, setAside: [document.id] }, { signal }),
  );
  const { start } = job;
  return {
    ...job,
    async make(pieces: ReturnType<typeof piecesOf>) {
      // The first document stays with the record; the others get one of their own.
      const placed = pieces.map((piece, index) =>
        index === 0 ? { ...piece, recordId: document.recordId } : piece,
      );
      if (!(await start({ pieces: placed }))) return;
      onClose();
      offerUndo({ sentence: records.arrange.made(pieces.length), onUndo: () => void undo.run(undefined) });
    },
  };
}

type GroupProps = {
  group: Group;
  index: number;
  tiles: readonly Tile[];
  setTiles: (change: (now: Tile[]) => Tile[]) => void;
};

function GroupOfPages({ group, index, tiles, setTiles }: GroupProps) {
  const { records } = useStrings();
  const words = records.arrange;
  const [title, setTitle] = useState(group.title);
  useEffect(() => setTitle(group.title), [group.title]);
  return (
    <section className={classes.group} aria-label={words.document(index + 1)}>
      <div className={classes.groupName}>
        <TextField
          label={words.nameOf(index + 1)}
          value={title}
          onChange={(typed) => {
            setTitle(typed);
            setTiles((now) => changed(now, group.key, () => ({ title: typed })));
          }}
        />
      </div>
      <ul className={classes.pages}>
        {group.tiles.map((tile) => (
          <PageTile key={tile.key} tile={tile} isFirst={tile.key === tiles[0]?.key} setTiles={setTiles} />
        ))}
      </ul>
    </section>
  );
}
