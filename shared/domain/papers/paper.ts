// What a printed page of the case is made of, before it is drawn: a title, a sentence, headings, text and tables. Words are in it already.

/** `shares`: how wide each column is against the others. The first cell of a row names it. */
export type PaperTable = {
  kind: 'table';
  head: readonly string[];
  shares: readonly number[];
  rows: string[][];
};
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; tone?: 'quiet' }
  | { kind: 'list'; items: string[] }
  | PaperTable;

/** `lead`: one sentence below the title. `isWide`: across, for many columns. */
export type Paper = { title: string; lead: string; blocks: PaperBlock[]; isWide?: boolean };

/** A heading with what stands below it; nothing where there is nothing to say. */
export function under(heading: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  const said = blocks.filter((block) => !isEmpty(block));
  return said.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...said];
}

function isEmpty(block: PaperBlock): boolean {
  if (block.kind === 'table') return block.rows.length === 0;
  return block.kind === 'list' ? block.items.length === 0 : block.text.trim() === '';
}

/** Lines of one cell or paragraph, without the empty ones. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}

export function joined(parts: readonly string[], between = ', '): string {
  return parts.filter((part) => part.trim() !== '').join(between);
}
