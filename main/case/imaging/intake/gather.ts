// Which of the found files come in together: the files of one disc, and medical images that lie about loose. Looks at first bytes only.
import type { Found, FoundFile } from '../../intake/found.ts';
import { beginsLikeDicom } from '../../intake/sniff.ts';

export type Gathering = {
  kind: 'disc' | 'files';
  /** The disc's folder or archive as shown; for loose files, nothing. */
  root: string;
  hasImages: boolean;
};

export type Gathered = { file: Found; gathering: Gathering | null };

/** The same files in an order in which everything that belongs together stands together. */
export function gather(found: readonly Found[]): Gathered[] {
  const discs = new Map<string, Gathering>();
  const loose: Gathering = { kind: 'files', root: '', hasImages: true };
  const all = found.map((file): Gathered => {
    if (file.disc !== undefined) return { file, gathering: discOf(discs, file.disc, file) };
    return { file, gathering: !('skipped' in file) && isImage(file) ? loose : null };
  });
  const images = all.filter(({ gathering }) => gathering === loose);
  const first = all.findIndex(({ gathering }) => gathering === loose);
  if (first < 0) return all;
  const others = all.filter(({ gathering }) => gathering !== loose);
  return [...others.slice(0, first), ...images, ...others.slice(first)];
}

function discOf(discs: Map<string, Gathering>, root: string, file: Found): Gathering {
  const disc = discs.get(root) ?? { kind: 'disc', root, hasImages: false };
  discs.set(root, disc);
  if (!disc.hasImages && !('skipped' in file)) {
    const isList = /^dicomdir$/i.test(file.fileName);
    disc.hasImages = !isList && isImage(file);
  }
  return disc;
}

const enough = 256;

function isImage(file: FoundFile): boolean {
  if (file.sizeBytes < 132) return false;
  if (file.begins) return beginsLikeDicom(file.begins(enough) ?? new Uint8Array(0));
  const source = file.open();
  if (!source) return false;
  try {
    return beginsLikeDicom(source.read(0, enough));
  } finally {
    source.close();
  }
}
