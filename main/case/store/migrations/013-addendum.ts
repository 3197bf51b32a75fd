// An addendum stands beside what it adds to, where a corrected paper takes its place.

export const addendumSql = `
ALTER TABLE record ADD COLUMN addendum_to_id TEXT REFERENCES record (id);
CREATE INDEX record_addendum_to_id ON record (addendum_to_id);
`;
