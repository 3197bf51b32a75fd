// The Spanish catalogue: the same shape as the English one, which the compiler checks word by word.
import type { Strings } from './en.ts';
import { calls } from './es/calls.ts';
import { clocks } from './es/clocks.ts';
import { commands } from './es/commands.ts';
import { copies } from './es/copies.ts';
import { costs, decisions } from './es/decisions.ts';
import { firstSteps } from './es/first-steps.ts';
import { printing } from './es/printing.ts';
import { give } from './es/give.ts';
import { frame } from './es/frame.ts';
import { health } from './es/health.ts';
import { help } from './es/help.ts';
import { imaging } from './es/imaging.ts';
import { letters } from './es/letters.ts';
import { opinions } from './es/opinions.ts';
import { packets } from './es/packets.ts';
import { path } from './es/path.ts';
import { reasons } from './es/reasons.ts';
import { records } from './es/records.ts';
import { people } from './es/people.ts';
import { requests } from './es/requests.ts';
import { search } from './es/search.ts';
import { settings } from './es/settings.ts';
import { start } from './es/start.ts';
import { story } from './es/story.ts';
import { today } from './es/today.ts';
import { ui } from './es/ui.ts';
import { viewer } from './es/viewer.ts';
import { visits } from './es/visits.ts';
import { incidents, written } from './es/written.ts';

export const es: Strings = {
  language: 'es',
  locale: 'es-US',
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
