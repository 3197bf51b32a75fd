// All shortcuts on one sheet: those of the commands as they are, and those of lists and pages.
import { Modal } from '@mantine/core';
import { useStrings } from '../strings/language.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { useCommands } from '../frame/commands.ts';
import { KeyHint } from '../ui/layout/key-hint.tsx';
import classes from './commands.module.css';

type Line = { words: string; keys: readonly string[] };

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  useKeyboardBack();
  const { commands, ui } = useStrings();
  const words = commands.shortcuts;
  const everywhere: Line[] = [
    { words: words.search, keys: ['Ctrl+K'] },
    ...useCommands().flatMap(({ label, keys, id }) =>
      keys === undefined
        ? []
        : [
            {
              words: id === 'undo' ? commands.do.undo : id === 'redo' ? commands.do.redo : label,
              keys: [keys],
            },
          ],
    ),
    { words: words.fullscreen, keys: ['F11'] },
  ];
  const groups: [string, Line[]][] = [
    [words.group.everywhere, everywhere],
    [
      words.group.lists,
      [
        { words: words.arrows, keys: ['↑', '↓'] },
        { words: words.open, keys: ['Enter'] },
        { words: words.choose, keys: ['Space'] },
        { words: words.chooseMany, keys: ['Shift+↓'] },
      ],
    ],
    [
      words.group.pages,
      [
        { words: words.find, keys: ['Ctrl+F'] },
        { words: words.findNext, keys: ['Enter', 'Shift+Enter'] },
        { words: words.turn, keys: ['PgDn', 'PgUp'] },
        { words: words.zoom, keys: ['+', '-'] },
      ],
    ],
    [
      words.group.fields,
      [
        { words: words.pane, keys: ['F6'] },
        { words: words.back, keys: ['Esc'] },
        { words: words.done, keys: ['Ctrl+Enter'] },
        { words: words.undoTyping, keys: ['Ctrl+Z'] },
      ],
    ],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="52rem"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <p className={classes.soft}>{words.why}</p>
      <div className={classes.sheet}>
        {groups.map(([title, lines]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.words} className={classes.line}>
                  <dt>{line.words}</dt>
                  <dd>
                    {line.keys.map((keys) => (
                      <Spoken key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** Keys for the eye and, in one piece, for the ear. */
function Spoken({ keys }: { keys: string }) {
  return (
    <span>
      <KeyHint keys={keys} />
      <span className="screen-reader-only">{keys}</span>
    </span>
  );
}
