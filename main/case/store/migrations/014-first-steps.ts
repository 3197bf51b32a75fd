// How far somebody is in the first questions of a new case. A case that is at work already has them behind it.

export const firstStepsSql = `
ALTER TABLE case_file ADD COLUMN first_steps TEXT NOT NULL DEFAULT '{"later":[],"isOver":true}';
`;
