// The parts of an office file: a ZIP archive of XML and pictures, unpacked one at a time and within bounds.
import type { ByteSource } from '../../bytes.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import { entryBytes } from '../archive.ts';
import type { InnerFile } from '../result.ts';
import { memorySource } from '../../bytes.ts';
import { readZipDirectory } from '../zip-directory.ts';
import { isWorthKeeping } from './pictures.ts';
import { filesInObject } from '../ole/embedded.ts';

const maxPartBytes = 64 * 1024 * 1024;
const maxTotalBytes = 300 * 1024 * 1024;

export type Parts = {
  names: readonly string[];
  /** Null where there is no such part, or it cannot be unpacked. */
  bytes(name: string): Uint8Array | null;
  xml(name: string): XmlElement | null;
};

export function openParts(source: ByteSource): Parts | null {
  const entries = readZipDirectory(source);
  if (entries === null || entries === 'too-many') return null;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = maxTotalBytes;
  const bytes = (name: string): Uint8Array | null => {
    const entry = byName.get(name);
    if (!entry || entry.sizeBytes > Math.min(maxPartBytes, left)) return null;
    left -= entry.sizeBytes;
    return entryBytes(source, entry);
  };
  return {
    names: [...byName.keys()],
    bytes,
    xml(name) {
      const found = bytes(name);
      return found && parseXml(Buffer.from(found).toString('utf8'));
    },
  };
}

/** Targets of a part's relations by their id, as full names. */
export function relationsOf(parts: Parts, name: string): Map<string, { target: string; type: string }> {
  const cut = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, cut);
  const root = parts.xml(`${folder}_rels/${name.slice(cut)}.rels`);
  const found = new Map<string, { target: string; type: string }>();
  for (const one of root?.children ?? []) {
    if (typeof one === 'string') continue;
    const { Id = '', Target = '', Type = '', TargetMode } = one.attributes;
    if (TargetMode !== 'External') found.set(Id, { target: resolved(folder, Target), type: Type });
  }
  return found;
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const pictureName = /\.(png|jpe?g|gif|bmp|tiff?|webp|heic)$/i;
const objectName = /(^|\/)(embeddings\/|Object )/;

/** Whole files that Word shows in place: what web programs write as a Word file is often nothing else. */
function chunksOf(parts: Parts): string[] {
  const relations = [...relationsOf(parts, 'word/document.xml').values()];
  return relations.filter(({ type }) => /\/aFChunk$/i.test(type)).map(({ target }) => target);
}

/** Pictures large enough to be paper of their own, and whole files that were put into this one. */
export function innerOfParts(parts: Parts): InnerFile[] {
  const enclosed = new Set(chunksOf(parts));
  return parts.names.flatMap((name): InnerFile[] => {
    const isPicture = /(^|\/)(media|Pictures)\//.test(name) && pictureName.test(name);
    const isObject = (objectName.test(name) && /\.\w{2,5}$/.test(name)) || enclosed.has(name);
    if (!isPicture && !isObject) return [];
    const bytes = parts.bytes(name);
    if (!bytes || (isPicture && !isWorthKeeping(bytes))) return [];
    const fileName = name.slice(name.lastIndexOf('/') + 1);
    const files = isPicture ? [{ name: fileName, bytes }] : filesInObject(fileName, bytes);
    return files.map((file) => ({ name: file.name, open: () => memorySource(file.bytes) }));
  });
}
