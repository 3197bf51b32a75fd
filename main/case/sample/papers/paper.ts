// What a paper of the sample case is made of: words and tables on pages of a given place. How it is drawn lives in ../fixtures.

/**
 * A string is a paragraph; `# ` begins a heading, `- ` a bullet, and `Label:: text` sets the label in bold. The other blocks say
 * what they are.
 */
export type Block =
  | string
  | { box: string }
  | { table: Table }
  | { chart: Chart }
  | { sign: { name: string; role: string; line: string } }
  | { stamp: string[] };

export type Table = {
  /** Widths of the columns in percent. */
  widths: number[];
  head: string[];
  rows: string[][];
};

export type Chart = { title: string; points: [string, number][]; top: number };

export type Paper = {
  look: string;
  title: string;
  facts: [string, string][];
  /** One list of blocks a page: the number of pages is part of the story, so a page that does not fit is an error. */
  pages: (Block[] | { landscape: true; blocks: Block[] })[];
};

export type Look = {
  name: string;
  department: string;
  address: string;
  colour: string;
  font: 'sans' | 'serif' | 'typewriter';
  mark: 'peaks' | 'bar' | 'lantern' | 'band' | 'none';
  table: 'rules' | 'grid' | 'zebra' | 'plain';
};
