// One page large, with boxes over what nobody may read. Drawn with the mouse; added, moved and sized with keys just as well.
import { SquarePlus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { DocumentId } from '../../shared/domain/document.ts';
import type { Packet, Redaction } from '../../shared/domain/packet.ts';
import { useClient } from '../client/case-client.tsx';
import { useAsk } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { usePicture } from '../ui/viewer/use-picture.ts';
import type { SavePacket } from './packet-lists.ts';
import classes from './page-desk.module.css';

type Region = Redaction['region'];
type Props = { documentId: DocumentId; page: number; packet: Packet; save: SavePacket };

/** Smaller than this was a click. */
const leastPt = 4;
const stepPt = 6;

export function CoverDesk({ documentId, page, packet, save }: Props) {
  const { packets: words } = useStrings();
  const client = useClient();
  const read = useAsk(['pages', documentId], (asked) => asked.documents.pages({ documentId }));
  const size = read.state === 'ready' ? read.value[page - 1] : undefined;
  const { canvas } = usePicture(
    `${documentId}:${page}:cover`,
    async (signal) =>
      (await client.documents.pageImage({ documentId, page, widthPx: 1200 }, { signal })) as Blob,
  );
  const isHere = (one: Redaction): boolean => one.documentId === documentId && one.page === page;
  const here = packet.redactions.filter(isHere);
  const keep = (regions: readonly Region[]) =>
    void save({
      redactions: [
        ...packet.redactions.filter((one) => !isHere(one)),
        ...regions.map((region) => ({ documentId, page, region })),
      ],
    });
  const regions = here.map(({ region }) => region);
  const replace = (at: number, region: Region) => keep(regions.map((one, i) => (i === at ? region : one)));
  const remove = (at: number) => keep(regions.filter((_, i) => i !== at));
  return (
    <>
      <p className={classes.hint}>{words.cover.hint}</p>
      <div>
        <Button
          size="small"
          icon={SquarePlus}
          disabled={!size}
          onClick={() =>
            size &&
            keep([
              ...regions,
              { x: size.widthPt / 3, y: size.heightPt / 3, width: size.widthPt / 3, height: 24 },
            ])
          }
        >
          {words.cover.add}
        </Button>
      </div>
      <div className={classes.large}>
        <canvas ref={canvas} aria-hidden className={classes.sheet} />
        {size && (
          <Boxes
            size={size}
            regions={regions}
            onDrawn={(region) => keep([...regions, region])}
            {...{ replace, remove }}
          />
        )}
      </div>
      <ul className={classes.boxList}>
        {regions.map((region, at) => (
          <li key={at}>
            <span>{words.cover.box(at + 1)}</span>
            <Button look="quiet" size="small" icon={Trash2} onClick={() => remove(at)}>
              {words.cover.remove(at + 1)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type BoxesProps = {
  size: { widthPt: number; heightPt: number };
  regions: readonly Region[];
  onDrawn: (region: Region) => void;
  replace: (at: number, region: Region) => void;
  remove: (at: number) => void;
};

function Boxes({ size, regions, onDrawn, replace, remove }: BoxesProps) {
  const { packets: words } = useStrings();
  const layer = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<Region | null>(null);
  const pointOf = (event: PointerEvent): { x: number; y: number } => {
    const box = layer.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * size.widthPt,
      y: ((event.clientY - box.top) / box.height) * size.heightPt,
    };
  };
  const style = ({ x, y, width, height }: Region) => ({
    left: `${(100 * x) / size.widthPt}%`,
    top: `${(100 * y) / size.heightPt}%`,
    width: `${(100 * width) / size.widthPt}%`,
    height: `${(100 * height) / size.heightPt}%`,
  });
  const end = () => {
    if (drawn && drawn.width > leastPt && drawn.height > leastPt) onDrawn(drawn);
    setFrom(null);
    setDrawn(null);
  };
  return (
    <div
      ref={layer}
      className={classes.layer}
      onPointerDown={(event) => event.target === layer.current && setFrom(pointOf(event))}
      onPointerMove={(event) => from && setDrawn(between(from, pointOf(event)))}
      onPointerUp={end}
      onPointerLeave={end}
    >
      {regions.map((region, at) => (
        <button
          key={at}
          type="button"
          className={classes.box}
          aria-label={words.cover.boxName(at + 1)}
          style={style(region)}
          onKeyDown={(event) => {
            const next = byKey(event, region);
            if (next === 'remove') remove(at);
            else if (next) replace(at, next);
          }}
        />
      ))}
      {drawn && <div className={classes.box} style={style(drawn)} />}
    </div>
  );
}

function between(a: { x: number; y: number }, b: { x: number; y: number }): Region {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Arrows move the box, with Shift they size it, Delete takes it away. */
function byKey(event: KeyboardEvent, region: Region): Region | 'remove' | null {
  if (event.key === 'Delete' || event.key === 'Backspace') return 'remove';
  const [dx, dy] =
    { ArrowLeft: [-stepPt, 0], ArrowRight: [stepPt, 0], ArrowUp: [0, -stepPt], ArrowDown: [0, stepPt] }[
      event.key
    ] ?? [];
  if (dx === undefined || dy === undefined) return null;
  event.preventDefault();
  return event.shiftKey
    ? { ...region, width: Math.max(stepPt, region.width + dx), height: Math.max(stepPt, region.height + dy) }
    : { ...region, x: Math.max(0, region.x + dx), y: Math.max(0, region.y + dy) };
}
