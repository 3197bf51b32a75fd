// One file of a disc or a study, as it is told to the keeper: what it is, and what a person should know about it.
import type { IntakeWarning } from '../../../../shared/domain/intake.ts';
import { memorySource, type ByteSource } from '../../bytes.ts';
import type { InnerFile } from '../../intake/result.ts';
import { openDicom, type DicomFile } from '../read/dicom-file.ts';
import { referencedFiles } from '../read/directory.ts';
import { instanceOf, type Instance } from '../read/instance.ts';
import { tags } from '../read/tags.ts';
import { alphabet, code, text } from '../read/values.ts';

export type ReadMember = {
  instance: Instance;
  /** For a disc's own list: the files it names. */
  references: string[];
  warnings: IntakeWarning[];
  /** A paper that is packed as a medical image: it comes in as a document of its own. */
  inner: InnerFile[];
};

export type Member = Omit<ReadMember, 'instance' | 'inner'> & {
  file: { path: string; fileName: string };
  /** As on the disc. */
  path: string;
  sha256: string;
  sizeBytes: number;
  /** `live`: the case shows these bytes already. `stored`: they lie in its trash. `twin`: met before on this very disc. */
  known: 'new' | 'stored' | 'live' | 'twin';
  /** Null for what is no medical image. */
  instance: Instance | null;
};

/** Null where this is no DICOM that can be read. */
export function readMember(source: ByteSource): ReadMember | null {
  const file = openDicom(source);
  if (!file) return null;
  const instance = instanceOf(file);
  return {
    instance,
    references: instance.kind === 'directory' ? referencedFiles(file) : [],
    warnings: warningsOf(file, instance),
    inner: innerFiles(file),
  };
}

function warningsOf({ syntax }: DicomFile, instance: Instance): IntakeWarning[] {
  if (instance.isCutOff) return ['images-cut-off'];
  const isHidden = instance.kind === 'image' && (syntax.packing === 'film' || syntax.packing === 'unknown');
  return isHidden ? ['images-not-shown'] : [];
}

const endingOf: Record<string, string> = {
  'application/pdf': '.pdf',
  'text/xml': '.xml',
  'text/plain': '.txt',
};

function innerFiles({ set }: DicomFile): InnerFile[] {
  const element = set.elements.get(tags.encapsulated);
  if (!element || element.sizeBytes === null) return [];
  const ending = endingOf[code(set, tags.encapsulatedType) ?? 'application/pdf'] ?? '';
  const title =
    text(set, tags.documentTitle, alphabet(set)) ?? text(set, tags.seriesDescription, alphabet(set));
  const { valueAt, sizeBytes } = element;
  const open = (): ByteSource | null => {
    const bytes = set.view.source.read(valueAt, sizeBytes);
    return bytes.length === sizeBytes ? memorySource(bytes) : null;
  };
  return [{ name: `${title ?? 'Report'}${ending}`, open }];
}
