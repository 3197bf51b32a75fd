// Where on a page pictures and stamps lie: places as shown, points from the top left. What they show is not looked at here.
import type { PdfiumEngine } from './engine.ts';
import { withMemory } from './strings.ts';
import { asShown } from './words.ts';
import type { Box } from './words.ts';

export type PictureRegion = { x: number; y: number; width: number; height: number };

const imageObject = 3;
const formObject = 5;
const stampAnnotation = 13;
/** More than a page can show. */
const mostObjects = 100_000;
const maxDepth = 8;

export function picturesOf(engine: PdfiumEngine, page: number): PictureRegion[] {
  const { call } = engine;
  const turns = call.FPDFPage_GetRotation(page) & 3;
  return withMemory(engine, 16, (rect) => {
    if (call.FPDF_GetPageBoundingBox(page, rect) === 0) return [];
    const paper = boxAt(engine, rect);
    return [...drawnBoxes(engine, page, rect), ...stampBoxes(engine, page, rect)].map((box) => {
      const { left, top, right, bottom } = asShown(box, paper, turns);
      return { x: left, y: top, width: right - left, height: bottom - top };
    });
  });
}

function boxAt(engine: PdfiumEngine, rect: number): Box {
  const view = engine.dataView();
  const at = (index: number): number => view.getFloat32(rect + 4 * index, true);
  return { left: at(0), top: at(1), right: at(2), bottom: at(3) };
}

function drawnBoxes(engine: PdfiumEngine, page: number, rect: number): Box[] {
  const { call } = engine;
  const boxes: Box[] = [];
  const count = Math.min(mostObjects, call.FPDFPage_CountObjects(page));
  for (let index = 0; index < count; index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (object === 0 || !isPicture(engine, object, 0)) continue;
    // It gives left, bottom, right and top.
    if (call.FPDFPageObj_GetBounds(object, rect, rect + 12, rect + 8, rect + 4) !== 0)
      boxes.push(boxAt(engine, rect));
  }
  return boxes;
}

function isPicture(engine: PdfiumEngine, object: number, depth: number): boolean {
  const { call } = engine;
  const kind = call.FPDFPageObj_GetType(object);
  if (kind !== formObject) return kind === imageObject;
  if (depth === maxDepth) return true;
  const count = Math.min(mostObjects, call.FPDFFormObj_CountObjects(object));
  for (let index = 0; index < count; index++) {
    const inner = call.FPDFFormObj_GetObject(object, index);
    if (inner !== 0 && isPicture(engine, inner, depth + 1)) return true;
  }
  return false;
}

function stampBoxes(engine: PdfiumEngine, page: number, rect: number): Box[] {
  const { call } = engine;
  const boxes: Box[] = [];
  const count = Math.min(mostObjects, call.FPDFPage_GetAnnotCount(page));
  for (let index = 0; index < count; index++) {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const isStamp = call.FPDFAnnot_GetSubtype(annotation) === stampAnnotation;
    if (isStamp && call.FPDFAnnot_GetRect(annotation, rect) !== 0) boxes.push(boxAt(engine, rect));
    call.FPDFPage_CloseAnnot(annotation);
  }
  return boxes;
}
