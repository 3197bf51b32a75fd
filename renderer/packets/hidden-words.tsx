// Words that the packet must not show anywhere: typed once, found on every page, covered for good.
import { EyeOff, X } from 'lucide-react';
import { useState } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { canHide } from '../../shared/domain/packet/hidden-words.ts';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/fields/field.tsx';
import type { SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

export function HiddenWords({ packet, save }: { packet: Packet; save: SavePacket }) {
  const words = useStrings().packets.hide;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const word = typed.trim();
    if (!canHide(word)) return setProblem(words.tooShort);
    setProblem(undefined);
    setTyped('');
    void save({ hiddenWords: [...new Set([...packet.hiddenWords, word])] });
  };
  return (
    <section>
      <h3>{words.title}</h3>
      <form
        className={classes.hideForm}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={words.field}
          hint={words.hint}
          problem={problem}
          value={typed}
          onChange={setTyped}
        />
        <Button size="small" icon={EyeOff} submit>
          {words.add}
        </Button>
      </form>
      <ul className={classes.readiness}>
        {packet.hiddenWords.map((word) => (
          <li key={word}>
            <span>{word}</span>
            <IconButton
              icon={X}
              size="small"
              label={words.remove(word)}
              onClick={() => void save({ hiddenWords: packet.hiddenWords.filter((one) => one !== word) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
