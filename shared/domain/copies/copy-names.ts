// File names that sync programs give to the second of two versions. Only a hint: that a file is a copy is shown by its key.

const stemOf = (name: string): string => name.replace(/\.binder$/i, '');

/** What stands behind the name of the case. Programs put it into the person's own language, so forms count more than words. */
const marks = [
  // Dropbox, Nextcloud, Google Drive, Box: in brackets, with a name, a day or a number.
  /^ ?\([^()]{1,80}\)$/,
  // Syncthing.
  /^\.sync-conflict-\d{8}-\d{6}(-[0-9A-Z]{7})?$/,
  // OneDrive adds the computer's name, Seafile and others a word of their own.
  /^-[\p{L}\p{N}][\p{L}\p{N}_.-]{1,62}$/u,
  /^[ _.-]+(conflict|conf\(|conflicted|konflikt|conflicto|conflit)/i,
  // iCloud and the systems' own copies: a number, or a word behind a dash.
  /^ \d{1,3}$/,
  /^ [-–] \p{L}[\p{L} ]{2,20}( \(?\d{1,3}\)?)?$/u,
];

/** Would a sync program name a second version of `own` like this, or is `own` itself such a name and this the first? */
export function isCopyName(own: string, other: string): boolean {
  if (!/\.binder$/i.test(other) || own === other) return false;
  const [one, two] = [stemOf(own), stemOf(other)];
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (short === '' || !long.startsWith(short)) return false;
  return marks.some((mark) => mark.test(long.slice(short.length)));
}
