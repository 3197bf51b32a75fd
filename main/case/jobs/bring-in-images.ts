// Files that come in together: those of one disc, or loose medical images. Read one by one, told to the keeper when the last is here.
import type { LeftOut } from '../../../shared/domain/imaging.ts';
import type { IntakeCode } from '../../../shared/domain/intake.ts';
import { memorySource, type ByteSource } from '../bytes.ts';
import type { Gathering } from '../imaging/intake/gather.ts';
import { readMember, type Member, type ReadMember } from '../imaging/intake/member.ts';
import { isProgram } from '../imaging/intake/programs.ts';
import type { Found, FoundFile } from '../intake/found.ts';
import { sniff, type FormatId } from '../intake/sniff.ts';
import { bringIn, bringInInner, hashOf, refuseSkipped, whatIsKnown, type Tools } from './bring-in.ts';
import { heldBytes } from './import-batch.ts';
import { storeLarge } from './import-store.ts';
import { keepSets } from './keep-sets.ts';

/** Papers on a disc are documents of their own. */
const papers = new Set<FormatId>(['pdf', 'rtf', 'office', 'ole', 'outlook', 'cda', 'fhir', 'email', 'tiff']);
/** Pictures too, where the disc holds nothing better; else they belong to its viewer. */
const pictures = new Set<FormatId>(['jpeg', 'png', 'gif', 'bmp', 'webp', 'heic', 'avif', 'jpeg2000']);

export class ImageGathering {
  private readonly members: Member[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly passwords = new Set<string>();
  private readonly gathering: Gathering;

  constructor(gathering: Gathering) {
    this.gathering = gathering;
  }

  async take(file: Found, tools: Tools): Promise<void> {
    tools.reading(file.path);
    tools.batch.notePlace(file.path);
    tools.signal.throwIfAborted();
    if ('skipped' in file) {
      if (file.skipped !== 'system-file') this.leftOut.push(this.leftOutOf(file, file.skipped));
      return refuseSkipped(file.path, file.skipped, tools.batch);
    }
    const passed = file.sizeBytes === 0 ? 'empty-file' : tools.passedOver.get(file.path);
    if (passed !== undefined) return this.refuse(file, passed, tools);
    const opened = file.open();
    if (!opened) return this.refuse(file, file.unreadable, tools);
    try {
      const isSmall = opened.sizeBytes <= heldBytes;
      await this.read(file, isSmall ? memorySource(opened.read(0, opened.sizeBytes)) : opened, tools);
    } finally {
      opened.close();
    }
  }

  finish(tools: Tools): void {
    const { gathering, members, leftOut } = this;
    keepSets({ gathering, members, leftOut, passwords: [...this.passwords] }, tools);
  }

  private refuse(file: Found, reason: IntakeCode, tools: Tools): void {
    this.leftOut.push(this.leftOutOf(file, reason));
    tools.batch.refuse({ path: file.path, outcome: 'failed', reason, sha256: null });
  }

  private leftOutOf({ path }: Found, reason: IntakeCode): LeftOut {
    return { path: this.inside(path), reason };
  }

  private async read(file: FoundFile, source: ByteSource, tools: Tools): Promise<void> {
    const format = sniff(source);
    const { kind, hasImages } = this.gathering;
    if (kind === 'disc' && format !== 'dicom' && isProgram(file.fileName, source))
      return this.refuse(file, 'program-left-out', tools);
    const read = format === 'dicom' ? readMember(source) : null;
    const isPaper = papers.has(format) || (!hasImages && pictures.has(format));
    if (kind === 'disc' ? isPaper : read === null) return bringIn(file, tools);
    const stored = store(source, tools);
    if (stored === null) return this.refuse(file, 'cannot-read', tools);
    this.note(file, { ...stored, sizeBytes: source.sizeBytes, isDamaged: format === 'dicom' }, read);
    if (read && (stored.known === 'new' || stored.known === 'stored'))
      await bringInInner(kind === 'files' ? { ...file, besides: stored.sha256 } : file, read.inner, tools, {
        depth: 1,
        left: read.inner.length,
      });
  }

  private note(
    file: FoundFile,
    { sha256, known, sizeBytes, isDamaged }: Stored & { sizeBytes: number; isDamaged: boolean },
    read: ReadMember | null,
  ): void {
    for (const password of file.openedWith ?? []) this.passwords.add(password);
    this.members.push({
      file: { path: file.path, fileName: file.fileName },
      path: this.inside(file.path),
      sha256,
      sizeBytes,
      known,
      instance: read?.instance ?? null,
      references: read?.references ?? [],
      warnings: read?.warnings ?? (isDamaged ? ['images-damaged'] : []),
    });
  }

  private inside(path: string): string {
    const { root } = this.gathering;
    return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  }
}

type Stored = { sha256: string; known: Member['known'] };

/** Puts the bytes into the case as incoming, where they are not here yet. Null for a file that changed while it was read. */
function store(source: ByteSource, tools: Tools): Stored | null {
  const { db, batch, alive, signal } = tools;
  const sha256 = hashOf(source, tools);
  if (batch.hasSeen(sha256)) return { sha256, known: 'twin' };
  const known = whatIsKnown(db, sha256);
  if (known !== 'new') return { sha256, known };
  if (source.sizeBytes <= heldBytes) {
    batch.hold({ sha256, source, read: null });
    return { sha256, known };
  }
  const slice = (): void => {
    alive();
    signal.throwIfAborted();
  };
  batch.noteSeen(sha256);
  return storeLarge(db, { sha256, source, read: null }, slice) === null ? null : { sha256, known };
}
