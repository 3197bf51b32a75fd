// Amounts as people write them, kept in cents so that sums are exact.

/** `15`, `15.5`, `$1,450.00`; null for what is no amount. */
export function typedCents(text: string): number | null {
  const match = /^\$?\s*(\d{1,3}(?:,?\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const whole = Number((match[1] ?? '').replaceAll(',', ''));
  return whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** `$15.00`; empty for null. */
export function dollars(cents: number | null): string {
  if (cents === null) return '';
  return `$${Math.floor(cents / 100).toLocaleString('en-US')}.${String(cents % 100).padStart(2, '0')}`;
}
