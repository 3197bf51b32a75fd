// One screen: its title, the one sentence that says what it answers, one primary action, the work, and the detail beside it.
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useRoom } from '../ui/layout/room.ts';
import { useFollowedKeyboard } from './followed-keyboard.ts';
import { useFrameEnd } from './frame-end.ts';
import classes from './screen.module.css';

type Props = {
  title: string;
  /** One sentence: what this screen answers, or how things stand. */
  sentence?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  /** Quiet actions, filters, search: a row of their own under the title. */
  tools?: ReactNode;
  /** The selected thing, usually a DetailPane; null while nothing is selected. */
  detail?: ReactNode;
  /** What always belongs beside the work and cannot be closed: below it where there is no room. Not together with `detail`. */
  beside?: ReactNode;
  /** How wide that column is while there is room, in rem. */
  detailRem?: number;
  /** The work is words alone: the keyboard stands on it to scroll, as there is nothing in it to stand on. */
  isText?: boolean;
  /** `page`: the work scrolls as one page. `fill`: it fills the height and scrolls inside itself (tables, the viewer). */
  scroll?: 'page' | 'fill';
  children: ReactNode;
};

export function Screen({
  title,
  sentence,
  action,
  tools,
  detail,
  beside,
  detailRem = 27,
  isText = false,
  scroll = 'page',
  children,
}: Props) {
  const room = useRoom();
  const end = useFrameEnd();
  const heading = useId();
  const followed = useFollowedKeyboard();
  // Below the buttons it has the whole width; with less room they may take a line of their own, and that goes below it.
  const said = sentence !== undefined && <p className={classes.sentence}>{sentence}</p>;
  return (
    <div
      className={classes.screen}
      data-room={room}
      data-scroll={scroll}
      data-below={(beside && room !== 'wide') || undefined}
    >
      <section aria-labelledby={heading} className={classes.titleRow}>
        <div className={classes.titleTop}>
          <div className={classes.titleMain}>
            <div className={classes.titleWords}>
              <h1 ref={followed} id={heading} tabIndex={-1}>
                {title}
              </h1>
              {room !== 'wide' && said}
            </div>
            {action !== undefined && <div className={classes.titleActions}>{action}</div>}
          </div>
          {end !== null && <div className={classes.titleActions}>{end}</div>}
        </div>
        {room === 'wide' && said}
        {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      </section>
      <div className={classes.workAndDetail}>
        <main id="work" tabIndex={isText ? 0 : -1} className={classes.work}>
          {children}
        </main>
        {detail && <Side kind={room === 'wide' ? 'beside' : 'over'} widthRem={detailRem} content={detail} />}
        {beside && <Side kind={room === 'wide' ? 'beside' : 'below'} widthRem={detailRem} content={beside} />}
      </div>
    </div>
  );
}

type SideProps = { kind: 'beside' | 'over' | 'below'; widthRem: number; content: ReactNode };

function Side({ kind, widthRem, content }: SideProps) {
  return (
    <div
      className={classes.detailPlace}
      data-kind={kind}
      style={kind === 'beside' ? { width: `${widthRem}rem` } : undefined}
    >
      {content}
    </div>
  );
}
