// One series, picture by picture: wheel, keys and slider go through it, dragging and named settings change its brightness.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { PictureFacts, Window } from '../../../shared/contract/imaging.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';
import { modalityWord } from '../../../shared/domain/imaging.ts';
import { useClient } from '../../client/case-client.tsx';
import { useAsk } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { dragged, presetsFor, windowOf, type Preset } from './presets.ts';
import { picturesOf, type ShownPicture, type ShownSeries } from './series-list.ts';
import { useLatestPicture } from './use-latest-picture.ts';
import classes from './imaging.module.css';

type Props = { documentId: DocumentId; shown: ShownSeries };

/** Larger than any window shows it; smaller pictures come in their own size. */
const widthPx = 1600;

export function LookThrough({ documentId, shown }: Props) {
  const { imaging } = useStrings();
  const { series } = shown;
  const files = useAsk(['imaging-files', documentId, series.id], (client) =>
    client.imaging.files({ documentId, seriesId: series.id }),
  );
  if (files.state !== 'ready') return <p className={classes.waiting}>{imaging.reading}</p>;
  const pictures = picturesOf(files.value);
  if (pictures.length === 0) return <p className={classes.waiting}>{imaging.none}</p>;
  return <Stage documentId={documentId} shown={shown} pictures={pictures} />;
}

function Stage({ documentId, shown, pictures }: Props & { pictures: readonly ShownPicture[] }) {
  const { imaging, language } = useStrings();
  const client = useClient();
  const [at, setAt] = useState(() => pictures.length >> 1);
  const [preset, setPreset] = useState<Preset>('asMade');
  const [own, setOwn] = useState<Window | null>(null);
  const picture = pictures[at] ?? { fileId: 0, frame: 0 };
  const facts = useFacts(documentId, picture);
  const window = preset === 'own' || !facts ? own : windowOf(preset, facts);
  const { canvas, state } = useLatestPicture(
    `${picture.fileId} ${picture.frame} ${window?.center} ${window?.width}`,
    async () => (await client.imaging.picture({ documentId, ...picture, window, widthPx })) as Blob,
  );
  const goTo = (index: number) => setAt(Math.max(0, Math.min(pictures.length - 1, index)));
  const drag = useDrag(facts, window, (changed) => {
    setOwn(changed);
    setPreset('own');
  });
  const stage = useWheel((step) => goTo(at + step));
  const { series } = shown;
  const name = imaging.seriesName(series.description, series.number, modalityWord(series.modality, language));
  return (
    <div className={classes.look}>
      <div
        ref={stage}
        role="group"
        tabIndex={0}
        data-autofocus
        className={classes.stage}
        aria-label={imaging.stage(at + 1, pictures.length, name)}
        onKeyDown={(event) => moveByKey(event, at, pictures.length, goTo)}
        {...drag}
      >
        <canvas ref={canvas} aria-hidden className={classes.picture} data-state={state} />
        {state === 'unreadable' && <p className={classes.cannotShow}>{imaging.cannotShow}</p>}
      </div>
      <div className={classes.tools}>
        <label className={classes.slider}>
          <span aria-live="polite">{imaging.picture(at + 1, pictures.length)}</span>
          <input
            type="range"
            aria-label={imaging.slider}
            aria-valuetext={imaging.picture(at + 1, pictures.length)}
            min={1}
            max={pictures.length}
            value={at + 1}
            disabled={pictures.length === 1}
            onChange={(event) => goTo(event.currentTarget.valueAsNumber - 1)}
          />
        </label>
        {facts?.window && (
          <SelectField
            label={imaging.window}
            value={preset}
            options={[...presetsFor(series.modality), ...(preset === 'own' ? (['own'] as const) : [])].map(
              (value) => ({
                value,
                label: imaging.presets[value],
              }),
            )}
            onChange={setPreset}
          />
        )}
        {facts?.window && (
          <Sliders
            facts={facts}
            window={window ?? facts.window}
            onChange={(changed) => {
              setOwn(changed);
              setPreset('own');
            }}
          />
        )}
        <p className={classes.hint}>{imaging.hint}</p>
      </div>
    </div>
  );
}

/** Facts of the picture in view; those of the one before until they come, so that nothing flickers. */
function useFacts(documentId: DocumentId, picture: ShownPicture): PictureFacts | null {
  const asked = useAsk(['picture-facts', documentId, picture.fileId, picture.frame], (client) =>
    client.imaging.pictureFacts({ documentId, ...picture }),
  );
  const before = useRef<PictureFacts | null>(null);
  if (asked.state === 'ready') before.current = asked.value;
  return before.current;
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
};

function moveByKey(event: KeyboardEvent, at: number, total: number, goTo: (index: number) => void): void {
  const step = steps[event.key];
  if (step !== undefined) goTo(at + step);
  else if (event.key === 'Home') goTo(0);
  else if (event.key === 'End') goTo(total - 1);
  else return;
  event.preventDefault();
}

/** The page must not scroll while somebody goes through pictures, so the listener is one that may say so. */
function useWheel(onStep: (step: number) => void) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => {
    const element = place.current;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      latest.current(Math.sign(event.deltaY));
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, []);
  return place;
}

function useDrag(facts: PictureFacts | null, window: Window | null, onChange: (window: Window) => void) {
  const from = useRef<{ x: number; y: number; window: Window } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      const start = window ?? facts?.window;
      if (!start || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, window: start };
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      if (!from.current || !facts) return;
      const { clientWidth, clientHeight } = event.currentTarget;
      const moved = {
        x: (event.clientX - from.current.x) / clientWidth,
        y: (event.clientY - from.current.y) / clientHeight,
      };
      if (moved.x !== 0 || moved.y !== 0) onChange(dragged(from.current.window, facts, moved));
    },
    onPointerUp() {
      from.current = null;
    },
  };
}

type SlidersProps = { facts: PictureFacts; window: Window; onChange: (window: Window) => void };

/** The same two settings without dragging on the picture. */
function Sliders({ facts, window, onChange }: SlidersProps) {
  const { imaging } = useStrings();
  const { center, width } = facts.full;
  const [low, high] = [center - width / 2, center + width / 2];
  return (
    <>
      <label className={classes.slider}>
        <span>{imaging.brightness}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round(100 - ((window.center - low) / Math.max(1, high - low)) * 100)}
          onChange={({ currentTarget }) =>
            onChange({ ...window, center: low + ((100 - currentTarget.valueAsNumber) / 100) * (high - low) })
          }
        />
      </label>
      <label className={classes.slider}>
        <span>{imaging.contrast}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round(100 - Math.min(1, window.width / Math.max(1, width)) * 100)}
          onChange={({ currentTarget }) =>
            onChange({ ...window, width: Math.max(1, ((100 - currentTarget.valueAsNumber) / 100) * width) })
          }
        />
      </label>
    </>
  );
}
