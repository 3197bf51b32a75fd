// The page to start from in a folder or an archive: what lies here and what to open first. Plain HTML that needs nothing else.
import type { PacketWords } from '../../../../shared/domain/packet/words.ts';
import type { PacketReport } from '../../../../shared/domain/packet.ts';
import type { WrittenFile } from './place.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);

type StartPage = {
  reports: readonly PacketReport[];
  files: readonly WrittenFile[];
  isSample: boolean;
  words: PacketWords;
};

export function startPage({ reports, files, isSample, words }: StartPage): string {
  const { startHere } = words;
  const pdfNames = new Set(reports.map(({ fileName }) => fileName));
  const images = files.filter(({ name }) => !pdfNames.has(name));
  const link = ({ fileName, pages }: PacketReport): string =>
    `<a href="${encodeURI(fileName)}">${escaped(fileName)}</a> (${words.pages(pages)})`;
  const [first, ...more] = reports.map(link);
  const outside = reports[0]?.outside ?? [];
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const hasDirectory = images.some(({ name }) => name === 'DICOMDIR');
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<title>${escaped(startHere.title)}</title>
<style>
body { font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; color: #1b2427; background: #fff; }
h1 { font: 600 1.8rem/1.2 "Source Serif 4", Georgia, serif; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
a { color: #0b5a60; }
li { margin: 0.3rem 0; }
</style>
</head>
<body>
<h1>${escaped(startHere.title)}</h1>
${isSample ? `<p>${escaped(words.sampleFooter)}</p>` : ''}
<p>${escaped(startHere.first)} ${first ?? ''}</p>
${more.length > 0 ? `<p>${escaped(startHere.goesOn)}</p>${list(more)}` : ''}
${images.length > 0 ? `<h2>${escaped(startHere.images)}</h2><p>${escaped(hasDirectory ? startHere.viewer(images.length) : startHere.files(images.length))}</p>` : ''}
${outside.length > 0 ? `<h2>${escaped(startHere.outside)}</h2>${list(outside.map(escaped))}` : ''}
<h2>${escaped(startHere.check)}</h2>
<p>${escaped(startHere.checkHow)}</p>
</body>
</html>
`;
}
