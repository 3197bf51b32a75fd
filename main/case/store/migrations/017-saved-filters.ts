// Ways of looking at the records list that somebody keeps under a name.

export const savedFiltersSql = `
CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
`;
