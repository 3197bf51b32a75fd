// Files that lie inside a file that was read: named so that no two have one path, and archives among them walked like any other.
import { memorySource } from '../bytes.ts';
import type { Passwords } from './archive-password.ts';
import { filesInArchive } from './archive.ts';
import { displayName, isSystemName, type Found, type FoundFile, type OpenSource } from './found.ts';
import type { InnerFile } from './result.ts';
import { sniff } from './sniff.ts';

export function foundInside(outer: FoundFile, inner: readonly InnerFile[], passwords: Passwords): Found[] {
  const taken = new Set<string>();
  const kind = sniffKind(outer);
  return inner.flatMap((file): Found[] => {
    const name = unused(safeName(file.name), taken);
    const path = `${outer.path}/${name}`;
    if (isSystemName(name)) return [{ path, skipped: 'system-file' }];
    const open = (): OpenSource | null => {
      const source = file.open();
      return source && { ...memorySource(source.read(0, source.sizeBytes)), close: () => undefined };
    };
    const source = file.open();
    const found: FoundFile = {
      path,
      fileName: name,
      sizeBytes: source?.sizeBytes ?? 0,
      open,
      unreadable: 'attachment-damaged',
      outOf: { kind, name: outer.fileName },
      ...(outer.besides === undefined ? {} : { besides: outer.besides }),
    };
    if (!source) return [found];
    return filesInArchive({ path, sizeBytes: source.sizeBytes, open, depth: 1, passwords }) ?? [found];
  });
}

function sniffKind(outer: FoundFile): 'mail' | 'document' | 'disc' {
  const source = outer.open();
  if (!source) return 'document';
  try {
    const format = sniff(source);
    return format === 'email' || format === 'outlook' ? 'mail' : format === 'dicom' ? 'disc' : 'document';
  } finally {
    source.close();
  }
}

/** Whatever path the sender wrote, only its last part is a name. */
function safeName(name: string): string {
  return displayName(name.split(/[\\/]/).at(-1) ?? '');
}

function unused(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
