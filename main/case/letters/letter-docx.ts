// A letter as a Word document, for those who want to change it further: real paragraphs, real lists, a title, and nothing else.
import { blocksOf } from '../../../shared/domain/letters/blocks.ts';
import type { Block } from '../../../shared/domain/letters/blocks.ts';
import { letterDate } from '../../../shared/domain/letters/facts.ts';
import { localeOf } from '../../../shared/language.ts';
import { letterWords } from '../../../shared/domain/letters/words.ts';
import { zipOf } from '../zip-writer.ts';
import { contentTypes, core, numbering, relations, documentRelations, styles } from './docx-parts.ts';
import { xmlText } from './xml-text.ts';
import type { PrintedLetter } from './printed-letter.ts';

/** In twentieths of a point, as the format counts. */
const sizes = { letter: [12_240, 15_840], a4: [11_906, 16_838] } as const;

type Style = 'Sender' | 'SenderLines' | 'Subject' | 'Normal' | 'Block' | 'Signature' | 'Enclosures' | 'List';

function run(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function paragraph(style: Style, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
}

function listItem(text: string, list: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="List"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

/** Numbered lists each begin at 1, so each is a list of its own. */
class Lists {
  readonly kinds: ('dots' | 'numbers')[] = [];
  next(kind: 'dots' | 'numbers'): number {
    this.kinds.push(kind);
    return this.kinds.length;
  }
}

function block(one: Block, lists: Lists): string {
  if (one.kind === 'paragraph') return paragraph('Normal', one.text);
  const list = lists.next(/\d/.test(one.items[0]?.mark ?? '') ? 'numbers' : 'dots');
  return one.items.map(({ text }) => listItem(text, list)).join('');
}

function bodyOf(letter: PrintedLetter, lists: Lists): string {
  const words = letterWords[letter.language];
  const [name = '', ...address] = letter.sender.split('\n');
  const enclosures = letter.enclosures.length === 0 ? 0 : lists.next('dots');
  return [
    paragraph('Sender', name),
    address.length > 0 ? paragraph('SenderLines', address.join('\n')) : '',
    letter.datedOn ? paragraph('Block', letterDate(letter.datedOn, letter.language)) : '',
    letter.recipient.trim() === '' ? '' : paragraph('Block', letter.recipient),
    paragraph('Subject', `${words.subjectMark} ${letter.subject}`),
    ...blocksOf(letter.body).map((one) => block(one, lists)),
    paragraph('Normal', words.closing),
    paragraph('Signature', letter.signature),
    enclosures === 0 ? '' : paragraph('Enclosures', words.enclosuresTitle),
    ...letter.enclosures.map((line) => listItem(line, enclosures)),
    letter.isSample ? paragraph('SenderLines', words.sample) : '',
  ].join('');
}

export function letterDocx(letter: PrintedLetter): Uint8Array {
  const lists = new Lists();
  const body = bodyOf(letter, lists);
  const [width, height] = sizes[letter.paper];
  const page = `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: document },
    { name: 'word/_rels/document.xml.rels', content: documentRelations },
    { name: 'word/styles.xml', content: styles(localeOf[letter.language]) },
    { name: 'word/numbering.xml', content: numbering(lists.kinds) },
    { name: 'docProps/core.xml', content: core(letter.subject, localeOf[letter.language]) },
  ]);
}
