// Medical images: which studies, series and files a disc or folder holds. All of it read from the bytes, so it belongs to them.

export const imagingSql = `
CREATE TABLE imaging_set (
  -- The document's bytes: one image file, or the list of a disc's files.
  blob_id INTEGER PRIMARY KEY REFERENCES blob (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('disc', 'files')),
  -- How many files the disc's own list (DICOMDIR) names; null without one.
  listed INTEGER,
  missing TEXT NOT NULL,
  left_out TEXT NOT NULL
) STRICT;
CREATE TABLE imaging_study (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES imaging_set (blob_id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  patient_name TEXT,
  patient_id TEXT,
  birth_date TEXT,
  date TEXT,
  description TEXT,
  institution TEXT,
  accession TEXT
) STRICT;
CREATE INDEX imaging_study_set_id ON imaging_study (set_id);
CREATE TABLE imaging_series (
  id INTEGER PRIMARY KEY,
  study_id INTEGER NOT NULL REFERENCES imaging_study (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  number INTEGER,
  modality TEXT,
  description TEXT,
  body_part TEXT
) STRICT;
CREATE INDEX imaging_series_study_id ON imaging_series (study_id);
CREATE TABLE imaging_file (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES imaging_set (blob_id) ON DELETE CASCADE,
  series_id INTEGER REFERENCES imaging_series (id) ON DELETE CASCADE,
  blob_id INTEGER NOT NULL REFERENCES blob (id),
  path TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('image', 'object', 'directory', 'other')),
  sop_uid TEXT,
  sop_class_uid TEXT,
  transfer_syntax_uid TEXT,
  number INTEGER,
  frames INTEGER,
  pictures INTEGER NOT NULL,
  "rows" INTEGER,
  "columns" INTEGER,
  is_cut_off INTEGER NOT NULL CHECK (is_cut_off IN (0, 1)),
  UNIQUE (set_id, path)
) STRICT;
CREATE INDEX imaging_file_series_id ON imaging_file (series_id);
CREATE INDEX imaging_file_blob_id ON imaging_file (blob_id);
`;
