// The first screen: four ways in. It keeps no list of cases, because a list of names is already a secret.
import { FilePlus2, FolderInput, FolderOpen, LifeBuoy, LockKeyhole, Telescope } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KnownCase } from '../../shared/contract/shell.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

type Props = {
  onNewCase: () => void;
  onOpenCase: () => void;
  onSample: () => void;
  onRestore: () => void;
  onExported: () => void;
  /** Cases in the usual folder, read from the disk each time; the app keeps no list. */
  known?: readonly KnownCase[];
  onKnown?: (known: KnownCase) => void;
  /** What went wrong on the last try, as a Notice. */
  notice?: ReactNode;
};

const noCases: readonly KnownCase[] = [];

export function StartView({
  onNewCase,
  onOpenCase,
  onSample,
  onRestore,
  onExported,
  known = noCases,
  onKnown,
  notice,
}: Props) {
  const { start, give } = useStrings();
  return (
    <StartPage title={start.title} lead={start.lead} isFirst>
      {notice}
      <div className={classes.ways}>
        <button type="button" className={classes.cover} onClick={onNewCase}>
          <FilePlus2 aria-hidden className={classes.coverIcon} />
          <span className={classes.coverTitle}>{start.newCase}</span>
          <span>{start.newCaseWhy}</span>
        </button>
        <ul className={classes.others}>
          <Way icon={FolderOpen} title={start.openCase} why={start.openCaseWhy} onClick={onOpenCase} />
          <Way icon={Telescope} title={start.sample} why={start.sampleWhy} onClick={onSample} />
          <Way icon={LifeBuoy} title={start.restore} why={start.restoreWhy} onClick={onRestore} />
          <Way
            icon={FolderInput}
            title={give.fromExport.start}
            why={give.fromExport.startWhy}
            onClick={onExported}
          />
        </ul>
      </div>
      {known.length > 0 && onKnown && <KnownCases known={known} onKnown={onKnown} />}
      <p className={classes.privacy}>{start.privacy}</p>
    </StartPage>
  );
}

function KnownCases({
  known,
  onKnown,
}: {
  known: readonly KnownCase[];
  onKnown: (known: KnownCase) => void;
}) {
  const { start } = useStrings();
  const format = useFormat();
  return (
    <section className={classes.known}>
      <h2 className={classes.knownTitle}>{start.known}</h2>
      <ul className={classes.others}>
        {known.map((item) => (
          <Way
            key={item.ticket}
            icon={LockKeyhole}
            title={item.name.replace(/\.binder$/, '')}
            why={start.changed(format.instant(item.changedAt))}
            onClick={() => onKnown(item)}
          />
        ))}
      </ul>
    </section>
  );
}

type WayProps = { icon: LucideIcon; title: string; why: string; onClick: () => void };

function Way({ icon: Icon, title, why, onClick }: WayProps) {
  return (
    <li>
      <button type="button" className={classes.way} onClick={onClick}>
        <Icon aria-hidden className={classes.wayIcon} />
        <span>
          <span className={classes.wayTitle}>{title}</span>
          <span className={classes.wayWhy}>{why}</span>
        </span>
      </button>
    </li>
  );
}
