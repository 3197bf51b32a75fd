// Behind a section's records: papers of letters, and laws in full, each with its page. For reviews and appeals: the exhibits.
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { lawIds } from '../../shared/domain/packet.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { lettersWithPapers } from '../../shared/domain/packet/sections.ts';
import { lawTitle } from '../../shared/domain/packet/laws.ts';
import {
  addLaw,
  addLetter,
  nudgeLetter,
  takeOutLaw,
  takeOutLetter,
} from '../../shared/domain/packet-edit.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type Props = {
  packet: Packet;
  preview: Pick<PacketPreview, 'outline'>;
  lists: Pick<PacketLists, 'letters' | 'documents'>;
  save: SavePacket;
  at: number;
};

export function Exhibits({ packet, preview, lists, save, at }: Props) {
  const { sections } = packet;
  const { letterIds = [], laws = [], title } = sections[at] ?? {};
  const letters = letterIds.flatMap((id) => lists.letters.find((letter) => letter.id === id) ?? []);
  const law = preview.outline.find(({ kind, section }) => kind === 'law' && section?.endsWith(` · ${title}`));
  return (
    <>
      {letters.length + laws.length > 0 && (
        <ol className={classes.lines}>
          {letters.map((letter) => (
            <LetterLine key={letter.id} {...{ letter, packet, preview, save }} />
          ))}
          {laws.map((id) => (
            <Line key={id} title={lawTitle(id)} firstPage={law?.firstPage} pages={law?.pages ?? 0}>
              <TakeOut
                title={lawTitle(id)}
                onClick={() => void save({ sections: takeOutLaw(sections, at, id) })}
              />
            </Line>
          ))}
        </ol>
      )}
      <AddExhibit {...{ packet, lists, save, at }} />
    </>
  );
}

type LineProps = {
  title: string;
  detail?: string;
  firstPage: number | undefined;
  pages: number;
  children: ReactNode;
};

function Line({ title, detail, firstPage, pages, children }: LineProps) {
  const { packets: words } = useStrings();
  return (
    <li className={classes.line} data-outside={firstPage === undefined || undefined}>
      <span className={classes.lineTitle}>
        {title}
        {detail !== undefined && <span className={classes.lineDate}>{detail}</span>}
      </span>
      <span className={classes.linePages}>
        {firstPage === undefined ? words.outline.noPages : words.pages(pages)}
      </span>
      <span className={classes.linePage}>{firstPage === undefined ? '' : words.outline.at(firstPage)}</span>
      <span className={classes.lineButtons}>{children}</span>
    </li>
  );
}

function TakeOut({ title, onClick }: { title: string; onClick: () => void }) {
  const { outline } = useStrings().packets;
  return <IconButton icon={X} size="small" label={outline.takeOut(title)} onClick={onClick} />;
}

type LetterLineProps = Pick<Props, 'packet' | 'preview' | 'save'> & { letter: Letter };

function LetterLine({ letter, packet: { sections }, preview, save }: LetterLineProps) {
  const { outline: words } = useStrings().packets;
  const format = useFormat();
  const mine = preview.outline.filter(({ letterId }) => letterId === letter.id);
  const { subject } = letter;
  return (
    <Line
      title={subject}
      detail={format.date(letter.at)}
      firstPage={mine[0]?.firstPage}
      pages={mine.reduce((sum, { pages }) => sum + pages, 0)}
    >
      <IconButton
        icon={ArrowUp}
        size="small"
        label={words.up(subject)}
        onClick={() => void save({ sections: nudgeLetter(sections, letter.id, -1) })}
      />
      <IconButton
        icon={ArrowDown}
        size="small"
        label={words.down(subject)}
        onClick={() => void save({ sections: nudgeLetter(sections, letter.id, 1) })}
      />
      <TakeOut title={subject} onClick={() => void save({ sections: takeOutLetter(sections, letter.id) })} />
    </Line>
  );
}

/** Only what is not in the packet yet. */
function AddExhibit({ packet: { sections }, lists, save, at }: Omit<Props, 'preview'>) {
  const { outline: words } = useStrings().packets;
  const format = useFormat();
  const section = sections[at];
  const taken = new Set(sections.flatMap(({ letterIds = [] }) => letterIds));
  const free = lettersWithPapers(lists.letters, lists.documents).filter((id) => !taken.has(id));
  const options: { value: string; label: string }[] = [
    ...free.flatMap((id) => {
      const letter = lists.letters.find((one) => one.id === id);
      return letter ? [{ value: id, label: `${format.day(letter.at)} · ${letter.subject}` }] : [];
    }),
    ...lawIds
      .filter((id) => !sections.some(({ laws = [] }) => laws.includes(id)))
      .map((id) => ({ value: id, label: lawTitle(id) })),
  ];
  if (!section || options.length === 0) return null;
  const add = (value: string) => {
    const law = lawIds.find((id) => id === value);
    if (law) return void save({ sections: addLaw(sections, at, law) });
    const letter = free.find((id) => id === value);
    if (letter) void save({ sections: addLetter(sections, at, letter) });
  };
  return (
    <div className={classes.addType}>
      <SelectField
        label={words.addExhibitTo(section.title)}
        hideLabel
        searchable
        value=""
        options={[{ value: '', label: words.addExhibit }, ...options]}
        onChange={add}
      />
    </div>
  );
}
