// The pages on the table while somebody arranges them: their order, which are turned, left out, or begin a new document. Pure.
import type { Piece } from '../../../shared/domain/arrangement.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';

export type Turn = Piece['pages'][number]['turn'];

export type Tile = {
  /** Names the page, wherever it lies now. */
  key: string;
  documentId: DocumentId;
  page: number;
  /** What it is called on the table, where pages of several documents may lie. */
  number: number;
  turn: Turn;
  isOut: boolean;
  /** Begins a document. The first page that is not left out always does. */
  begins: boolean;
  title: string;
};

export type Group = { title: string; key: string; tiles: Tile[] };

/** `before`: how many pages lie on the table already; these are joined to them. */
export function tilesOf(documentId: DocumentId, pages: number, before = 0): Tile[] {
  return Array.from({ length: pages }, (_, index) => ({
    key: `${documentId}:${index + 1}`,
    documentId,
    page: index + 1,
    number: before + index + 1,
    turn: 0,
    isOut: false,
    begins: before + index === 0,
    title: '',
  }));
}

/** Documents one after the other, as one. */
export function joined(documents: readonly { id: DocumentId; pages: number }[]): Tile[] {
  const tiles: Tile[] = [];
  for (const { id, pages } of documents) tiles.push(...tilesOf(id, pages, tiles.length));
  return tiles;
}

/** As suggested for the first document on the table: breaks where they probably are, empty pages left out, titles as they stand on the page. */
export function suggested(
  tiles: readonly Tile[],
  {
    breaks,
    blank,
    titles,
  }: { breaks: { page: number }[]; blank: number[]; titles: { page: number; title: string }[] },
): Tile[] {
  const starts = new Set(breaks.map(({ page }) => page));
  const names = new Map(titles.map(({ page, title }) => [page, title]));
  return tiles.map((tile) => ({
    ...tile,
    begins: tile.number === 1 || starts.has(tile.number),
    isOut: blank.includes(tile.number),
    title: names.get(tile.number) ?? tile.title,
  }));
}

export function changed(tiles: readonly Tile[], key: string, set: (tile: Tile) => Partial<Tile>): Tile[] {
  return tiles.map((tile) => (tile.key === key ? { ...tile, ...set(tile) } : tile));
}

export function turnedRight({ turn }: Tile): Partial<Tile> {
  return { turn: ((turn + 90) % 360) as Turn };
}

/** One place forward or back. What begins a document keeps beginning it. */
export function moved(tiles: readonly Tile[], key: string, by: 1 | -1): Tile[] {
  const from = tiles.findIndex((tile) => tile.key === key);
  return movedTo(tiles, key, from + by);
}

export function movedTo(tiles: readonly Tile[], key: string, to: number): Tile[] {
  const from = tiles.findIndex((tile) => tile.key === key);
  const tile = tiles[from];
  if (!tile || to < 0 || to >= tiles.length) return [...tiles];
  const others = tiles.filter((one) => one !== tile);
  return [...others.slice(0, to), tile, ...others.slice(to)];
}

/** The documents that would be made, in order. Pages left out stay where they lie, in the group around them. */
export function groupsOf(tiles: readonly Tile[]): Group[] {
  const groups: Group[] = [];
  for (const tile of tiles) {
    const group = groups.at(-1);
    if (!group || (tile.begins && !tile.isOut && group.tiles.some(({ isOut }) => !isOut)))
      groups.push({ title: tile.title, key: tile.key, tiles: [tile] });
    else {
      group.tiles.push(tile);
      // A group that begins with an empty page is named by its first real one.
      if (group.tiles.every((one) => one === tile || one.isOut) && !tile.isOut)
        Object.assign(group, { title: tile.title, key: tile.key });
    }
  }
  return groups;
}

/** What is asked for: one piece a group that has any page left. */
export function piecesOf(groups: readonly Group[], fallback: (number: number) => string): Piece[] {
  return groups
    .map(({ title, tiles }, index) => ({
      recordId: null,
      title: (title.trim() || fallback(index + 1)).slice(0, 200),
      serviceDate: null,
      pages: tiles
        .filter(({ isOut }) => !isOut)
        .map(({ documentId, page, turn }) => ({ documentId, page, turn })),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** True where nothing would be different from the one document as it is. */
export function isUntouched(tiles: readonly Tile[]): boolean {
  return tiles.every(
    ({ page, turn, isOut, begins }, index) =>
      page === index + 1 && turn === 0 && !isOut && begins === (index === 0),
  );
}
