// The words of a sentence as rules compare them: content words with their sign, and which words two or more texts do not share.

/** Words that carry no statement. */
const fillers = new Set(
  'a an the is are was were be been being it its this that these those there has have had do does did of on in at to by from for with and or but if then than as so i we you he she they my our your his her their me us one any all both also now would could should may might can will shall about around up within only again very more most least first which who what when where how here her'.split(
    ' ',
  ),
);
const negations = new Set([
  'no',
  'not',
  'never',
  'without',
  'none',
  'nor',
  'neither',
  'cannot',
  'isn’t',
  'non',
]);

/** One root for the forms of a word: enough to see "operate" in "operation", and too coarse for anything else. */
function rootOf(word: string): string {
  const root = word.replace(/(?:ations?|ating|ates?|ated|ings?|ed|es|s|e)$/u, '');
  return root.length >= 4 ? root : word;
}

export type SignedWord = { root: string; word: string; isDenied: boolean };

/** A negation denies the next content word and no further: "no confirmed high-risk sign" denies "confirmed". */
export function signedWords(text: string): SignedWord[] {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’]/g, '’')
      .match(/[\p{L}\d][\p{L}\d’.-]*[\p{L}\d]|[\p{L}\d]/gu) ?? [];
  const signed: SignedWord[] = [];
  let isDenied = false;
  for (const word of words) {
    if (negations.has(word) || word.endsWith('n’t')) {
      isDenied = true;
      continue;
    }
    if (fillers.has(word)) continue;
    signed.push({ root: rootOf(word), word, isDenied });
    isDenied = false;
  }
  return signed;
}

/** What a text says, as a set of signed roots. */
export function contentOf(text: string): ReadonlySet<string> {
  return new Set(signedWords(text).map(({ root, isDenied }) => (isDenied ? `not ${root}` : root)));
}

/** The part of their words that two texts share, 0 to 1. */
export function closeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((key) => right.has(key)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

export type Piece = { text: string; isOwn: boolean };

/** Below this the texts are about different things, and marking words would mark nearly all. */
const leastShared = 0.3;

/**
 * Each text in pieces; `isOwn` are the words that not all the others have. Null where the texts share too little for that to
 * say anything. Every text is treated alike, whatever their order.
 */
export function markOwnWords(texts: readonly string[]): Piece[][] | null {
  const keys = texts.map((text) => new Set(signedWords(text).map(({ root }) => root)));
  const spoken = keys.filter((set) => set.size > 0);
  if (spoken.length < 2) return null;
  const common = new Set([...(spoken[0] ?? [])].filter((root) => spoken.every((set) => set.has(root))));
  const shortest = Math.min(...spoken.map((set) => set.size));
  if (common.size < 2 || common.size / shortest < leastShared) return null;
  return texts.map((text) => piecesOf(text, common));
}

function piecesOf(text: string, common: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const token of text.split(/(\s+)/u)) {
    const roots = signedWords(token).map(({ root }) => root);
    const isNegation = negations.has(token.toLowerCase().replace(/[^\p{L}’]/gu, ''));
    const isOwn = isNegation || roots.some((root) => !common.has(root));
    const last = pieces.at(-1);
    if (last && (last.isOwn === isOwn || /^\s*$/u.test(token))) last.text += token;
    else if (token !== '') pieces.push({ text: token, isOwn });
  }
  return pieces;
}
