// Office files of every age: which kind one is, its words as a paper, its pictures and objects as documents beside it.
import type { KeptReason } from '../../../../shared/domain/intake.ts';
import { memorySource, readAll, type ByteSource } from '../../bytes.ts';
import type { Block } from '../../paper/block.ts';
import { child, textOf } from './xml-tree.ts';
import { openCompoundFile } from '../ole/compound-file.ts';
import { nameAsTitle, paperResult } from '../paper-result.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { oldWordBlocks } from './old-word.ts';
import { isLockedOpenDocument, openDocumentBlocks } from './open-document.ts';
import { innerOfParts, openParts, type Parts } from './parts.ts';
import { sheetBlocks } from './sheets.ts';
import { slideBlocks } from './slides.ts';
import { isLockedOffice, unlockOffice } from './unlock.ts';
import { wordBlocks } from './word.ts';

const maxBytes = 300 * 1024 * 1024;
const microsoft = 'application/vnd.openxmlformats-officedocument';

const kept = (mediaType: string, reason: KeptReason = 'office-file'): IntakeResult => ({
  outcome: 'kept',
  mediaType,
  reason,
});

/** The ZIP-based kinds: of Microsoft since 2007, and OpenDocument. */
export function readOfficeFile(input: IntakeInput): Promise<IntakeResult> {
  return readPackage(input, input.source);
}

async function readPackage(input: IntakeInput, source: ByteSource): Promise<IntakeResult> {
  const parts = source.sizeBytes > maxBytes ? null : openParts(source);
  if (!parts) return kept(microsoft);
  const { mediaType, blocks } = kindOf(parts);
  if (isLockedOpenDocument(parts)) return kept(mediaType, 'office-locked');
  const found = blocks?.(parts) ?? null;
  const inner = innerOfParts(parts);
  const isEmpty = found === null || (found.length === 0 && inner.length === 0);
  if (isEmpty) return kept(mediaType);
  const ownTitle = titleOf(parts);
  return paperResult(input, {
    mediaType,
    title: ownTitle ?? nameAsTitle(input.name),
    blocks: found.length > 0 ? found : [onlyPictures],
    ownTitle,
    inner,
  });
}

const onlyPictures: Block = {
  kind: 'paragraph',
  tone: 'quiet',
  text: 'This file holds pictures and no words. Each picture has come in by itself.',
};

type Kind = { mediaType: string; blocks: ((parts: Parts) => Block[] | null) | null };

function kindOf({ names, bytes }: Parts): Kind {
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has('word/')) return { mediaType: `${microsoft}.wordprocessingml.document`, blocks: wordBlocks };
  if (has('xl/')) return { mediaType: `${microsoft}.spreadsheetml.sheet`, blocks: sheetBlocks };
  if (has('ppt/')) return { mediaType: `${microsoft}.presentationml.presentation`, blocks: slideBlocks };
  const own = Buffer.from(bytes('mimetype') ?? new Uint8Array(0))
    .toString('latin1')
    .trim();
  const isOpen = own.startsWith('application/vnd.oasis.opendocument');
  return { mediaType: isOpen ? own : microsoft, blocks: isOpen ? openDocumentBlocks : null };
}

function titleOf(parts: Parts): string | null {
  const own =
    textOf(child(parts.xml('docProps/core.xml'), 'title')) ||
    textOf(child(parts.xml('meta.xml'), 'meta', 'title'));
  return own === '' ? null : own.slice(0, 300);
}

/** The kinds of before 2007, and newer ones under a password: both lie in a compound file. */
export async function readOldOfficeFile(input: IntakeInput): Promise<IntakeResult> {
  const mediaType = 'application/x-ole-storage';
  const storage = input.source.sizeBytes > maxBytes ? null : openCompoundFile(readAll(input.source));
  if (!storage) return kept(mediaType);
  if (isLockedOffice(storage)) return readLocked(input, storage);
  const words = oldWordBlocks(storage);
  if (words === 'locked') return kept('application/msword', 'office-locked');
  if (words === null || words.length === 0) return kept(mediaType);
  return paperResult(input, {
    mediaType: 'application/msword',
    title: nameAsTitle(input.name),
    blocks: words,
    warnings: ['words-only'],
  });
}

async function readLocked(
  input: IntakeInput,
  storage: NonNullable<ReturnType<typeof openCompoundFile>>,
): Promise<IntakeResult> {
  const { passwords = [] } = input;
  for (const password of passwords) {
    input.onPage?.(0, 0);
    const opened = unlockOffice(storage, password);
    if (opened === 'unknown') return kept(microsoft, 'office-locked');
    if (opened === null) continue;
    const read = await readPackage(input, memorySource(opened));
    return read.outcome === 'document' ? { ...read, password } : read;
  }
  return {
    outcome: 'needs-password',
    mediaType: microsoft,
    reason: passwords.length > 0 ? 'wrong-password' : 'needs-password',
  };
}
