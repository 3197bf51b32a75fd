// The language of whoever reads a packet, and what each contact reads.

export const languagesOfReadersSql = `
ALTER TABLE packet ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE organization ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
`;
