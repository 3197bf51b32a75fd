// Letters of DICOM texts: which alphabet a file says it uses, and how its bytes become text.

/** DICOM's names for alphabets, with the web's names for the same. */
const alphabets: Record<string, string> = {
  '': 'windows-1252',
  'IR 6': 'windows-1252',
  'IR 100': 'windows-1252',
  'IR 101': 'iso-8859-2',
  'IR 109': 'iso-8859-3',
  'IR 110': 'iso-8859-4',
  'IR 144': 'iso-8859-5',
  'IR 127': 'iso-8859-6',
  'IR 126': 'iso-8859-7',
  'IR 138': 'iso-8859-8',
  'IR 148': 'windows-1254',
  'IR 203': 'iso-8859-15',
  'IR 166': 'windows-874',
  'IR 13': 'shift_jis',
  'IR 192': 'utf-8',
  'IR 87': 'iso-2022-jp',
  'IR 159': 'euc-jp',
  'IR 149': 'euc-kr',
  'IR 58': 'gb18030',
  GB18030: 'gb18030',
  GBK: 'gb18030',
};

/** What an escape sequence within a text switches to. Null: Japanese, whose decoder reads the sequence itself. */
const escapes: [string, string | null][] = [
  ['$B', null],
  ['$@', null],
  ['(J', null],
  ['(B', 'windows-1252'],
  ['$)C', 'euc-kr'],
  ['$)A', 'gb18030'],
  ['$(D', 'euc-jp'],
  [')I', 'shift_jis'],
  ['-A', 'windows-1252'],
  ['-B', 'iso-8859-2'],
  ['-C', 'iso-8859-3'],
  ['-D', 'iso-8859-4'],
  ['-L', 'iso-8859-5'],
  ['-G', 'iso-8859-6'],
  ['-F', 'iso-8859-7'],
  ['-H', 'iso-8859-8'],
  ['-M', 'windows-1254'],
  ['-T', 'windows-874'],
];

/** From the value of (0008,0005), such as `ISO_IR 100` or `\ISO 2022 IR 87`. */
export function alphabetOf(stated: string | null): string {
  const first = (stated ?? '').split('\\')[0]?.trim() ?? '';
  return alphabets[first.replace(/^ISO[_ ]?(2022 )?(?=IR)/, '').replace('_', ' ')] ?? 'windows-1252';
}

export function decodeText(bytes: Uint8Array, alphabet: string): string {
  const escape = 0x1b;
  if (!bytes.includes(escape)) return decode(bytes, alphabet);
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const next = bytes.indexOf(escape, from + 1);
    const to = next < 0 ? bytes.length : next;
    text += decodePart(bytes.subarray(from, to), alphabet);
    from = to;
  }
  return text;
}

function decodePart(part: Uint8Array, alphabet: string): string {
  if (part[0] !== 0x1b) return decode(part, alphabet);
  const head = Buffer.from(part.subarray(1, 4)).toString('latin1');
  const found = escapes.find(([sequence]) => head.startsWith(sequence));
  if (!found) return decode(part.subarray(1), alphabet);
  const [sequence, to] = found;
  if (to === null) return decode(part, 'iso-2022-jp');
  const letters = part.subarray(1 + sequence.length);
  // The second Japanese alphabet is written with low bytes here and with high ones, behind a mark, where it is read.
  if (sequence === '$(D')
    return decode(
      Uint8Array.from(
        letters.length % 2
          ? []
          : [...letters].flatMap((byte, i) => (i % 2 ? [byte | 0x80] : [0x8f, byte | 0x80])),
      ),
      to,
    );
  return decode(letters, to);
}

function decode(bytes: Uint8Array, alphabet: string): string {
  return new TextDecoder(alphabet).decode(bytes);
}
