// The case file: bytes in and out (G4, G5), search (G6, G7), and how both grow (G17).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './row.ts';
import { growthRows } from './store/growth.ts';
import { ingestRows } from './store/ingest.ts';
import { searchRows } from './store/search.ts';

export const storeBench: Bench = {
  name: 'store',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
    try {
      return [...(await searchRows(folder)), ...(await growthRows(folder)), ...(await ingestRows(folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
