// Files that travel inside FHIR resources (a report as PDF, a scanned note): handed over to come in as documents of their own.
import { memorySource } from '../../../bytes.ts';
import type { InnerFile } from '../../result.ts';
import type { Resource } from './resources.ts';
import { firstConcept, list, str } from './values.ts';

const endings: Record<string, string> = {
  'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'text/html': 'html', 'text/rtf': 'rtf', 'application/rtf': 'rtf',
  'application/xml': 'xml', 'text/xml': 'xml', 'application/hl7-cda+xml': 'xml', 'application/dicom': 'dcm',
}; // prettier-ignore

/** Plain texts are set in the paper itself; everything else that is whole comes along. */
export function enclosedIn(resources: readonly Resource[]): InnerFile[] {
  return resources.flatMap((resource): InnerFile[] => {
    const attachments =
      resource.resourceType === 'Binary'
        ? [resource]
        : [
            ...list(resource['presentedForm']),
            ...list(resource['content']).flatMap((one) => list(one['attachment'])),
          ];
    return attachments.flatMap((attachment): InnerFile[] => {
      const data =
        str(attachment['data']) || (resource.resourceType === 'Binary' ? str(attachment['content']) : '');
      const type = str(attachment['contentType']).split(';')[0]?.trim().toLowerCase() ?? '';
      if (data === '' || type === 'text/plain') return [];
      const title =
        str(attachment['title']) || firstConcept(resource, 'type', 'code') || resource.resourceType;
      const ending = endings[type] ?? 'bin';
      const name = title.toLowerCase().endsWith(`.${ending}`) ? title : `${title}.${ending}`;
      return [{ name, open: () => memorySource(new Uint8Array(Buffer.from(data, 'base64'))) }];
    });
  });
}
