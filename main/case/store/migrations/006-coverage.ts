// The plan and its path, decisions and appeals, what was said about time, and what it costs. Append-only.

export const coverageSql = /* sql */ `
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
CREATE INDEX coverage_primary_doctor_id ON coverage (primary_doctor_id);
CREATE INDEX coverage_contract_record_id ON coverage (contract_record_id);
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
CREATE INDEX path_step_letter_id ON path_step (letter_id);
CREATE INDEX path_step_document_id ON path_step (document_id);
CREATE TABLE rule_override (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL,
  term_key TEXT NOT NULL,
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
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
CREATE INDEX deadline_letter_id ON deadline (letter_id);
CREATE INDEX deadline_ended_by_letter_id ON deadline (ended_by_letter_id);
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
CREATE INDEX determination_decided_by_id ON determination (decided_by_id);
CREATE INDEX determination_letter_id ON determination (letter_id);
CREATE INDEX determination_request_letter_id ON determination (request_letter_id);
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
CREATE INDEX appeal_determination_id ON appeal (determination_id);
CREATE INDEX appeal_decision_id ON appeal (decision_id);
CREATE INDEX appeal_letter_id ON appeal (letter_id);
CREATE INDEX appeal_decided_by_id ON appeal (decided_by_id);
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
CREATE INDEX expense_organization_id ON expense (organization_id);
CREATE INDEX expense_letter_id ON expense (letter_id);
CREATE INDEX expense_receipt_document_id ON expense (receipt_document_id);
`;
