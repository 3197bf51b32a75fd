// The viewer's quiet bar: where in the document, how large. Page first, this last.
import { ChevronDown, ChevronUp, Maximize, MoveHorizontal, PanelLeft, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../button.tsx';
import { zoomAfter } from './page-layout.ts';
import type { Zoom } from './page-layout.ts';
import classes from './viewer.module.css';

type Props = {
  page: number;
  pages: number;
  onGo: (page: number) => void;
  percent: number;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  hasStrip: boolean;
  onStrip: () => void;
  end: ReactNode;
};

export function ViewerBar({ page, pages, onGo, percent, zoom, onZoom, hasStrip, onStrip, end }: Props) {
  const { ui } = useStrings();
  const words = ui.viewer;
  return (
    <div role="group" aria-label={words.pages} className={classes.viewerBar} data-foot-bar>
      <IconButton
        icon={PanelLeft}
        label={hasStrip ? words.hideStrip : words.showStrip}
        size="small"
        pressed={hasStrip}
        onClick={onStrip}
      />
      <div className={classes.barGroup}>
        <IconButton
          icon={ChevronUp}
          label={words.previous}
          keys="PgUp"
          size="small"
          disabled={page <= 1}
          onClick={() => onGo(page - 1)}
        />
        <PageBox page={page} pages={pages} onGo={onGo} />
        <IconButton
          icon={ChevronDown}
          label={words.next}
          keys="PgDn"
          size="small"
          disabled={page >= pages}
          onClick={() => onGo(page + 1)}
        />
      </div>
      <ZoomGroup percent={percent} zoom={zoom} onZoom={onZoom} />
      {end !== undefined && <div className={classes.barEnd}>{end}</div>}
    </div>
  );
}

function ZoomGroup({ percent, zoom, onZoom }: Pick<Props, 'percent' | 'zoom' | 'onZoom'>) {
  const { ui } = useStrings();
  const words = ui.viewer;
  return (
    <div className={classes.barGroup}>
      <IconButton
        icon={ZoomOut}
        label={words.smaller}
        keys="-"
        size="small"
        onClick={() => onZoom(zoomAfter(percent, -1))}
      />
      <span className={classes.percent}>{words.zoom(percent)}</span>
      <IconButton
        icon={ZoomIn}
        label={words.larger}
        keys="+"
        size="small"
        onClick={() => onZoom(zoomAfter(percent, 1))}
      />
      <IconButton
        icon={MoveHorizontal}
        label={words.fitWidth}
        size="small"
        pressed={zoom === 'width'}
        onClick={() => onZoom('width')}
      />
      <IconButton
        icon={Maximize}
        label={words.fitPage}
        size="small"
        pressed={zoom === 'page'}
        onClick={() => onZoom('page')}
      />
    </div>
  );
}

/** Shows where one is; typing a number and Enter goes there. */
function PageBox({ page, pages, onGo }: Pick<Props, 'page' | 'pages' | 'onGo'>) {
  const { ui } = useStrings();
  const [typed, setTyped] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Number.parseInt(typed ?? '', 10);
    if (Number.isFinite(wanted)) onGo(Math.max(1, Math.min(pages, wanted)));
    setTyped(null);
  };
  return (
    <form className={classes.pageBox} onSubmit={submit}>
      <input
        aria-label={ui.viewer.goTo}
        inputMode="numeric"
        value={typed ?? String(page)}
        style={{ width: `${Math.max(2, String(pages).length) + 1.5}ch` }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
      <span>{ui.viewer.ofPages(pages)}</span>
    </form>
  );
}
