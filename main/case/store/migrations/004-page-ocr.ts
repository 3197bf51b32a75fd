// Words read from pictures of pages, with their places; and page text that may change after its page came in. Append-only.

export const pageOcrSql = /* sql */ `
-- One row for each page whose picture was looked at, whatever came of it: a page without a row is still to be read.
CREATE TABLE page_ocr (
  page_id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  -- read: its words are the page's text. nothing: no words in the picture. unreadable: it cannot be drawn, or ended its reader.
  state TEXT NOT NULL CHECK (state IN ('read', 'nothing', 'unreadable')),
  -- Of the whole page, 0 to 100.
  confidence INTEGER NOT NULL,
  -- How far clockwise it has to be turned to stand upright.
  turn INTEGER NOT NULL CHECK (turn IN (0, 90, 180, 270)),
  language TEXT NOT NULL,
  -- Nine bytes a word of page.text, in its order: see store/ocr.ts.
  places BLOB NOT NULL
) STRICT;
CREATE INDEX page_short_text ON page (id) WHERE length(text) < 100;
CREATE TRIGGER page_text_changed AFTER UPDATE OF text ON page BEGIN
  INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
END;
`;
