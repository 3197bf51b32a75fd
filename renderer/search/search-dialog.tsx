// One box for the whole case: what can be done, and what was found. Arrow keys walk through both, Enter goes there.
import { Modal } from '@mantine/core';
import {
  Building2,
  CalendarClock,
  FileText,
  FolderSearch,
  Mail,
  MessageCircleQuestion,
  NotebookPen,
  Pill,
  Search,
  Stethoscope,
  UserRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefCallback } from 'react';
import type { SearchHit, SearchOnly } from '../../shared/contract/documents.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useStrings } from '../strings/language.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import type { Command } from '../frame/commands.ts';
import { CommandLines } from './command-lines.tsx';
import { everything, SearchFilters } from './search-filters.tsx';
import { groupsOf, piecesOf } from './search-groups.ts';
import type { HitGroup } from './search-groups.ts';
import { useHitTitle } from './use-hit-title.ts';
import { useOffered } from './use-offered.ts';
import { mostHits, useSearch } from './use-search.ts';
import { useEarlyKeys } from '../ui/use-early-keys.ts';
import type { Found } from './use-search.ts';
import { useSnippets } from './use-snippets.ts';
import classes from './search.module.css';

const icons: Record<SearchHit['noun'], LucideIcon> = {
  page: FileText,
  record: FolderSearch,
  letter: Mail,
  opinion: Stethoscope,
  finding: NotebookPen,
  question: MessageCircleQuestion,
  visit: CalendarClock,
  medication: Pill,
  person: UserRound,
  organization: Building2,
};

type Props = {
  onChoose: (hit: SearchHit) => void;
  onRun: (command: Command) => void;
  onClose: () => void;
};

export function SearchDialog({ onChoose, onRun, onClose }: Props) {
  useKeyboardBack();
  const { search } = useStrings();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [only, setOnly] = useState<SearchOnly>(everything);
  const { found, isSearching } = useSearch(text, only);
  const groups = useMemo(() => groupsOf(found?.hits ?? []), [found]);
  const inOrder = useMemo(() => groups.flatMap(({ hits }) => hits), [groups]);
  const commands = useOffered(text);
  const total = commands.length + inOrder.length;
  const list = useId();
  useEffect(() => setAt(0), [found, text]);
  useEarlyKeys(setText);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const command = commands[at];
    const hit = inOrder[at - commands.length];
    if (step !== undefined) setAt(Math.max(0, Math.min(total - 1, at + step)));
    else if (event.key === 'Enter' && command) onRun(command);
    else if (event.key === 'Enter' && hit) onChoose(hit);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened lockScroll={false} onClose={onClose} size="46rem" yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content aria-label={search.title} classNames={{ content: classes.dialog ?? '' }}>
        <div className={classes.inside}>
          <div className={classes.line}>
            <Search aria-hidden className={classes.icon} />
            <input
              data-autofocus
              type="search"
              role="combobox"
              aria-label={search.box}
              aria-expanded={total > 0}
              aria-controls={list}
              aria-activedescendant={total > 0 ? `${list}-${at}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              placeholder={search.placeholder}
              className={classes.box}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          {text.trim() !== '' && <SearchFilters only={only} onChange={setOnly} />}
          <Results {...{ list, commands, groups, at, found, isSearching, onChoose, onRun }} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

const noHits: readonly SearchHit[] = [];

type ResultsProps = {
  list: string;
  commands: readonly Command[];
  groups: readonly HitGroup[];
  at: number;
  found: Found | null;
  isSearching: boolean;
  onChoose: (hit: SearchHit) => void;
  onRun: (command: Command) => void;
};

function Results({ list, commands, groups, at, found, isSearching, onChoose, onRun }: ResultsProps) {
  const { search } = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, groups, commands]);
  const total = found?.hits.length ?? 0;
  const { snippetOf, next, watch } = useSnippets(found?.hits ?? noHits);
  const close = found?.hits[0]?.words.trim();
  const before = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, commands.length),
  );
  return (
    <>
      {found && close !== undefined && close !== found.text.trim() && (
        <p role="status" className={classes.close}>
          {search.closeTo(found.text.trim(), close)}
        </p>
      )}
      <div
        ref={scroller}
        id={list}
        role="listbox"
        aria-label={search.results}
        className={classes.results}
        tabIndex={-1}
      >
        <CommandLines list={list} commands={commands} at={at} onRun={onRun} />
        {groups.map(({ noun, hits }, group) => (
          <div key={noun} role="group" aria-label={search.group[noun]}>
            <p aria-hidden className={classes.groupName}>
              {search.group[noun]}
            </p>
            {hits.map((hit, index) => {
              const position = (before[group] ?? 0) + index;
              return (
                <HitLine
                  key={`${hit.id}:${hit.page ?? ''}`}
                  id={`${list}-${position}`}
                  hit={hit}
                  snippet={snippetOf(hit)}
                  watch={hit === next ? watch : undefined}
                  isChosen={position === at}
                  onChoose={onChoose}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={classes.foot}>
        {found?.problem && describeProblem(found.problem)}
        {found &&
          !found.problem &&
          total === 0 &&
          commands.length === 0 &&
          !isSearching &&
          `${search.nothing(found.text.trim())} ${search.nothingNext}`}
        {total > 0 && (total >= mostHits ? search.foundMany(total) : search.found(total))}
        {!found && (isSearching ? search.searching : search.hint)}
      </p>
    </>
  );
}

type HitProps = {
  id: string;
  hit: SearchHit;
  /** Null while it is on its way. */
  snippet: string | null;
  watch: RefCallback<HTMLElement> | undefined;
  isChosen: boolean;
  onChoose: (hit: SearchHit) => void;
};

function HitLine({ id, hit, snippet, watch, isChosen, onChoose }: HitProps) {
  const titleOf = useHitTitle();
  const Icon = icons[hit.noun];
  return (
    // The keyboard stays in the box; the box says which line is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={watch}
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={classes.hit}
      onClick={() => onChoose(hit)}
    >
      <Icon aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.title}>{titleOf(hit)}</span>
        <span className={`${classes.snippet} ${snippet === null ? classes.coming : ''}`}>
          {piecesOf(snippet ?? '').map(({ text, isFound }, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- pieces have no name but their place
            isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </span>
      </span>
    </div>
  );
}
