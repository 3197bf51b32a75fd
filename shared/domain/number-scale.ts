// Numbers of several opinions on one scale: which belong together, how far apart they lie, and where each stands. No number is the right one.
import type { Dimension, Measure } from './measure.ts';
import { readMeasures } from './measure.ts';
import type { Finding } from './opinion.ts';

export type ScalePoint = { column: number; measure: Measure };
export type NumberScale = {
  dimension: Dimension;
  /** What is measured; empty where the row itself says it. */
  label: string;
  /** By column. */
  points: readonly ScalePoint[];
  lowest: Measure;
  highest: Measure;
  /** Whether all say the same number. */
  isEqual: boolean;
};

/** As the family corrected them, else as the words have them. "none" takes them away. */
export function measuresOf({ numbers, text, quote }: Pick<Finding, 'numbers' | 'text' | 'quote'>): Measure[] {
  if (numbers.trim() !== '') return readMeasures(numbers);
  const own = readMeasures(text);
  return own.length > 0 ? own : readMeasures(quote);
}

type Key = { dimension: Dimension; label: string };

/** Numbers of one kind need no name where nobody gives two of them. */
function keysOf(cells: readonly (readonly Measure[])[]): Map<string, Key> {
  const keys = new Map<string, Key>();
  for (const measures of cells) {
    for (const { dimension, label } of measures) {
      const isAlone = cells.every((cell) => cell.filter((one) => one.dimension === dimension).length < 2);
      const key = { dimension, label: isAlone ? '' : label };
      keys.set(`${dimension} ${key.label}`, key);
    }
  }
  return keys;
}

function scaleOf({ dimension, label }: Key, cells: readonly (readonly Measure[])[]): NumberScale | null {
  const points = cells.flatMap((measures, column): ScalePoint[] => {
    const measure = measures.find(
      (one) => one.dimension === dimension && (label === '' || one.label === label),
    );
    return measure ? [{ column, measure }] : [];
  });
  const [first] = points;
  if (!first || points.length < 2) return null;
  const measures = points.map(({ measure }) => measure);
  return {
    dimension,
    label,
    points,
    lowest: measures.reduce((low, one) => (one.from < low.from ? one : low)),
    highest: measures.reduce((high, one) => (one.to > high.to ? one : high)),
    isEqual: measures.every(({ from, to }) => from === first.measure.from && to === first.measure.to),
  };
}

/** One scale for each thing that at least two opinions give a number for. The order of the columns changes nothing but their places. */
export function scalesOf(cells: readonly (readonly Finding[])[]): NumberScale[] {
  const measures = cells.map((findings) => findings.flatMap(measuresOf));
  return [...keysOf(measures).values()]
    .sort((a, b) => a.dimension.localeCompare(b.dimension) || a.label.localeCompare(b.label))
    .flatMap((key) => scaleOf(key, measures) ?? []);
}

/** Where a number stands, 0 to 1. The ends of the scale lie a little outside the numbers, and never closer than a tenth of the highest. */
export function placeOn({ lowest, highest }: NumberScale, value: number): number {
  const spread = Math.max(highest.to - lowest.from, highest.to / 10) || 1;
  const start = (lowest.from + highest.to) / 2 - spread * 0.6;
  return (value - start) / (spread * 1.2);
}
