// The doorway: everything the page may ask of the case process, and nothing else.
import { z } from 'zod';
import { idPrefixes } from '../domain/ids.ts';
import type { Noun } from '../domain/ids.ts';
import { calendarContract } from './calendar.ts';
import { caseFileContract } from './case-file.ts';
import { copyContract } from './copies.ts';
import { documentContract, searchContract } from './documents.ts';
import { command, Nothing, query, stream } from './door.ts';
import { draftContract, recordRequestContract, requestItemContract } from './letters.ts';
import { imagingContract } from './imaging.ts';
import { proposalContract } from './proposals.ts';
import { nounContracts } from './nouns.ts';
import { packetContract, releaseContract } from './packets.ts';
import { sheetContract } from './sheets.ts';
import { scanContract } from './scans.ts';
import { warningContract } from './warnings.ts';

export const nouns = Object.keys(idPrefixes) as [Noun, ...Noun[]];
/** Which lists to read again. `caseFile` stands for the case's own row. */
export const Changed = z.object({ nouns: z.array(z.enum([...nouns, 'caseFile'])) });
export type Changed = z.infer<typeof Changed>;

export const contract = {
  ...nounContracts,
  drafts: { ...nounContracts.drafts, ...draftContract },
  recordRequests: { ...nounContracts.recordRequests, ...recordRequestContract },
  requestItems: { ...nounContracts.requestItems, ...requestItemContract },
  packets: { ...nounContracts.packets, ...packetContract },
  proposals: proposalContract,
  releases: releaseContract,
  calendar: calendarContract,
  caseFile: caseFileContract,
  copies: copyContract,
  documents: documentContract,
  imaging: imagingContract,
  sheets: sheetContract,
  search: searchContract,
  scans: scanContract,
  warnings: warningContract,
  history: {
    /** The request that would be undone or done again, by its name in this contract; null for none. */
    peek: query(Nothing, z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
    undo: command(Nothing, Nothing),
    redo: command(Nothing, Nothing),
  },
  changes: { watch: stream(Changed) },
};
export type Contract = typeof contract;
