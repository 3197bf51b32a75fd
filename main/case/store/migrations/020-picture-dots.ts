// Whether the pictures of documents go into a packet with fewer dots.

export const pictureDotsSql = `
ALTER TABLE packet ADD COLUMN pictures TEXT NOT NULL DEFAULT 'as-is' CHECK (pictures IN ('as-is', '300-dpi'));
`;
