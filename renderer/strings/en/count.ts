// English counting. A number always comes with its noun, in the right form.

/** `1 record`, `12 records`, `1,204 images`. */
export function count(amount: number, one: string, many: string): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
}
