// Keys on their way between the case process and the shell, which keeps them in the system's keychain. Each is taken once.
import { wipe } from './store/key.ts';
import type { RawKey } from './store/key.ts';

/** How long a person's word that the key may be kept is good for. */
const allowedMs = 60_000;

export class KeptKeys {
  private readonly handed = new Map<string, Buffer>();
  private allowed: { key: Buffer; until: number } | null = null;
  private readonly clock: () => number;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** From the keychain, for the file behind this ticket. */
  hand(ticket: string, key: Uint8Array): void {
    this.handed.set(ticket, Buffer.from(key));
    key.fill(0);
  }

  /** Null where none was handed over. Whoever takes it wipes it. */
  take(ticket: string): Buffer | null {
    const key = this.handed.get(ticket) ?? null;
    this.handed.delete(ticket);
    return key;
  }

  /** The passphrase was typed: the shell may ask for the key, once and soon. */
  allow({ key }: Pick<RawKey, 'key'>): void {
    this.forget();
    this.allowed = { key: Buffer.from(key), until: this.clock() + allowedMs };
  }

  takeAllowed(): Uint8Array | null {
    const { allowed } = this;
    this.allowed = null;
    if (allowed === null) return null;
    const key = this.clock() <= allowed.until ? new Uint8Array(allowed.key) : null;
    allowed.key.fill(0);
    return key;
  }

  /** When the case closes. */
  forget(): void {
    if (this.allowed) wipe({ key: this.allowed.key, salt: Buffer.alloc(0) });
    this.allowed = null;
  }
}
