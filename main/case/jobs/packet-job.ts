// A packet's bytes: documents read from the case file, pages of ours drawn, one PDF written beside its target and renamed last.
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import type { PacketReport } from '../../../shared/domain/packet.ts';
import { writePacketFile } from '../packet/write-packet.ts';
import { blobSource } from '../store/blobs.ts';
import { connect } from './case-access.ts';
import { shownBlob } from './held-documents.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `hashes`: document id → SHA-256 of its bytes. `madeAt` in milliseconds. */
export type PacketJobInput = {
  access: CaseAccess;
  plan: PacketPlan;
  facts: PacketFacts;
  hashes: Record<string, string>;
  target: string;
  madeAt: number;
};

export async function packetJob(
  { access, plan, facts, hashes, target, madeAt }: PacketJobInput,
  { report, signal }: JobCall,
): Promise<PacketReport> {
  const db = connect(access);
  try {
    const openDocument = (documentId: string) => ({
      source: blobSource(db, shownBlob(db, hashes[documentId] ?? '')),
    });
    return await writePacketFile(target, {
      plan,
      facts,
      openDocument,
      madeAt,
      signal,
      report: ({ done, total }) => report({ done, total, what: 'pages' }),
    });
  } finally {
    db.close();
  }
}
