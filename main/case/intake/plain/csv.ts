// Tables of values as spreadsheets save them. Null for what is no such table.

const maxRows = 20_000;
const maxColumns = 60;

/** The separator is the one with which every row has the same number of cells. */
export function csvRows(text: string, name: string): string[][] | null {
  if (!/\.(csv|tsv|tab)$/i.test(name)) return null;
  const clean = text.replace(/^\ufeff/, '');
  for (const separator of [',', ';', '\t', '|']) {
    const rows = split(clean, separator);
    const columns = rows[0]?.length ?? 0;
    const fitting = rows.filter((row) => row.length === columns).length;
    if (columns > 1 && columns <= maxColumns && rows.length > 1 && fitting >= rows.length * 0.9) return rows;
  }
  return null;
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell.trim());
    if (row.some((one) => one !== '')) rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length && rows.length < maxRows; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (char === separator) {
      row.push(cell.trim());
      cell = '';
    } else if (char === '\n') endRow();
    else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
