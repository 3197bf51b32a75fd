// Spanish counting. A number always comes with its noun, in the right form.

export function number(amount: number): string {
  return amount.toLocaleString('es-US');
}

/** `1 registro`, `12 registros`, `1,204 imágenes`. */
export function count(amount: number, one: string, many: string): string {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}
