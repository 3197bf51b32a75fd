// Who has which version, one row a reader; kinds of packet of the family's own; right-hand pages, and packets without a last list.

export const packetRegistrySql = `
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
CREATE INDEX delivery_release_id ON delivery (release_id);
CREATE INDEX delivery_letter_id ON delivery (letter_id);

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

ALTER TABLE packet ADD COLUMN right_hand INTEGER NOT NULL DEFAULT 0 CHECK (right_hand IN (0, 1));
ALTER TABLE packet ADD COLUMN manifest INTEGER NOT NULL DEFAULT 1 CHECK (manifest IN (0, 1));

-- What was known of the one reader of a release becomes its first delivery.
INSERT INTO delivery (id, release_id, recipient, sent_on, channel, receipt_no, received_on, letter_id, item_ids, notes, created_at, updated_at, deleted_at)
  SELECT 'dlv_' || substr(id, 5), id, sent_to, sent_on, channel, receipt_no, NULL, letter_id, '[]', '', created_at, updated_at, deleted_at
  FROM packet_release WHERE sent_to <> '';
INSERT INTO delivery (id, release_id, recipient, sent_on, channel, receipt_no, received_on, letter_id, item_ids, notes, created_at, updated_at, deleted_at)
  SELECT 'dlv_' || substr(id, 5), id, 'Not named', sent_on, channel, receipt_no, NULL, letter_id, '[]', '', created_at, updated_at, deleted_at
  FROM packet_release WHERE sent_to = '' AND (sent_on IS NOT NULL OR channel <> '' OR receipt_no <> '');
-- A step that would write the columns that go now can no longer be undone, nor can what came before it.
UPDATE change_log SET state = 'dropped'
  WHERE id <= (SELECT max(id) FROM change_log WHERE instr(changes, '"packet_release"') > 0);
DROP INDEX packet_release_letter_id;
ALTER TABLE packet_release DROP COLUMN letter_id;
ALTER TABLE packet_release DROP COLUMN sent_on;
ALTER TABLE packet_release DROP COLUMN channel;
ALTER TABLE packet_release DROP COLUMN receipt_no;
`;
