// Packets learn about single pages, redaction, limits and a statement; releases about supplements and the letter they went with.

export const packetsSql = `
ALTER TABLE packet ADD COLUMN statement TEXT NOT NULL DEFAULT '';
ALTER TABLE packet ADD COLUMN page_edits TEXT NOT NULL DEFAULT '[]';
ALTER TABLE packet ADD COLUMN redactions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE packet ADD COLUMN hidden_words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE packet ADD COLUMN fit TEXT NOT NULL DEFAULT 'as-is' CHECK (fit IN ('as-is', 'paper'));
ALTER TABLE packet ADD COLUMN limit_mb REAL;
ALTER TABLE packet ADD COLUMN limit_pages INTEGER;
ALTER TABLE packet ADD COLUMN checklist TEXT;

ALTER TABLE packet_release ADD COLUMN supplement INTEGER NOT NULL DEFAULT 0;
ALTER TABLE packet_release ADD COLUMN letter_id TEXT REFERENCES letter (id);
CREATE INDEX packet_release_letter_id ON packet_release (letter_id);

-- Whether something lies where a packet prints its page number; null where nobody has looked yet.
ALTER TABLE page ADD COLUMN foot TEXT CHECK (foot IN ('clear', 'used'));
`;
