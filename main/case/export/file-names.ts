// Names for exported files: plain, of a length that every file system takes, and each of them once.

/** Longest part of a name that every file system takes, with room for a number. */
const longestName = 100;

function plainName(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+/, '')
    .replace(/[.\s]+$/, '')
    .trim();
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain);
  return plain === '' || isDevice ? `Untitled ${plain}`.trim() : plain;
}

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

/** Cuts a name so that its bytes fit, and keeps the ending that tells what kind of file it is. */
export function shortName(name: string): string {
  const plain = plainName(name);
  const ending = endingOf(plain);
  let stem = plain.slice(0, plain.length - ending.length);
  while (Buffer.byteLength(stem) > longestName) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

export function freeName(taken: Set<string>, name: string): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n})${ending}`;
    // File systems that do not tell "A" from "a" must not lose one of them.
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
