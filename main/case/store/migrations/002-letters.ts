// Letters that the app writes, requests for records, papers of authority, private notes; and how people and places are reached. Append-only.

export const lettersSql = /* sql */ `
ALTER TABLE person ADD COLUMN fax TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN portal TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN independence TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE person ADD COLUMN independence_note TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN qualification TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN network TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE person ADD COLUMN network_checked_on TEXT;
ALTER TABLE person ADD COLUMN network_told_by TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN suggested_by TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN department_kind TEXT NOT NULL DEFAULT 'none';
ALTER TABLE organization ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN portal TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN case_no TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN minutes INTEGER;
CREATE TABLE authority (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  organization_id TEXT REFERENCES organization (id),
  scope TEXT NOT NULL,
  signed_on TEXT,
  expires_on TEXT,
  single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
  used_on TEXT,
  revoked_on TEXT,
  document_id TEXT REFERENCES document (id),
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX authority_person_id ON authority (person_id);
CREATE INDEX authority_organization_id ON authority (organization_id);
CREATE INDEX authority_document_id ON authority (document_id);
CREATE TABLE record_request (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  person_id TEXT REFERENCES person (id),
  title TEXT NOT NULL,
  asks_for TEXT NOT NULL,
  format_wanted TEXT NOT NULL,
  channel TEXT NOT NULL,
  asked_at TEXT,
  letter_id TEXT REFERENCES letter (id),
  reference_no TEXT NOT NULL,
  promise TEXT NOT NULL,
  promised_by TEXT,
  fee_asked_cents INTEGER,
  fee_paid_cents INTEGER,
  follow_ups TEXT NOT NULL,
  form_says TEXT NOT NULL,
  phone_says TEXT NOT NULL,
  outcome TEXT NOT NULL,
  closed_on TEXT,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX record_request_organization_id ON record_request (organization_id);
CREATE INDEX record_request_person_id ON record_request (person_id);
CREATE INDEX record_request_letter_id ON record_request (letter_id);
CREATE TABLE request_item (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES record_request (id),
  record_id TEXT NOT NULL REFERENCES record (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'came', 'missing')),
  came_on TEXT,
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX request_item_request_id ON request_item (request_id);
CREATE INDEX request_item_record_id ON request_item (record_id);
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  organization_id TEXT REFERENCES organization (id),
  request_id TEXT REFERENCES record_request (id),
  reply_to_id TEXT REFERENCES letter (id),
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  dated_on TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  signature TEXT NOT NULL,
  enclosures TEXT NOT NULL,
  letter_id TEXT REFERENCES letter (id),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX draft_person_id ON draft (person_id);
CREATE INDEX draft_organization_id ON draft (organization_id);
CREATE INDEX draft_request_id ON draft (request_id);
CREATE INDEX draft_reply_to_id ON draft (reply_to_id);
CREATE INDEX draft_letter_id ON draft (letter_id);
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  witness TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX incident_person_id ON incident (person_id);
`;
