// The mark of one row and the menu that changes it. A person sets it; a suggestion only ever says what the words show.
import { Menu } from '@mantine/core';
import { ChevronDown, MessageCircleQuestionMark, PenLine, Undo2 } from 'lucide-react';
import type { ComparisonRow } from '../../../shared/domain/compare.ts';
import { marks } from '../../../shared/domain/opinion.ts';
import type { Mark } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../../ui/changing.tsx';
import { axisName } from '../names.ts';
import { markIcons, markShown, markWord, suggestionReason } from './mark-sign.tsx';
import { canAsk } from './use-asking.ts';
import classes from './row.module.css';

type Props = {
  row: ComparisonRow;
  onMark: (mark: Mark | null) => void;
  onWriteWhy: () => void;
  onAsk: () => void;
};

export function MarkMenu({ row, onMark, onWriteWhy, onAsk }: Props) {
  const strings = useStrings();
  const { opinions } = strings;
  const shown = markShown(row.mark);
  const Icon = markIcons[shown];
  const word = markWord(row.mark, strings);
  const mayChange = useMayChange();
  const isMarked = row.mark.by === 'reader';
  const reason = suggestionReason(row.mark, strings);
  if (!mayChange)
    return (
      <span className={classes.mark} data-mark={shown}>
        <Icon aria-hidden className={classes.icon} />
        <span>{word}</span>
      </span>
    );
  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target>
        <button
          type="button"
          className={classes.mark}
          data-mark={shown}
          aria-label={opinions.compare.markButton(axisName(strings, row.axis), word)}
        >
          <Icon aria-hidden className={classes.icon} />
          <span>{word}</span>
          <ChevronDown aria-hidden className={classes.markMore} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{opinions.compare.markTitle}</Menu.Label>
        {reason && row.mark.by === 'rules' && (
          <Menu.Label className={classes.suggestion}>
            {opinions.compare.suggestion(opinions.marks[row.mark.mark], reason)}
          </Menu.Label>
        )}
        <Menu.RadioGroup value={isMarked ? shown : ''} onChange={(mark) => onMark(mark as Mark)}>
          {marks.map((mark) => (
            <MarkItem key={mark} mark={mark} />
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {isMarked && (
          <Menu.Item leftSection={<PenLine aria-hidden className={classes.icon} />} onClick={onWriteWhy}>
            {opinions.compare.writeWhy}
          </Menu.Item>
        )}
        {canAsk(row) && (
          <Menu.Item
            leftSection={<MessageCircleQuestionMark aria-hidden className={classes.icon} />}
            onClick={onAsk}
          >
            {opinions.compare.askEach}
          </Menu.Item>
        )}
        {isMarked && (
          <Menu.Item
            leftSection={<Undo2 aria-hidden className={classes.icon} />}
            onClick={() => onMark(null)}
          >
            {opinions.compare.unmark}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function MarkItem({ mark }: { mark: Mark }) {
  const { opinions } = useStrings();
  const Icon = markIcons[mark];
  return (
    <Menu.RadioItem value={mark} closeMenuOnClick>
      <span className={classes.markChoice}>
        <Icon aria-hidden className={classes.icon} />
        <span>
          <span className={classes.markWord}>{opinions.marks[mark]}</span>
          <span className={classes.markHint}>{opinions.markHints[mark]}</span>
        </span>
      </span>
    </Menu.RadioItem>
  );
}
