// The table that `npm run bench` prints: one line a measurement, beside its goal.
import type { Row } from './row.ts';

const columns = ['goal', 'what', 'ours', 'peer', 'unit', 'ratio'] as const;

function figure(value: number | null): string {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [
    [...columns],
    ...rows.map(({ goal, what, ours, peer, unit, ratio }) => [
      goal,
      what,
      figure(ours),
      figure(peer),
      unit,
      figure(ratio),
    ]),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const text = lines.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  text.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return `\n${text.join('\n')}\n`;
}
