// Numbers and dots before the paragraphs of a Word file, counted as Word counts them.
import { child, children, type XmlElement } from './xml-tree.ts';

export type WordLists = {
  /** How deep a paragraph's list is and what stands before it; null for one in no list. */
  item(paragraph: XmlElement | null): { level: number; mark?: string } | null;
};

type Level = { format: string; start: number };

export function wordLists(numbering: XmlElement | null): WordLists {
  const shapes = new Map(
    children(numbering, 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', levelsOf(one)]),
  );
  const lists = new Map(
    children(numbering, 'num').map((one) => [
      one.attributes['numId'] ?? '',
      shapes.get(child(one, 'abstractNumId')?.attributes['val'] ?? '') ?? [],
    ]),
  );
  const counts = new Map<string, number[]>();
  return {
    item(paragraph) {
      const properties = child(paragraph, 'numPr');
      const id = child(properties, 'numId')?.attributes['val'] ?? '';
      if (!properties || id === '' || id === '0') return null;
      const level = Math.min(8, Math.max(0, Number(child(properties, 'ilvl')?.attributes['val'] ?? 0) || 0));
      const { format, start } = lists.get(id)?.[level] ?? { format: 'bullet', start: 1 };
      if (format === 'bullet' || format === 'none') return { level };
      const count = counts.get(id) ?? [];
      counts.set(id, count);
      const number = (count[level] ?? start - 1) + 1;
      count.length = level;
      count[level] = number;
      return { level, mark: `${inFormat(number, format)}.` };
    },
  };
}

function levelsOf(shape: XmlElement): Level[] {
  return children(shape, 'lvl').map((level) => ({
    format: child(level, 'numFmt')?.attributes['val'] ?? 'decimal',
    start: Number(child(level, 'start')?.attributes['val'] ?? 1) || 0,
  }));
}

function inFormat(number: number, format: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letters = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format === 'upperLetter' ? letters.toUpperCase() : letters;
  }
  if (format !== 'lowerRoman' && format !== 'upperRoman') return String(number);
  const roman = romanOf(number);
  return format === 'upperRoman' ? roman : roman.toLowerCase();
}

const romanSigns: [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'],
  [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

function romanOf(number: number): string {
  let left = number;
  let text = '';
  for (const [value, sign] of romanSigns)
    while (left >= value) {
      text += sign;
      left -= value;
    }
  return text;
}
