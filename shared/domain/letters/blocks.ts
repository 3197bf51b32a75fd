// A letter's text as a person types it, read as paragraphs and lists. What is printed and what is edited are the same words.

export type Block =
  { kind: 'paragraph'; text: string } | { kind: 'list'; items: readonly { mark: string; text: string }[] };

const item = /^\s*(?:([-•*])|(\d{1,2}[.)]))\s+(.*)$/;

/** An empty line ends a paragraph; lines that begin with a dash or a number are a list. Other line ends stay as they are. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: { mark: string; text: string }[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const found = item.exec(line);
    if (found) {
      if (lines.length > 0) flush();
      items.push({ mark: found[2] ?? '•', text: found[3]?.trim() ?? '' });
    } else if (line.trim() === '') flush();
    else {
      if (items.length > 0) flush();
      lines.push(line.trim());
    }
  }
  flush();
  return blocks;
}
