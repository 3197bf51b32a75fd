// Pages of one or several documents on one table: where a new document begins, what is turned, joined or left out. Nothing is made before the button is pressed.
import { Modal } from '@mantine/core';
import { ArrowLeft, Files } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk, useCommand, useJob } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { useKeyboardBack } from '../../ui/use-keyboard-back.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { Progress } from '../../ui/messages/progress.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { AddDocument } from './add-document.tsx';
import { changed, groupsOf, isUntouched, joined, piecesOf, suggested, tilesOf } from './arrangement.ts';
import type { Group, Tile } from './arrangement.ts';
import { PageTile } from './page-tile.tsx';
import classes from './arrange.module.css';

/** The first one's record keeps what is made first. */
type Props = { documents: readonly Document[]; onClose: () => void };

export function ArrangeRoom({ documents, onClose }: Props) {
  useKeyboardBack();
  const { records } = useStrings();
  const words = records.arrange;
  return (
    <Modal.Root opened fullScreen lockScroll={false} onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={words.title} radius={0} classNames={{ content: classes.window ?? '' }}>
        <Room documents={documents} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Room({ documents, onClose }: Props) {
  const { records } = useStrings();
  const words = records.arrange;
  const [tiles, setTiles] = useState<Tile[]>(() => joined(documents));
  const suggestion = useSuggestion(documents);
  const [isOffered, setOffered] = useState(true);
  const groups = useMemo(() => groupsOf(tiles), [tiles]);
  const name = documents[0]?.fileName.replace(/\.[^.]+$/, '') ?? '';
  const nameOf = (number: number) => (groups.length === 1 ? name : words.part(name, number));
  const pieces = piecesOf(groups, nameOf);
  const making = useMaking(documents[0]?.recordId ?? null, onClose);
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
      <div className={classes.belowHead}>
        <p className={classes.keys}>{words.keys}</p>
        <AddDocument
          tiles={tiles}
          recordId={documents[0]?.recordId ?? null}
          onAdd={({ id, pages }) => setTiles((now) => [...now, ...tilesOf(id, pages, now.length)])}
        />
      </div>
      <div className={classes.table}>
        {groups.map((group, index) => (
          <GroupOfPages
            key={group.key}
            plainName={nameOf(index + 1)}
            {...{ group, index, tiles, setTiles }}
          />
        ))}
      </div>
    </div>
  );
}

/** Where the first document probably has its breaks; nothing where several are to become one. */
function useSuggestion(documents: readonly Document[]) {
  const [first] = documents;
  const breaks = useAsk(['breaks', first?.id], (client) =>
    first && documents.length === 1
      ? client.documents.suggestBreaks({ documentId: first.id })
      : Promise.resolve(null),
  );
  return breaks.state === 'ready' ? breaks.value : null;
}

type Pieces = ReturnType<typeof piecesOf>;

function useMaking(recordId: Document['recordId'], onClose: () => void) {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const undo = useCommand((client) => client.history.undo({}));
  const job = useJob((client, input: { pieces: Pieces; setAside: Document['id'][] }, signal) =>
    client.documents.arrange(input, { signal }),
  );
  const { start } = job;
  return {
    ...job,
    async make(pieces: Pieces) {
      // The first document stays with the record; the others get one of their own.
      const placed = pieces.map((piece, index) => (index === 0 ? { ...piece, recordId } : piece));
      const used = pieces.flatMap(({ pages }) => pages.map(({ documentId }) => documentId));
      const setAside = [...new Set(used)];
      if (!(await start({ pieces: placed, setAside }))) return;
      onClose();
      const sentence = records.arrange.made(pieces.length, setAside.length);
      offerUndo({ sentence, onUndo: () => void undo.run(undefined) });
    },
  };
}

type GroupProps = {
  group: Group;
  /** What it is called when nobody names it. */
  plainName: string;
  index: number;
  tiles: readonly Tile[];
  setTiles: (change: (now: Tile[]) => Tile[]) => void;
};

function GroupOfPages({ group, plainName, index, tiles, setTiles }: GroupProps) {
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
          placeholder={plainName}
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
