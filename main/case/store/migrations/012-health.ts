// What portal exports propose, and the facts of a person's health that come of it. SQL text only.

export const healthSql = /* sql */ `
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- JSON: what is proposed, by the schema of its kind.
  fields TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  section TEXT NOT NULL,
  pointer TEXT NOT NULL,
  quote TEXT NOT NULL,
  page INTEGER,
  patient_name TEXT NOT NULL,
  patient_born TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'dismissed')),
  -- A medicine, a fact, a person … or the case's own row: no one table to refer to.
  made_id TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX proposal_document_id ON proposal (document_id);
CREATE TABLE health_fact (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  range TEXT NOT NULL,
  flag TEXT NOT NULL,
  category TEXT NOT NULL,
  course TEXT NOT NULL,
  date TEXT,
  until TEXT,
  who TEXT NOT NULL,
  place TEXT NOT NULL,
  notes TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  page INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX health_fact_document_id ON health_fact (document_id);
-- A medicine of the past whose last day nobody wrote down.
ALTER TABLE medication ADD COLUMN no_longer_taken INTEGER NOT NULL DEFAULT 0;
`;
