// The help beside the work: the article of this screen, a search over all of them, and the words of the trade it uses.
import { Drawer } from '@mantine/core';
import { ArrowRight, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { wordsIn } from '../../shared/rules/spoken.ts';
import type { Destination } from '../frame/places.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields/field.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { articles, articlesWith } from './articles.ts';
import type { ArticleId } from './articles.ts';
import { WordList } from './words-explained.tsx';
import classes from './help.module.css';

type Props = { first: ArticleId; onClose: () => void; onGo: (destination: Destination) => void };

export function HelpDrawer({ first, onClose, onGo }: Props) {
  useKeyboardBack();
  const { help, ui } = useStrings();
  const [open, setOpen] = useState<ArticleId>(first);
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const found = articlesWith(typed, help.articles);
  const show = (id: ArticleId) => {
    setOpen(id);
    setTyped('');
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="30rem"
      title={help.title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.help}>
        <TextField
          label={help.search}
          placeholder={help.placeholder}
          value={typed}
          onChange={setTyped}
          type="search"
          leftSection={<Search aria-hidden size="1.125rem" />}
          data-autofocus
        />
        <p role="status" className="screen-reader-only">
          {isSearching ? help.found(found.length) : ''}
        </p>
        {isSearching ? (
          <Found found={found} typed={typed} onShow={show} />
        ) : (
          <>
            <Article key={open} id={open} isFirst={open === first} onGo={onGo} />
            <Others title={help.others} ids={idsBut(open)} onShow={show} />
          </>
        )}
      </div>
    </Drawer>
  );
}

function idsBut(open: ArticleId): ArticleId[] {
  return articles.map(({ id }) => id).filter((id) => id !== open);
}

function Found({
  found,
  typed,
  onShow,
}: {
  found: ArticleId[];
  typed: string;
  onShow: (id: ArticleId) => void;
}) {
  const { help, language } = useStrings();
  const words = wordsIn([typed], language);
  return (
    <>
      {found.length === 0 ? (
        <p className={classes.soft}>{words.length === 0 ? help.none : help.onlyWords}</p>
      ) : (
        <Others title={help.found(found.length)} ids={found} onShow={onShow} />
      )}
      {words.length > 0 && (
        <section>
          <h3>{help.words}</h3>
          <WordList shown={words} />
        </section>
      )}
    </>
  );
}

type ArticleProps = { id: ArticleId; isFirst: boolean; onGo: Props['onGo'] };

function Article({ id, isFirst, onGo }: ArticleProps) {
  const { help, language } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, lead, steps } = help.articles[id];
  const leadsTo = articles.find((article) => article.id === id)?.leadsTo;
  const words = wordsIn([title, lead, ...steps], language);
  // Another article was asked for: the keyboard and the screen reader go to its beginning.
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, [isFirst]);
  return (
    <article className={classes.article}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className={classes.lead}>{lead}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {leadsTo && (
        <Button icon={ArrowRight} onClick={() => onGo(leadsTo)}>
          {help.showMe}
        </Button>
      )}
      {words.length > 0 && (
        <details className={classes.explained}>
          <summary>{help.words}</summary>
          <WordList shown={words} />
        </details>
      )}
    </article>
  );
}

type OthersProps = { title: string; ids: readonly ArticleId[]; onShow: (id: ArticleId) => void };

function Others({ title, ids, onShow }: OthersProps) {
  const { help } = useStrings();
  return (
    <section className={classes.others}>
      <h4>{title}</h4>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className={classes.other} onClick={() => onShow(id)}>
              {help.articles[id].title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
