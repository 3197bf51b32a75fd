// Which PDFs have nothing to mend, so that a packet copies them without looking into them again.

export const soundBlobsSql = `
ALTER TABLE blob ADD COLUMN is_sound INTEGER NOT NULL DEFAULT 0 CHECK (is_sound IN (0, 1));`;
