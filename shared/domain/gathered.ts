// Pairs gathered under their keys, in the order in which they come. (The runtime's own Map.groupBy is newer than our oldest runtime.)

export function gathered<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const lists = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
