// What a readable paper is made of, whatever file it came from: an e-mail, a letter, a portal's export. No drawing here.

/** A stretch of text in one look. A line break in it stays one. */
export type Span = { text: string; look?: 'bold' | 'italic' };
export type Rich = string | readonly Span[];

/** `level` counts from 0, deeper is further in; `mark` stands before the text, a dot where there is none. */
export type ListItem = { text: Rich; level?: number; mark?: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Rich }
  | { kind: 'paragraph'; text: Rich; tone?: 'quiet'; indentPt?: number }
  | { kind: 'list'; items: readonly ListItem[] }
  /** Names and what belongs to them, such as the head of an e-mail. */
  | { kind: 'facts'; rows: readonly { label: string; text: Rich }[] }
  /** Rows may be uneven: what is missing is left empty. */
  | { kind: 'table'; head?: readonly Rich[]; rows: readonly (readonly Rich[])[] }
  | { kind: 'rule' }
  /** Set as typed, in letters of one width. */
  | { kind: 'preformatted'; text: string };

export function plainText(text: Rich): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}
