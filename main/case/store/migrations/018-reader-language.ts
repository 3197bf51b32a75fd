// The language of whoever reads a letter, apart from the language of whoever writes it.

export const readerLanguageSql = `
ALTER TABLE draft ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
`;
