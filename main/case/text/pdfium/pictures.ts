// Where on a page there is something to read that its text does not tell: pictures, stamps, letters of a font that names none. Places as
// shown, points from the top left. What they show is not looked at here.
import type { PdfiumEngine } from './engine.ts';
import { withMemory } from './strings.ts';
import { asShown } from './words.ts';
import type { Box } from './words.ts';

/** `isText`: letters that can be seen and not be searched. */
export type PictureRegion = { x: number; y: number; width: number; height: number; isText: boolean };

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
    const shown = (box: Box, isText: boolean): PictureRegion => {
      const { left, top, right, bottom } = asShown(box, paper, turns);
      return { x: left, y: top, width: right - left, height: bottom - top, isText };
    };
    return [
      ...drawnBoxes(engine, page, rect).map((box) => shown(box, false)),
      ...stampBoxes(engine, page, rect).map((box) => shown(box, false)),
      ...namelessBoxes(engine, page, rect).map((box) => shown(box, true)),
    ];
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

/** So many letters in a row that nobody can name may be a word; one alone is a bullet. */
const leastNameless = 3;
const mostLetters = 1_000_000;

function namelessBoxes(engine: PdfiumEngine, page: number, rect: number): Box[] {
  const { call } = engine;
  const textPage = call.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const boxes: Box[] = [];
  let run: Box[] = [];
  const end = () => {
    if (run.length >= leastNameless) boxes.push(run.reduce(union));
    run = [];
  };
  const count = Math.min(mostLetters, call.FPDFText_CountChars(textPage));
  for (let index = 0; index < count; index++) {
    if (call.FPDFText_IsGenerated(textPage, index) === 1) continue;
    const isPlaced =
      isNameless(engine, textPage, index) && call.FPDFText_GetLooseCharBox(textPage, index, rect) !== 0;
    const box = isPlaced ? boxAt(engine, rect) : null;
    if (box === null || (run.length > 0 && !isNextTo(run.at(-1) as Box, box))) end();
    if (box) run.push(box);
  }
  end();
  call.FPDFText_ClosePage(textPage);
  return boxes;
}

/** Its font does not say what it is, or gives it a place that everybody may use for something else. */
function isNameless({ call }: PdfiumEngine, textPage: number, index: number): boolean {
  const unicode = call.FPDFText_GetUnicode(textPage, index);
  if (unicode === 0x20 || unicode === 0xa0 || unicode === 0x0d || unicode === 0x0a) return false;
  const isPrivate = unicode === 0xfffd || (unicode >= 0xe000 && unicode <= 0xf8ff);
  return isPrivate || call.FPDFText_HasUnicodeMapError(textPage, index) === 1;
}

function isNextTo(a: Box, b: Box): boolean {
  const reach = Math.max(a.top - a.bottom, a.right - a.left, 1);
  return (
    Math.abs(a.bottom - b.bottom) < reach && b.left < a.right + 2 * reach && a.left < b.right + 2 * reach
  );
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
