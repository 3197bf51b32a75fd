// The parts of a Word document that are the same for every letter: how paragraphs look, how lists count, what is where.
import { xmlText } from './xml-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const relations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const documentRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`;

export function core(title: string, language: string): string {
  return `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

type Look = { before?: number; after?: number; bold?: boolean; halfPoints?: number; level?: number };

function style(id: string, { before = 0, after = 160, bold = false, halfPoints, level }: Look): string {
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`;
  const size = halfPoints === undefined ? '' : `<w:sz w:val="${halfPoints}"/>`;
  const base = id === 'Normal' ? ' w:default="1"' : '';
  const on = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${base} w:styleId="${id}"><w:name w:val="${id === 'Subject' ? 'heading 1' : id}"/>${on}<w:pPr>${id === 'Subject' || id === 'Enclosures' ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}" w:line="276" w:lineRule="auto"/>${outline}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}${size}</w:rPr></w:style>`;
}

export const styles = (language: string): string =>
  `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Normal', {}),
    style('Sender', { after: 40, bold: true, halfPoints: 26 }),
    style('SenderLines', { after: 320, halfPoints: 20 }),
    style('Block', { after: 320 }),
    style('Subject', { after: 240, bold: true, level: 0 }),
    // Room to sign by hand.
    style('Signature', { before: 900, after: 240 }),
    style('Enclosures', { before: 240, after: 60, bold: true }),
    style('List', { after: 60 }),
  ].join('')}</w:styles>`;

const dots = '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>';
const numbers = '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>';

function abstractList(id: number, format: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>${format}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`;
}

export function numbering(kinds: readonly ('dots' | 'numbers')[]): string {
  const lists = kinds.map(
    (kind, at) =>
      `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${kind === 'dots' ? 0 : 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${head}<w:numbering xmlns:w="${main}">${abstractList(0, dots)}${abstractList(1, numbers)}${lists.join('')}</w:numbering>`;
}
