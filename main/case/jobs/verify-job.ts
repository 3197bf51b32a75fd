// A packet checked as its reader would read it, off the thread that answers people. Nothing of the case is needed for it.
import type { PacketVerdict } from '../packet/verify-packet.ts';
import { verifyPacket } from '../packet/verify-packet.ts';

export function verifyJob({ path, password }: { path: string; password?: string }): Promise<PacketVerdict> {
  return verifyPacket(path, { password });
}
