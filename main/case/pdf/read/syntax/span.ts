// One value in its bytes, not yet parsed. A type only.

export type Span = { readonly bytes: Buffer; readonly start: number; readonly end: number };
