// TEMPORARY so that the app boots: the author of this folder replaces this file.
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
export function packetFileName(facts: PacketFacts): string { return `${facts.packet.title} ${facts.madeOn}.pdf`; }
