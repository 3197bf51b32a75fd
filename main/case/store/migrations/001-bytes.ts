// First schema, part one: the case's own row, document bytes with their pages and search index, and the change log. Append-only.

export const bytesSql = /* sql */ `
CREATE TABLE case_file (
  id TEXT PRIMARY KEY CHECK (id = 'case'),
  title TEXT NOT NULL,
  patient_name TEXT NOT NULL,
  name_on_id TEXT NOT NULL,
  date_of_birth TEXT,
  decision TEXT NOT NULL,
  decide_by TEXT,
  decide_by_why TEXT NOT NULL,
  safe_to_wait_until TEXT,
  safe_to_wait_said_by TEXT NOT NULL,
  history TEXT NOT NULL,
  family_history TEXT NOT NULL,
  allergies TEXT NOT NULL,
  reasons TEXT NOT NULL,
  "values" TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  clock_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Document bytes, once each, by their hash. 'incoming' ones belong to an import that has not been confirmed.
CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size_bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('incoming', 'kept')),
  -- The PDF made of an image, where the bytes themselves are not one.
  rendition_id INTEGER REFERENCES blob (id)
) STRICT;
CREATE INDEX blob_rendition_id ON blob (rendition_id);
CREATE INDEX blob_incoming ON blob (state) WHERE state = 'incoming';
CREATE TABLE chunk (
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (blob_id, seq)
) STRICT;
CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  width_pt REAL NOT NULL,
  height_pt REAL NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (blob_id, number)
) STRICT;
CREATE TABLE thumbnail (
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  image BLOB NOT NULL,
  UNIQUE (blob_id, page)
) STRICT;
CREATE VIRTUAL TABLE page_text USING fts5(text, content='page', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER page_text_added AFTER INSERT ON page BEGIN
  INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER page_text_removed AFTER DELETE ON page BEGIN
  INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
-- What each request did to the rows of nouns: for undo, and as the case's own history. state: done, undone, or dropped (undone, then overtaken).
CREATE TABLE change_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  request TEXT NOT NULL,
  -- Rows of one long piece of work (an import) share a batch and are undone together.
  batch TEXT,
  changes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
`;
