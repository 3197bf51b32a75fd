// Reads one file the way an import would, for tests: what became of it, its text, and the files inside it.
import { memorySource } from '../../main/case/bytes.ts';
import { readIncoming } from '../../main/case/intake/read-incoming.ts';
import type { IntakeDocument, InnerFile } from '../../main/case/intake/result.ts';

export async function readAsDocument(name: string, content: Uint8Array | string): Promise<IntakeDocument> {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
  const result = await readIncoming({ name, source: memorySource(bytes) });
  if (result.outcome !== 'document') throw new Error(`${result.outcome}: ${result.reason}`);
  return result;
}

export function wordsOf({ pages }: IntakeDocument): string {
  return pages.map(({ text }) => text).join('\n');
}

export function bytesOf(file: InnerFile): Uint8Array {
  const source = file.open();
  if (!source) throw new Error('nothing to take out');
  return source.read(0, source.sizeBytes);
}
