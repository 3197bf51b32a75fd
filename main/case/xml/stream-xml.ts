// Untrusted XML, read strictly and within limits, piece by piece: nothing outside the file is fetched and no declared entity is ever expanded.
import { decoderOf, type Decoder } from '../western-letters.ts';
import { SaxesParser } from 'saxes';
import type { FailReason } from '../../../shared/domain/intake.ts';
import type { ByteSource } from '../bytes.ts';
import { isBrokenUtf8 } from '../intake/plain/decode-text.ts';

export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

export type XmlLimits = {
  maxDepth: number;
  /** Elements and attributes together. */
  maxParts: number;
  maxBytes: number;
  /** The longest text between two tags; it is held whole. Unbounded where it is not said. */
  maxTextBytes?: number;
};

export type XmlRefusal = Extract<FailReason, 'damaged-xml' | 'unsafe-xml' | 'xml-too-large'>;

/** Thrown from within the parser; never leaves this folder. */
export class XmlRefused extends Error {
  readonly why: XmlRefusal;
  constructor(why: XmlRefusal) {
    super(why);
    this.why = why;
  }
}

const pieceBytes = 256 * 1024;
const maxHeadBytes = 512 * 1024;
/** Names of letters that web pages use; a narrative is one. They stand for one character each, so nothing can grow. */
const letters: Record<string, string> = {
  nbsp: '\u00a0', copy: '©', reg: '®', trade: '™', deg: '°', micro: 'µ', middot: '·', plusmn: '±', times: '×', divide: '÷',
  sup2: '²', sup3: '³', frac12: '½', frac14: '¼', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
  bull: '•', hellip: '…', le: '≤', ge: '≥', ne: '≠', alpha: 'α', beta: 'β', gamma: 'γ', mu: 'μ', auml: 'ä', ouml: 'ö', uuml: 'ü',
  Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', aacute: 'á', iacute: 'í', oacute: 'ó',
  uacute: 'ú', ntilde: 'ñ', ccedil: 'ç', ecirc: 'ê', acirc: 'â', ocirc: 'ô', laquo: '«', raquo: '»', sect: '§', para: '¶',
}; // prettier-ignore

/** `sdtc:name` and `name` are one and the same to us; `xsi:type` is kept apart from an element's own `type`. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 || name.startsWith('xsi:') ? name : name.slice(colon + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes))
    if (!name.startsWith('xmlns:')) local[localName(name)] ??= value;
  return local;
}

function decoderFor(head: Uint8Array): Decoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  if (head[0] === 0x3c && head[1] === 0) return new TextDecoder('utf-16le');
  if (head[0] === 0 && head[1] === 0x3c) return new TextDecoder('utf-16be');
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(head.subarray(0, 200)).toString('latin1').replace(/^ï»¿/, ''),
  )?.[1];
  try {
    // A file that says UTF-16 in letters of one byte is mistaken about itself.
    return decoderOf(declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** The bytes at the end of a piece that begin a letter of UTF-8 and do not end it. */
function cutLetter(piece: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) break;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (wanted > 0) return wanted > back ? piece.slice(-back) : new Uint8Array();
  }
  return new Uint8Array();
}

/** Takes a file piece by piece. `write` and `end` throw XmlRefused. */
export class XmlStream {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly handler: XmlHandler;
  private readonly limits: XmlLimits;
  private decoder: Decoder | null = null;
  private taken = 0;
  private depth = 0;
  private parts = 0;
  private begun = false;
  /** Bytes since something was last told to the handler: the parser holds them all. */
  private waiting = 0;
  /** Settled: letters beyond ASCII were seen and are UTF-8. */
  private isUtf8 = false;
  private whole = 0;
  private cut: Uint8Array = new Uint8Array();

  constructor(handler: XmlHandler, limits: XmlLimits) {
    this.handler = handler;
    this.limits = limits;
    const { parser } = this;
    Object.assign(parser.ENTITIES, letters);
    // With no handler for errors the parser throws at the first.
    parser.on('doctype', (doctype) => {
      // Declared elements are harmless (Apple's exports declare theirs); declared entities have no place in health data.
      if (/<!ENTITY/i.test(doctype)) throw new XmlRefused('unsafe-xml');
    });
    parser.on('opentag', ({ name, attributes }) => this.open(name, attributes));
    parser.on('closetag', ({ name }) => {
      this.depth--;
      this.waiting = 0;
      handler.close?.(localName(name));
    });
    parser.on('text', (piece) => handler.text?.(piece));
    parser.on('cdata', (piece) => handler.text?.(piece));
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localAttributes(attributes);
    this.parts += 1 + Object.keys(local).length;
    if (++this.depth > this.limits.maxDepth || this.parts > this.limits.maxParts)
      throw new XmlRefused('xml-too-large');
    this.waiting = 0;
    this.handler.open(localName(name), local);
  }

  write(piece: Uint8Array): void {
    this.decoder ??= decoderFor(piece.subarray(0, 256));
    this.waiting += piece.length;
    this.taken += piece.length;
    // A head that never comes to the point is held in memory by the parser.
    const isEndlessHead = this.parts === 0 && this.taken > maxHeadBytes;
    const isEndlessText = this.waiting > (this.limits.maxTextBytes ?? Infinity);
    if (this.taken > this.limits.maxBytes || isEndlessHead || isEndlessText)
      throw new XmlRefused('xml-too-large');
    this.take(this.letters(piece, this.decoder));
  }

  /** Old programs leave out, or get wrong, which letters they write: what is no UTF-8 is read as the letters of the West. */
  private letters(piece: Uint8Array, decoder: Decoder): string {
    const text = decoder.decode(piece, { stream: true });
    if (decoder.encoding !== 'utf-8' || this.isUtf8) return text;
    if (text.includes('\ufffd')) {
      if (isBrokenUtf8(text, this.whole)) {
        this.decoder = decoderOf('windows-1252');
        return this.decoder.decode(Buffer.concat([this.cut, piece]), { stream: true });
      }
      this.isUtf8 = true;
    }
    // Whole letters counted roughly: what takes more bytes than it has characters.
    this.whole += piece.length - text.length > 0 ? (piece.length - text.length) / 2 : 0;
    this.cut = cutLetter(piece);
    return text;
  }

  end(): void {
    if (this.decoder) this.take(this.decoder.decode());
    this.guarded(() => this.parser.close());
  }

  private take(text: string): void {
    // White space before the declaration is a common slip of web servers, and harms nobody.
    const trimmed = this.begun ? text : text.replace(/^[\ufeff\s]+/, '');
    this.begun ||= trimmed !== '';
    this.guarded(() => this.parser.write(trimmed));
  }

  private guarded(work: () => unknown): void {
    try {
      work();
    } catch (cause) {
      // What our own handlers throw is theirs to explain; everything else is the parser's word on the file.
      throw cause instanceof XmlRefused ? cause : new XmlRefused('damaged-xml');
    }
  }
}

/** The whole source. Each step of the generator is one piece, with the bytes taken so far; throws XmlRefused. */
export function* parsePieces(source: ByteSource, handler: XmlHandler, limits: XmlLimits): Generator<number> {
  if (source.sizeBytes > limits.maxBytes) throw new XmlRefused('xml-too-large');
  const stream = new XmlStream(handler, limits);
  for (let offset = 0; offset < source.sizeBytes; offset += pieceBytes) {
    stream.write(source.read(offset, pieceBytes));
    yield Math.min(source.sizeBytes, offset + pieceBytes);
  }
  stream.end();
}
