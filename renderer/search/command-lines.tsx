// What can be done, as lines of the search box: with its shortcut, in groups, before what was found.
import { commandGroups } from '../frame/commands.ts';
import type { Command } from '../frame/commands.ts';
import { useStrings } from '../strings/language.tsx';
import { KeyHint } from '../ui/layout/key-hint.tsx';
import classes from './search.module.css';

type Props = {
  list: string;
  /** In the order of their groups. */
  commands: readonly Command[];
  at: number;
  onRun: (command: Command) => void;
};

export function CommandLines({ list, commands, at, onRun }: Props) {
  const { commands: words } = useStrings();
  return commandGroups.map((group) => {
    const own = commands.filter((command) => command.group === group);
    if (own.length === 0) return null;
    const before = commands.findIndex((command) => command.group === group);
    return (
      <div key={group} role="group" aria-label={words.group[group]}>
        <p aria-hidden className={classes.groupName}>
          {words.group[group]}
        </p>
        {own.map((command, index) => (
          <CommandLine
            key={command.id}
            id={`${list}-${before + index}`}
            command={command}
            isChosen={before + index === at}
            onRun={onRun}
          />
        ))}
      </div>
    );
  });
}

type LineProps = { id: string; command: Command; isChosen: boolean; onRun: Props['onRun'] };

function CommandLine({ id, command, isChosen, onRun }: LineProps) {
  const { icon: Icon, label, keys } = command;
  return (
    // The keyboard stays in the box; the box says which line is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      tabIndex={-1}
      className={classes.hit}
      onClick={() => onRun(command)}
    >
      <Icon aria-hidden className={classes.icon} />
      <span className={classes.command}>{label}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </div>
  );
}
