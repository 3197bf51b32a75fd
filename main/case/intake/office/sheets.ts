// A workbook (XLSX) as blocks: each sheet a table of what its cells show. Formulas are not worked out; their last values are.
import type { Block } from '../../paper/block.ts';
import { child, children, descendants, textOf, type XmlElement } from './xml-tree.ts';
import { relationsOf, type Parts } from './parts.ts';

const maxRows = 20_000;
const maxColumns = 200;
const dayMs = 86_400_000;

type Book = { strings: readonly string[]; dateStyles: ReadonlySet<number>; from1904: boolean };

export function sheetBlocks(parts: Parts): Block[] | null {
  const name = 'xl/workbook.xml';
  const workbook = parts.xml(name);
  if (!workbook) return null;
  const relations = relationsOf(parts, name);
  const book: Book = {
    strings: children(parts.xml('xl/sharedStrings.xml'), 'si').map(stringOf),
    dateStyles: dateStylesOf(parts.xml('xl/styles.xml')),
    from1904: ['1', 'true'].includes(child(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
  return children(child(workbook, 'sheets'), 'sheet').flatMap((sheet): Block[] => {
    const target = relations.get(sheet.attributes['id'] ?? '')?.target;
    const rows = rowsOf(target === undefined ? null : parts.xml(target), book);
    const hidden = sheet.attributes['state'] ? ' (hidden sheet)' : '';
    const text = `${sheet.attributes['name'] ?? 'Sheet'}${hidden}`;
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text },
          { kind: 'table', rows },
        ];
  });
}

/** Without the readings that Japanese sheets keep beside their words. */
function stringOf(item: XmlElement): string {
  return children(item)
    .filter(({ name }) => name === 't' || name === 'r')
    .flatMap((one) => (one.name === 't' ? [one] : children(one, 't')))
    .map((one) => one.children.filter((piece) => typeof piece === 'string').join(''))
    .join('');
}

function dateStylesOf(styles: XmlElement | null): Set<number> {
  const own = new Map(
    children(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const isDate = (id: number): boolean =>
    (id >= 14 && id <= 22) ||
    (id >= 45 && id <= 47) ||
    /[ymdhs]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  const found = new Set<number>();
  children(child(styles, 'cellXfs'), 'xf').forEach(({ attributes }, index) => {
    if (isDate(Number(attributes['numFmtId'] ?? 0))) found.add(index);
  });
  return found;
}

function rowsOf(sheet: XmlElement | null, book: Book): string[][] {
  if (!sheet) return [];
  const rows: string[][] = [];
  for (const row of descendants(sheet, 'row')) {
    if (rows.length >= maxRows) break;
    const cells: string[] = [];
    for (const cell of children(row, 'c')) {
      const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
      if (column >= maxColumns) continue;
      while (cells.length < column) cells.push('');
      cells[column] = valueOf(cell, book);
    }
    if (cells.some((text) => text !== '')) rows.push(cells);
  }
  return rows;
}

/** `AB12` is the 28th column, counted from 0. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, { strings, dateStyles, from1904 }: Book): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const value = textOf(child(cell, 'v'));
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') {
    const own = child(cell, 'is');
    return own ? stringOf(own) : '';
  }
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const isDate = type === 'n' && dateStyles.has(Number(style));
  return isDate && value !== '' ? dateText(Number(value), from1904) : value;
}

/** Days since the last day of 1899, which for this purpose had a leap day too many after it. */
function dateText(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(start + Math.round((days * dayMs) / 1000) * 1000);
  if (Number.isNaN(at.getTime())) return String(days);
  const text = at.toISOString();
  if (days < 1) return text.slice(11, 16);
  return Number.isInteger(days) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
