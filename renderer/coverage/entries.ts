// Words by code, as the options of a field.

export function entries<K extends string>(words: Record<K, string>, order?: readonly K[]) {
  return (order ?? (Object.keys(words) as K[])).map((value) => ({ value, label: words[value] }));
}
