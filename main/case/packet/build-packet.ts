// TEMPORARY so that the app boots: the author of this folder replaces this file.
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import type { PacketReport } from '../../../shared/domain/packet.ts';
import type { ByteSource } from '../bytes.ts';
export async function writePacketFile(_path: string, _options: { plan: PacketPlan; facts: PacketFacts; openDocument(documentId: string): { source: ByteSource; password?: string }; madeAt: number; signal: AbortSignal; report(p: { done: number; total: number }): void }): Promise<PacketReport> { throw new Error('not here yet'); }
