// A copy that was handed over to be read: what it is a copy of, since when and for whom. Null in every case that is worked on.

export const readOnlySql = `
ALTER TABLE case_file ADD COLUMN read_only TEXT;
`;
