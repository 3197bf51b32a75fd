// Views of the list that somebody keeps under a name: chosen with one click, named anew, removed.
import { TextInput } from '@mantine/core';
import { Bookmark, BookmarkPlus, PenLine, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { inNameOrder, isWorthSaving, savedAs } from '../../shared/domain/saved-filter.ts';
import type { SavedFilter } from '../../shared/domain/saved-filter.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand, useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import classes from './saved-filters.module.css';

type Filter = Pick<SavedFilter, 'view' | 'text'>;
type Props = { filter: Filter; onChange: (filter: Filter) => void };

export function SavedFilters({ filter, onChange }: Props) {
  const lists = useLists('savedFilters');
  const { records, locale } = useStrings();
  if (lists.state !== 'ready') return null;
  const filters = inNameOrder(lists.value.savedFilters, locale);
  const shown = savedAs(filters, filter);
  if (filters.length === 0 && !isWorthSaving(filter)) return null;
  return (
    <div className={classes.line}>
      {filters.length > 0 && <Bookmark aria-hidden className={classes.icon} />}
      {filters.length > 0 && (
        <FilterBar
          label={records.savedFilters.title}
          filters={filters.map(({ id, name }) => ({ value: id, label: name }))}
          value={shown?.id ?? ('' as SavedFilter['id'])}
          onChange={(id) => {
            const chosen = filters.find((one) => one.id === id);
            if (chosen) onChange({ view: chosen.view, text: chosen.text });
          }}
        />
      )}
      {shown ? (
        <ShownFilter key={shown.id} shown={shown} />
      ) : (
        isWorthSaving(filter) && <SaveFilter filter={filter} />
      )}
    </div>
  );
}

function SaveFilter({ filter }: { filter: Filter }) {
  const words = useStrings().records.savedFilters;
  const [isOpen, setOpen] = useState(false);
  const add = useCommand((client, name: string) =>
    client.savedFilters.add({ name, view: filter.view, text: filter.text.trim() }),
  );
  if (!isOpen)
    return (
      <Button size="small" look="quiet" icon={BookmarkPlus} onClick={() => setOpen(true)}>
        {words.save}
      </Button>
    );
  return (
    <>
      <NameField name={filter.text.trim()} onName={(name) => add.run(name)} onClose={() => setOpen(false)} />
      {add.problem && <Notice announce meaning="needsYou" title={describeProblem(add.problem)} />}
    </>
  );
}

function ShownFilter({ shown }: { shown: SavedFilter }) {
  const words = useStrings().records.savedFilters;
  const offerUndo = useOfferUndo();
  const [isNaming, setNaming] = useState(false);
  const rename = useCommand((client, name: string) =>
    client.savedFilters.change({ id: shown.id, set: { name } }),
  );
  const remove = useCommand((client) => client.savedFilters.remove({ id: shown.id }));
  const restore = useCommand((client) => client.savedFilters.restore({ id: shown.id }));
  const removeIt = async () => {
    if (!(await remove.run(undefined))) return;
    offerUndo({ sentence: words.removed(shown.name), onUndo: () => void restore.run(undefined) });
  };
  const problem = rename.problem ?? remove.problem;
  return (
    <>
      {isNaming ? (
        <NameField name={shown.name} onName={(name) => rename.run(name)} onClose={() => setNaming(false)} />
      ) : (
        <>
          <IconButton
            size="small"
            icon={PenLine}
            label={words.rename(shown.name)}
            onClick={() => setNaming(true)}
          />
          <IconButton
            size="small"
            icon={X}
            label={words.remove(shown.name)}
            onClick={() => void removeIt()}
          />
        </>
      )}
      {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} />}
    </>
  );
}

type NameProps = { name: string; onName: (name: string) => Promise<unknown>; onClose: () => void };

/** Enter saves, Escape leaves it. What is proposed is chosen, so that typing takes its place. */
function NameField({ name: proposed, onName, onClose }: NameProps) {
  const { records, ui } = useStrings();
  const [name, setName] = useState(proposed.slice(0, 60));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void onName(name).then((done) => done && onClose());
      }}
    >
      <TextInput
        size="xs"
        aria-label={records.savedFilters.name}
        maxLength={60}
        value={name}
        ref={input}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <Button submit size="small" disabled={name.trim() === ''}>
        {records.savedFilters.add}
      </Button>
      <Button size="small" look="quiet" onClick={onClose}>
        {ui.cancel}
      </Button>
    </form>
  );
}
