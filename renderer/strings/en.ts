// The English catalogue: one file a screen. Every other language has the same shape, checked by the compiler.
import { frame } from './en/frame.ts';
import { letters } from './en/letters.ts';
import { opinions } from './en/opinions.ts';
import { packets } from './en/packets.ts';
import { records } from './en/records.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { today } from './en/today.ts';
import { ui } from './en/ui.ts';
import { viewer } from './en/viewer.ts';
import { visits } from './en/visits.ts';

export const en = {
  locale: 'en',
  frame,
  letters,
  opinions,
  packets,
  records,
  search,
  settings,
  start,
  today,
  ui,
  viewer,
  visits,
};

export type Strings = typeof en;
