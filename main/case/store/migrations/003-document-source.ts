// Where a document came from, and the passwords that opened files of this case. SQL text only.

export const documentSourceSql = `
-- JSON: path inside what was picked, what it was taken out of, who gave it and when. NULL for what the app made itself.
ALTER TABLE document ADD COLUMN source TEXT;

-- Tried on the next locked file, so that a source's password is asked for once. It lies nowhere but in this file.
CREATE TABLE file_password (
  password TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;
`;
