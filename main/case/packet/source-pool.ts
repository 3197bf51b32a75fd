// Documents opened only while they are read: a thousand of them must not hold a thousand caches.
import type { ByteSource } from '../bytes.ts';

/** Pages come in order, and only a bookmark or a link looks back. */
const mostOpen = 4;

export class SourcePool {
  private readonly open: (documentId: string) => ByteSource;
  private readonly live = new Map<string, ByteSource>();

  constructor(open: (documentId: string) => ByteSource) {
    this.open = open;
  }

  private source(documentId: string): ByteSource {
    let source = this.live.get(documentId);
    if (source) return source;
    source = this.open(documentId);
    this.live.set(documentId, source);
    for (const oldest of this.live.keys()) {
      if (this.live.size <= mostOpen) break;
      this.live.delete(oldest);
    }
    return source;
  }

  /** A stand-in that opens its document when it is first asked for bytes. */
  sourceOf(documentId: string): ByteSource {
    const real = (): ByteSource => this.source(documentId);
    return {
      get sizeBytes(): number {
        return real().sizeBytes;
      },
      read: (offset, length) => real().read(offset, length),
      readInto(offset, target) {
        const source = real();
        if (source.readInto) return source.readInto(offset, target);
        const bytes = source.read(offset, target.length);
        target.set(bytes);
        return bytes.length;
      },
    };
  }
}
