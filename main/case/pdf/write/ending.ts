// The end of a packet: page tree, bookmarks, labels, how it opens, what it is called, and the cross-references.
import { encodeName, encodeText } from '../read/syntax/text.ts';
import type { Assembly, OutlineItem } from '../assembly.ts';
import { topDestination, writeBookmarks } from './bookmarks.ts';
import type { PacketBookmark } from './bookmarks.ts';
import { referenceText } from './copier.ts';
import { lowestVersion } from './packet.ts';
import type { Packet } from './packet.ts';
import type { SpokenEntry } from './structure.ts';

export async function endPacket(
  packet: Packet,
  outline: readonly OutlineItem[],
  spoken: readonly SpokenEntry[],
): Promise<Omit<Assembly, 'entries'>> {
  const { output, tree, total } = packet;
  tree.write(output);
  const bookmarks = outline.map((item) => packetBookmark(packet, item));
  const outlines = bookmarks.length > 0 ? output.take() : 0;
  if (outlines) writeBookmarks(output, outlines, bookmarks);
  const info = writeInfo(packet);
  const tagged = packet.structure?.write(spoken) ?? '';
  writeCatalog(packet, { outlines, metadata: writeMetadata(packet), tagged });
  const locked = packet.lock ? output.take() : 0;
  if (packet.lock) output.unlockedObject(locked, `<< ${packet.lock.entries} >>`);
  const id = (await output.fingerprint()).slice(0, 32).toUpperCase();
  const size = output.nextNumber;
  const table = await output.writeTable();
  output.text(
    `trailer\n<< /Size ${size} /Root ${referenceText(packet.catalog)} /Info ${referenceText(info)}${locked ? ` /Encrypt ${referenceText(locked)}` : ''} /ID [<${id}> <${id}>] >>\n`,
  );
  output.text(`startxref\n${table}\n%%EOF\n`);
  return { pages: total, savedBytes: packet.savedBytes, ...(await output.finish()) };
}

function packetBookmark(packet: Packet, item: OutlineItem): PacketBookmark {
  const hung = item.entryKey === undefined ? [] : (packet.outlines.get(item.entryKey) ?? []);
  const own = (item.children ?? []).map((child) => packetBookmark(packet, child));
  return {
    title: item.title,
    destination: topOf(packet, item.page),
    isOpen: own.length > 0,
    children: [...own, ...hung],
  };
}

function topOf({ tree, corners }: Packet, page: number): string {
  const [left, top] = [corners[2 * (page - 1)] ?? 0, corners[2 * (page - 1) + 1] ?? 0];
  return topDestination(tree.pageNumber(page), { left, top });
}

function dateText(date: Date): string {
  return `(D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

function writeInfo({ output, input: { info } }: Packet): number {
  const number = output.take();
  const parts = [`/Title ${encodeText(info.title)}`];
  if (info.author) parts.push(`/Author ${encodeText(info.author)}`);
  if (info.subject) parts.push(`/Subject ${encodeText(info.subject)}`);
  parts.push(`/Creator (Second Opinion Binder) /Producer (Second Opinion Binder)`);
  parts.push(`/CreationDate ${dateText(info.createdAt)} /ModDate ${dateText(info.createdAt)}`);
  output.object(number, `<< ${parts.join(' ')} >>`);
  return number;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string);

function writeMetadata({ output, input: { info, lang } }: Packet): number {
  const alt = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const date = `${info.createdAt.toISOString().slice(0, 19)}Z`;
  const xml = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:format>application/pdf</dc:format>${alt('title', info.title)}${info.subject ? alt('description', info.subject) : ''}`,
    info.author ? `<dc:creator><rdf:Seq><rdf:li>${escaped(info.author)}</rdf:li></rdf:Seq></dc:creator>` : '',
    `<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>Second Opinion Binder</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '<pdf:Producer>Second Opinion Binder</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  const number = output.take();
  output.streamObject(number, '/Type /Metadata /Subtype /XML', Buffer.from(xml, 'utf8').toString('latin1'));
  return number;
}

type CatalogParts = { outlines: number; metadata: number; tagged: string };

function writeCatalog(packet: Packet, { outlines, metadata, tagged }: CatalogParts): void {
  const { output, tree, layers, input, catalog, version } = packet;
  const first = referenceText(tree.pageNumber(1));
  const layerText = layers.text();
  const parts = [
    `<< /Type /Catalog /Pages ${referenceText(tree.root)} /Lang ${encodeText(input.lang)} /Metadata ${referenceText(metadata)}`,
    version > lowestVersion ? `/Version ${encodeName(version)}` : '',
    `/PageLabels << /Nums [0 << /S /D${input.firstNumber === undefined ? '' : ` /St ${input.firstNumber}`} >>] >>`,
    `/OpenAction [${first} /XYZ null null 1]`,
    '/ViewerPreferences << /DisplayDocTitle true >>',
    outlines ? `/PageMode /UseOutlines /Outlines ${referenceText(outlines)}` : '',
    tagged,
    layerText ? `/OCProperties ${layerText}` : '',
    // AES-256 is an extension of version 1.7.
    input.protect ? '/Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>' : '',
  ];
  output.object(catalog, `${parts.filter(Boolean).join(' ')} >>`);
}
