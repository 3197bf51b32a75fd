// The English catalogue: one file a screen. Every other language has the same shape, checked by the compiler.
import { frame } from './en/frame.ts';
import { start } from './en/start.ts';
import { ui } from './en/ui.ts';

export const en = { locale: 'en', frame, start, ui };

export type Strings = typeof en;
