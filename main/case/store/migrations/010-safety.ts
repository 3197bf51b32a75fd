// What happened to the case, line by line, and the copies made of it. Append-only.

export const safetySql = /* sql */ `
-- Each line carries a seal over itself and the line before it: a line that is changed, taken out or put in later shows.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  details TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'what happened stays as it was written'); END;
CREATE TRIGGER audit_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'what happened stays as it was written'); END;
CREATE TABLE backup_plan (
  id TEXT PRIMARY KEY CHECK (id = 'plan'),
  -- Where copies go on this computer; null for nowhere.
  folder TEXT,
  tried_at INTEGER,
  -- A code of the app's own, where the last try did not work.
  problem TEXT
) STRICT;
INSERT INTO backup_plan (id) VALUES ('plan');
CREATE TABLE backup_copy (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  at INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  -- The newest line of the audit that told of a change when the copy was begun.
  change_id INTEGER NOT NULL
) STRICT;
`;
