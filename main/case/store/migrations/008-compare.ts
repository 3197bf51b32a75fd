// What comparing opinions needs: numbers and later statements, what was asked when, and the decision with all that leads to it.
export const compareSql = `
ALTER TABLE opinion ADD COLUMN report_expected_on TEXT;
ALTER TABLE opinion ADD COLUMN report_to TEXT NOT NULL DEFAULT '[]';
ALTER TABLE finding ADD COLUMN numbers TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN said_on TEXT;
ALTER TABLE finding ADD COLUMN said_by TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN replaces_id TEXT REFERENCES finding (id);
CREATE INDEX finding_replaces_id ON finding (replaces_id);
ALTER TABLE question ADD COLUMN axis TEXT NOT NULL DEFAULT '';
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
CREATE INDEX asking_question_id ON asking (question_id);
CREATE INDEX asking_person_id ON asking (person_id);
CREATE INDEX asking_letter_id ON asking (letter_id);
CREATE INDEX asking_visit_id ON asking (visit_id);
CREATE TABLE choice (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE TABLE stance (
  id TEXT PRIMARY KEY,
  choice_id TEXT NOT NULL REFERENCES choice (id),
  opinion_id TEXT NOT NULL REFERENCES opinion (id),
  says TEXT NOT NULL CHECK (says IN ('yes', 'not-yet', 'no', 'unclear')),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE INDEX stance_choice_id ON stance (choice_id);
CREATE INDEX stance_opinion_id ON stance (opinion_id);
CREATE TABLE leaning (
  id TEXT PRIMARY KEY,
  who TEXT NOT NULL,
  leaning TEXT NOT NULL,
  needs TEXT NOT NULL,
  said_on TEXT,
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
`;
