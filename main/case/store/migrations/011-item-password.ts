// The password of a locked disc, beside the disc it opens.

export const itemPasswordSql = `ALTER TABLE physical_item ADD COLUMN password TEXT NOT NULL DEFAULT '';`;
