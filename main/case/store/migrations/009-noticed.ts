// Warnings that a person has set aside, the words of all pages for finding what was meant, and documents arranged from pages of others. Append-only.

export const noticedSql = /* sql */ `
CREATE TABLE dismissal (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL REFERENCES record (id),
  kind TEXT NOT NULL,
  other_id TEXT REFERENCES record (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX dismissal_record_id ON dismissal (record_id);
CREATE INDEX dismissal_other_id ON dismissal (other_id);
CREATE VIRTUAL TABLE page_word USING fts5vocab(page_text, 'row');
-- Which pages of which documents it was made of, in their order; null for what came in. See shared/domain/arrangement.ts.
ALTER TABLE document ADD COLUMN made_of TEXT;
-- Its pages live on in documents made of them. It is kept as it came, and stays out of lists, packets and search.
ALTER TABLE document ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1));
`;
