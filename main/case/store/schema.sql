-- Written by migrate.test.ts from the steps in migrations/. Read it; do not edit it.

CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'what happened stays as it was written'); END;

CREATE TRIGGER audit_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'what happened stays as it was written'); END;

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  person_id TEXT REFERENCES person (id),
  text TEXT NOT NULL,
  answered_on TEXT,
  document_id TEXT REFERENCES document (id),
  page INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE appeal (
  id TEXT PRIMARY KEY,
  level TEXT NOT NULL,
  determination_id TEXT REFERENCES determination (id),
  decision_id TEXT REFERENCES determination (id),
  letter_id TEXT REFERENCES letter (id),
  filed_on TEXT,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  case_no TEXT NOT NULL,
  acknowledged_on TEXT,
  decided_by_id TEXT REFERENCES organization (id),
  exhibits TEXT NOT NULL,
  withdrawn_on TEXT,
  carried_out_on TEXT,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE asking (
  id TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  person_id TEXT REFERENCES person (id),
  asked_on TEXT NOT NULL,
  answer_by TEXT,
  letter_id TEXT REFERENCES letter (id),
  visit_id TEXT REFERENCES visit (id),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  details TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;

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

CREATE TABLE backup_copy (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  at INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  -- The newest line of the audit that told of a change when the copy was begun.
  change_id INTEGER NOT NULL
) STRICT;

CREATE TABLE backup_plan (
  id TEXT PRIMARY KEY CHECK (id = 'plan'),
  -- Where copies go on this computer; null for nowhere.
  folder TEXT,
  tried_at INTEGER,
  -- A code of the app's own, where the last try did not work.
  problem TEXT
) STRICT;

CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size_bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('incoming', 'kept')),
  -- The PDF made of an image, where the bytes themselves are not one.
  rendition_id INTEGER REFERENCES blob (id)
, is_sound INTEGER NOT NULL DEFAULT 0 CHECK (is_sound IN (0, 1))) STRICT;

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
, first_steps TEXT NOT NULL DEFAULT '{"later":[],"isOver":true}', read_only TEXT) STRICT;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  request TEXT NOT NULL,
  -- Rows of one long piece of work (an import) share a batch and are undone together.
  batch TEXT,
  changes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE TABLE choice (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE chunk (
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (blob_id, seq)
) STRICT;

CREATE TABLE coverage (
  id TEXT PRIMARY KEY,
  plan_name TEXT NOT NULL,
  member_no_ends TEXT NOT NULL,
  answers TEXT NOT NULL,
  answers_before TEXT,
  time_zone TEXT NOT NULL,
  primary_doctor_id TEXT REFERENCES person (id),
  copay_cents INTEGER,
  deductible_cents INTEGER,
  coinsurance_percent REAL,
  out_of_pocket_max_cents INTEGER,
  out_of_network TEXT NOT NULL,
  contract_record_id TEXT REFERENCES record (id),
  contract_pages TEXT NOT NULL,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  urgency_why TEXT NOT NULL,
  plan_a TEXT NOT NULL,
  plan_b TEXT NOT NULL,
  switch_on TEXT,
  switched_on TEXT,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE deadline (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  topic TEXT NOT NULL,
  whose TEXT NOT NULL CHECK (whose IN ('ours', 'theirs', 'clinical')),
  letter_id TEXT REFERENCES letter (id),
  starts_at TEXT,
  amount INTEGER,
  unit TEXT,
  ended_by_letter_id TEXT REFERENCES letter (id),
  ended_at TEXT,
  end_note TEXT NOT NULL,
  superseded_why TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  who TEXT NOT NULL,
  decided_on TEXT,
  look_again TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES packet_release (id),
  recipient TEXT NOT NULL,
  sent_on TEXT,
  channel TEXT NOT NULL,
  receipt_no TEXT NOT NULL,
  received_on TEXT,
  letter_id TEXT REFERENCES letter (id),
  item_ids TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE determination (
  id TEXT PRIMARY KEY,
  about TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'partly', 'denied', 'no-answer')),
  dated_on TEXT,
  received_on TEXT,
  decided_by_id TEXT REFERENCES organization (id),
  letter_id TEXT REFERENCES letter (id),
  request_letter_id TEXT REFERENCES letter (id),
  reason_code TEXT,
  reason_text TEXT NOT NULL,
  checklist TEXT NOT NULL,
  authorization_no TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  used_on TEXT,
  scope TEXT NOT NULL,
  cost_share TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE difference (
  id TEXT PRIMARY KEY,
  axis TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('agree', 'emphasis', 'conflict', 'single')),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE dismissal (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL REFERENCES record (id),
  kind TEXT NOT NULL,
  other_id TEXT REFERENCES record (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  record_id TEXT REFERENCES record (id),
  letter_id TEXT REFERENCES letter (id),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  pages INTEGER NOT NULL,
  kept_reason TEXT,
  warnings TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER, source TEXT, made_of TEXT, set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1)),
  CHECK ((record_id IS NULL) <> (letter_id IS NULL))
) STRICT;

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
, language TEXT NOT NULL DEFAULT 'en') STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  opinion_id TEXT NOT NULL REFERENCES opinion (id),
  record_id TEXT REFERENCES record (id),
  group_id TEXT REFERENCES record_group (id),
  subject TEXT NOT NULL,
  uses TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE expense (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('authorized', 'unauthorized', 'self-pay')),
  state TEXT NOT NULL CHECK (state IN ('paid', 'quote', 'estimate')),
  amount_cents INTEGER,
  amount_note TEXT NOT NULL,
  "on" TEXT,
  organization_id TEXT REFERENCES organization (id),
  quoted_by TEXT NOT NULL,
  letter_id TEXT REFERENCES letter (id),
  receipt_document_id TEXT REFERENCES document (id),
  has_receipt INTEGER NOT NULL CHECK (has_receipt IN (0, 1)),
  is_reimbursable INTEGER NOT NULL CHECK (is_reimbursable IN (0, 1)),
  reimbursed_on TEXT,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE file_password (
  password TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  opinion_id TEXT NOT NULL REFERENCES opinion (id),
  axis TEXT NOT NULL,
  text TEXT NOT NULL,
  quote TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  page INTEGER,
  regions TEXT NOT NULL,
  was_told INTEGER NOT NULL CHECK (was_told IN (0, 1)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, numbers TEXT NOT NULL DEFAULT '', said_on TEXT, said_by TEXT NOT NULL DEFAULT '', replaces_id TEXT REFERENCES finding (id)) STRICT;

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

CREATE TABLE imaging_series (
  id INTEGER PRIMARY KEY,
  study_id INTEGER NOT NULL REFERENCES imaging_study (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  number INTEGER,
  modality TEXT,
  description TEXT,
  body_part TEXT
) STRICT;

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

CREATE TABLE item_link (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES physical_item (id),
  record_id TEXT NOT NULL REFERENCES record (id),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE leaning (
  id TEXT PRIMARY KEY,
  who TEXT NOT NULL,
  leaning TEXT NOT NULL,
  needs TEXT NOT NULL,
  said_on TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  organization_id TEXT REFERENCES organization (id),
  with_whom TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  reference_no TEXT NOT NULL,
  promise TEXT NOT NULL,
  promised_by TEXT,
  reply_to_id TEXT REFERENCES letter (id),
  is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, case_no TEXT NOT NULL DEFAULT '', minutes INTEGER) STRICT;

CREATE TABLE medication (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  dose TEXT NOT NULL,
  times TEXT NOT NULL,
  as_needed TEXT NOT NULL,
  purpose TEXT NOT NULL,
  started_on TEXT,
  stopped_on TEXT,
  stop_reason TEXT NOT NULL,
  over_the_counter INTEGER NOT NULL CHECK (over_the_counter IN (0, 1)),
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, no_longer_taken INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE opinion (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  doctor_id TEXT NOT NULL REFERENCES person (id),
  organization_id TEXT REFERENCES organization (id),
  given_on TEXT,
  mode TEXT NOT NULL,
  independence TEXT NOT NULL,
  qualification TEXT NOT NULL,
  record_id TEXT REFERENCES record (id),
  report_received_on TEXT,
  in_plan_record TEXT NOT NULL CHECK (in_plan_record IN ('yes', 'no', 'unknown')),
  read_by_our_doctor TEXT NOT NULL CHECK (read_by_our_doctor IN ('yes', 'no', 'unknown')),
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, report_expected_on TEXT, report_to TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE organization (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  group_name TEXT NOT NULL,
  part_of_id TEXT REFERENCES organization (id),
  closed_on TEXT,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  address TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, department_kind TEXT NOT NULL DEFAULT 'none', email TEXT NOT NULL DEFAULT '', portal TEXT NOT NULL DEFAULT '', hours TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'en') STRICT;

CREATE TABLE own_profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  front TEXT NOT NULL,
  dividers INTEGER NOT NULL CHECK (dividers IN (0, 1)),
  right_hand INTEGER NOT NULL CHECK (right_hand IN (0, 1)),
  manifest INTEGER NOT NULL CHECK (manifest IN (0, 1)),
  sections TEXT,
  checklist TEXT NOT NULL,
  timeline_with_letters INTEGER NOT NULL CHECK (timeline_with_letters IN (0, 1)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE packet (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  recipient TEXT NOT NULL,
  purpose TEXT NOT NULL,
  profile TEXT NOT NULL,
  cover_note TEXT NOT NULL,
  front TEXT NOT NULL,
  sections TEXT NOT NULL,
  dividers INTEGER NOT NULL CHECK (dividers IN (0, 1)),
  fresh_eyes INTEGER NOT NULL CHECK (fresh_eyes IN (0, 1)),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, statement TEXT NOT NULL DEFAULT '', page_edits TEXT NOT NULL DEFAULT '[]', redactions TEXT NOT NULL DEFAULT '[]', hidden_words TEXT NOT NULL DEFAULT '[]', fit TEXT NOT NULL DEFAULT 'as-is' CHECK (fit IN ('as-is', 'paper')), limit_mb REAL, limit_pages INTEGER, checklist TEXT, right_hand INTEGER NOT NULL DEFAULT 0 CHECK (right_hand IN (0, 1)), manifest INTEGER NOT NULL DEFAULT 1 CHECK (manifest IN (0, 1)), pictures TEXT NOT NULL DEFAULT 'as-is' CHECK (pictures IN ('as-is', '300-dpi')), language TEXT NOT NULL DEFAULT 'en') STRICT;

CREATE TABLE packet_release (
  id TEXT PRIMARY KEY,
  packet_id TEXT NOT NULL REFERENCES packet (id),
  version INTEGER NOT NULL,
  report TEXT NOT NULL,
  frozen_at INTEGER NOT NULL,
  sent_to TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, supplement INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  width_pt REAL NOT NULL,
  height_pt REAL NOT NULL,
  text TEXT NOT NULL, foot TEXT CHECK (foot IN ('clear', 'used')),
  UNIQUE (blob_id, number)
) STRICT;

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

CREATE VIRTUAL TABLE page_text USING fts5(text, content='page', content_rowid='id', tokenize='unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE page_word USING fts5vocab(page_text, 'row');

CREATE TABLE path_step (
  id TEXT PRIMARY KEY,
  step_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('todo', 'doing', 'done', 'skipped')),
  done_on TEXT,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  letter_id TEXT REFERENCES letter (id),
  document_id TEXT REFERENCES document (id),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  specialty TEXT NOT NULL,
  organization_id TEXT REFERENCES organization (id),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, fax TEXT NOT NULL DEFAULT '', portal TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', independence TEXT NOT NULL DEFAULT 'unknown', independence_note TEXT NOT NULL DEFAULT '', qualification TEXT NOT NULL DEFAULT '', network TEXT NOT NULL DEFAULT 'unknown', network_checked_on TEXT, network_told_by TEXT NOT NULL DEFAULT '', suggested_by TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'en') STRICT;

CREATE TABLE physical_item (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  location TEXT NOT NULL,
  loaned_to TEXT NOT NULL,
  tracking_no TEXT NOT NULL,
  sent_on TEXT,
  return_by TEXT,
  returned_on TEXT,
  may_be_kept INTEGER NOT NULL CHECK (may_be_kept IN (0, 1)),
  readable INTEGER NOT NULL CHECK (readable IN (0, 1)),
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, password TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE proof (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT,
  number TEXT NOT NULL,
  pages INTEGER,
  result TEXT NOT NULL,
  signer TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

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

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
  person_id TEXT REFERENCES person (id),
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, axis TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE record (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  service_date TEXT,
  organization_id TEXT REFERENCES organization (id),
  author_id TEXT REFERENCES person (id),
  group_id TEXT REFERENCES record_group (id),
  status TEXT NOT NULL CHECK (status IN ('known', 'to-request', 'requested', 'received', 'checked', 'shared', 'unobtainable', 'not-applicable')),
  status_reason TEXT NOT NULL,
  importance TEXT NOT NULL CHECK (importance IN ('core', 'supporting', 'background')),
  format_wanted TEXT NOT NULL,
  format_received TEXT NOT NULL,
  location TEXT NOT NULL,
  wrong_patient INTEGER NOT NULL CHECK (wrong_patient IN (0, 1)),
  supersedes_id TEXT REFERENCES record (id),
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
, addendum_to_id TEXT REFERENCES record (id)) STRICT;

CREATE TABLE record_group (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

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

CREATE TABLE request_item (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES record_request (id),
  record_id TEXT NOT NULL REFERENCES record (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'came', 'missing')),
  came_on TEXT,
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE rule_override (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL,
  term_key TEXT NOT NULL,
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE stance (
  id TEXT PRIMARY KEY,
  choice_id TEXT NOT NULL REFERENCES choice (id),
  opinion_id TEXT NOT NULL REFERENCES opinion (id),
  says TEXT NOT NULL CHECK (says IN ('yes', 'not-yet', 'no', 'unclear')),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE thumbnail (
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  image BLOB NOT NULL,
  UNIQUE (blob_id, page)
) STRICT;

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES person (id),
  organization_id TEXT REFERENCES organization (id),
  at TEXT NOT NULL,
  purpose TEXT NOT NULL,
  place TEXT NOT NULL,
  records_due_by TEXT,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE INDEX answer_document_id ON answer (document_id);

CREATE INDEX answer_person_id ON answer (person_id);

CREATE INDEX answer_question_id ON answer (question_id);

CREATE INDEX appeal_decided_by_id ON appeal (decided_by_id);

CREATE INDEX appeal_decision_id ON appeal (decision_id);

CREATE INDEX appeal_determination_id ON appeal (determination_id);

CREATE INDEX appeal_letter_id ON appeal (letter_id);

CREATE INDEX asking_letter_id ON asking (letter_id);

CREATE INDEX asking_person_id ON asking (person_id);

CREATE INDEX asking_question_id ON asking (question_id);

CREATE INDEX asking_visit_id ON asking (visit_id);

CREATE INDEX authority_document_id ON authority (document_id);

CREATE INDEX authority_organization_id ON authority (organization_id);

CREATE INDEX authority_person_id ON authority (person_id);

CREATE INDEX blob_incoming ON blob (state) WHERE state = 'incoming';

CREATE INDEX blob_rendition_id ON blob (rendition_id);

CREATE INDEX coverage_contract_record_id ON coverage (contract_record_id);

CREATE INDEX coverage_primary_doctor_id ON coverage (primary_doctor_id);

CREATE INDEX deadline_ended_by_letter_id ON deadline (ended_by_letter_id);

CREATE INDEX deadline_letter_id ON deadline (letter_id);

CREATE INDEX delivery_letter_id ON delivery (letter_id);

CREATE INDEX delivery_release_id ON delivery (release_id);

CREATE INDEX determination_decided_by_id ON determination (decided_by_id);

CREATE INDEX determination_letter_id ON determination (letter_id);

CREATE INDEX determination_request_letter_id ON determination (request_letter_id);

CREATE INDEX dismissal_other_id ON dismissal (other_id);

CREATE INDEX dismissal_record_id ON dismissal (record_id);

CREATE INDEX document_letter_id ON document (letter_id);

CREATE INDEX document_record_id ON document (record_id);

CREATE INDEX document_sha256 ON document (sha256);

CREATE INDEX draft_letter_id ON draft (letter_id);

CREATE INDEX draft_organization_id ON draft (organization_id);

CREATE INDEX draft_person_id ON draft (person_id);

CREATE INDEX draft_reply_to_id ON draft (reply_to_id);

CREATE INDEX draft_request_id ON draft (request_id);

CREATE INDEX evidence_group_id ON evidence (group_id);

CREATE INDEX evidence_opinion_id ON evidence (opinion_id);

CREATE INDEX evidence_record_id ON evidence (record_id);

CREATE INDEX expense_letter_id ON expense (letter_id);

CREATE INDEX expense_organization_id ON expense (organization_id);

CREATE INDEX expense_receipt_document_id ON expense (receipt_document_id);

CREATE INDEX finding_document_id ON finding (document_id);

CREATE INDEX finding_opinion_id ON finding (opinion_id);

CREATE INDEX finding_replaces_id ON finding (replaces_id);

CREATE INDEX health_fact_document_id ON health_fact (document_id);

CREATE INDEX imaging_file_blob_id ON imaging_file (blob_id);

CREATE INDEX imaging_file_series_id ON imaging_file (series_id);

CREATE INDEX imaging_series_study_id ON imaging_series (study_id);

CREATE INDEX imaging_study_set_id ON imaging_study (set_id);

CREATE INDEX incident_person_id ON incident (person_id);

CREATE INDEX item_link_item_id ON item_link (item_id);

CREATE INDEX item_link_record_id ON item_link (record_id);

CREATE INDEX letter_organization_id ON letter (organization_id);

CREATE INDEX letter_person_id ON letter (person_id);

CREATE INDEX letter_reply_to_id ON letter (reply_to_id);

CREATE INDEX opinion_doctor_id ON opinion (doctor_id);

CREATE INDEX opinion_organization_id ON opinion (organization_id);

CREATE INDEX opinion_record_id ON opinion (record_id);

CREATE INDEX organization_part_of_id ON organization (part_of_id);

CREATE INDEX packet_release_packet_id ON packet_release (packet_id);

CREATE INDEX page_short_text ON page (id) WHERE length(text) < 100;

CREATE INDEX path_step_document_id ON path_step (document_id);

CREATE INDEX path_step_letter_id ON path_step (letter_id);

CREATE INDEX person_organization_id ON person (organization_id);

CREATE INDEX proof_document_id ON proof (document_id);

CREATE INDEX proof_letter_id ON proof (letter_id);

CREATE INDEX proposal_document_id ON proposal (document_id);

CREATE INDEX question_person_id ON question (person_id);

CREATE INDEX record_addendum_to_id ON record (addendum_to_id);

CREATE INDEX record_author_id ON record (author_id);

CREATE INDEX record_group_id ON record (group_id);

CREATE INDEX record_organization_id ON record (organization_id);

CREATE INDEX record_request_letter_id ON record_request (letter_id);

CREATE INDEX record_request_organization_id ON record_request (organization_id);

CREATE INDEX record_request_person_id ON record_request (person_id);

CREATE INDEX record_supersedes_id ON record (supersedes_id);

CREATE INDEX request_item_record_id ON request_item (record_id);

CREATE INDEX request_item_request_id ON request_item (request_id);

CREATE INDEX stance_choice_id ON stance (choice_id);

CREATE INDEX stance_opinion_id ON stance (opinion_id);

CREATE INDEX visit_organization_id ON visit (organization_id);

CREATE INDEX visit_person_id ON visit (person_id);
