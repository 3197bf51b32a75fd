// Programs on discs: known by how they begin and by their endings. They are never run and never kept.
import type { ByteSource } from '../../bytes.ts';

const endings = new Set(
  (
    'exe com bat cmd msi msp scr pif dll ocx sys drv cpl jar class js mjs vbs vbe wsf hta ps1 psm1 sh bash ' +
    'app dmg pkg deb rpm apk so dylib lnk reg gadget jnlp swf xap'
  ).split(' '),
);
const beginnings = ['MZ', '\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!']; // prettier-ignore

export function isProgram(fileName: string, source: ByteSource): boolean {
  if (/^autorun\.inf$/i.test(fileName)) return true;
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (endings.has(ending)) return true;
  const head = Buffer.from(source.read(0, 4)).toString('latin1');
  return beginnings.some((beginning) => head.startsWith(beginning));
}
