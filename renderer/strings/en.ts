// The English catalogue: one file a screen. Every other language has the same shape, checked by the compiler.
import type { Language } from '../../shared/language.ts';
import { calls } from './en/calls.ts';
import { clocks } from './en/clocks.ts';
import { commands } from './en/commands.ts';
import { copies } from './en/copies.ts';
import { costs, decisions } from './en/decisions.ts';
import { firstSteps } from './en/first-steps.ts';
import { printing } from './en/printing.ts';
import { give } from './en/give.ts';
import { frame } from './en/frame.ts';
import { health } from './en/health.ts';
import { help } from './en/help.ts';
import { imaging } from './en/imaging.ts';
import { letters } from './en/letters.ts';
import { opinions } from './en/opinions.ts';
import { packets } from './en/packets.ts';
import { path } from './en/path.ts';
import { reasons } from './en/reasons.ts';
import { records } from './en/records.ts';
import { people } from './en/people.ts';
import { requests } from './en/requests.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { story } from './en/story.ts';
import { today } from './en/today.ts';
import { ui } from './en/ui.ts';
import { viewer } from './en/viewer.ts';
import { visits } from './en/visits.ts';
import { incidents, written } from './en/written.ts';

export const en = {
  language: 'en' as Language,
  locale: 'en',
  calls,
  clocks,
  commands,
  copies,
  costs,
  decisions,
  firstSteps,
  frame,
  give,
  health,
  help,
  incidents,
  imaging,
  letters,
  opinions,
  packets,
  people,
  printing,
  path,
  reasons,
  records,
  requests,
  search,
  settings,
  start,
  story,
  today,
  ui,
  viewer,
  visits,
  written,
};

export type Strings = typeof en;
