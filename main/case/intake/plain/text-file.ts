// Text files: a note, a portal's text export, Markdown as typed, and tables of values set as tables.
import { readAll } from '../../bytes.ts';
import type { Block } from '../../paper/block.ts';
import { nameAsTitle, paperResult } from '../paper-result.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { csvRows } from './csv.ts';
import { decodeText } from './decode-text.ts';

const mediaType = 'text/plain';
const maxBytes = 32 * 1024 * 1024;

export async function readTextFile(input: IntakeInput): Promise<IntakeResult> {
  if (input.source.sizeBytes > maxBytes) return { outcome: 'kept', mediaType, reason: 'plain-text' };
  const text = decodeText(readAll(input.source)).replace(/\r\n?/g, '\n');
  const rows = csvRows(text, input.name);
  const title = nameAsTitle(input.name);
  if (rows) {
    const [head = [], ...rest] = rows;
    return paperResult(input, {
      mediaType: 'text/csv',
      title,
      blocks: [{ kind: 'table', head, rows: rest }],
    });
  }
  return paperResult(input, { mediaType, title, blocks: textBlocks(text) });
}

const longLine = 110;

/** Columns and hand-made tables keep their places; running text is set as paragraphs, its own line breaks kept. */
export function textBlocks(text: string): Block[] {
  // Controls that printers once heeded; the form feed ends a page.
  // eslint-disable-next-line no-control-regex
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/g, '');
  // eslint-disable-next-line no-control-regex
  const plain = clean.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replace(/\u001b./g, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const isLaidOut = lines.some((line) => /\S {3,}\S|\t\S/.test(line));
  const isRunning = lines.some((line) => line.length > longLine);
  if (isLaidOut && !isRunning) return [{ kind: 'preformatted', text: plain }];
  return plain
    .split(/\n[ \t]*\n|\f/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .map((part) =>
      / {3,}\S|\t/.test(part) ? { kind: 'preformatted', text: part } : { kind: 'paragraph', text: part },
    );
}
