// Every action and every place of an open case, in one list. What is not in here cannot be found by its name.
import {
  CalendarPlus,
  Camera,
  CircleQuestionMark,
  Columns3,
  Compass,
  FilePlus2,
  FolderPlus,
  Gavel,
  Keyboard,
  LockKeyhole,
  Mail,
  MessageCircleQuestion,
  PackagePlus,
  PenLine,
  PhoneCall,
  Pill,
  Printer,
  Redo2,
  Send,
  Stethoscope,
  SquarePen,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { captureKeys, useCapture } from '../frame/capture.ts';
import type { Command } from '../frame/commands.ts';
import { helpKeys, useOpenHelp } from '../frame/help.ts';
import { logCallKeys, useLogCall } from '../frame/log-call.ts';
import { placeIcons } from '../frame/places.ts';
import type { Destination, Place } from '../frame/places.ts';
import { printKeys, usePrint } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { useMayChange } from '../ui/changing.tsx';
import type { Strings } from '../strings/en.ts';
import type { History } from './use-history.ts';
import { useLooks } from './use-looks.ts';

type Go = (destination: Destination) => void;
type Do = keyof Strings['commands']['do'];

/** Shortcuts of the places: their number in the rail. */
function goCommands(places: readonly Place[], { frame, commands }: Strings, go: Go): Command[] {
  return places.map((place, index) => ({
    id: `go-${place}`,
    group: 'go',
    label: commands.goTo(frame.place[place]),
    ...(place === 'settings' ? { also: commands.also.settings, keys: 'Ctrl+,' } : {}),
    icon: placeIcons[place],
    ...(place !== 'settings' && index < 9 ? { keys: `Ctrl+${index + 1}` } : {}),
    run: () => go({ place }),
  }));
}

/** The parts of a place that has several, each by its own name. */
function partCommands(strings: Strings, go: Go): Command[] {
  const { frame, commands, path, people, story, written, visits } = strings;
  const parts: readonly [Place, string, Destination][] = [
    ['today', story.title, { place: 'today', part: 'story' }],
    ['path', path.part.clocks, { place: 'path', openId: 'clocks' }],
    ['path', path.part.decisions, { place: 'path', openId: 'decisions' }],
    ['path', path.part.costs, { place: 'path', openId: 'costs' }],
    ['path', path.part.reasons, { place: 'path', openId: 'reasons' }],
    ['path', path.part.rules, { place: 'path', openId: 'rules' }],
    ['people', people.part.places, { place: 'people', part: 'places' }],
    ['people', people.part.papers, { place: 'people', part: 'papers' }],
    ['letters', written.part.drafts, { place: 'letters', part: 'drafts' }],
    ['letters', written.part.incidents, { place: 'letters', part: 'incidents' }],
    ['visits', visits.part.questions, { place: 'visits', part: 'questions' }],
    ['visits', visits.part.medicines, { place: 'visits', part: 'medicines' }],
    ['visits', visits.part.health, { place: 'visits', openId: 'health' }],
  ];
  return parts.map(([place, part, destination]) => ({
    id: `go-${place}-${part}`,
    group: 'go',
    label: commands.part(frame.place[place], part),
    icon: placeIcons[place],
    run: () => go(destination),
  }));
}

const begins: readonly [Do, LucideIcon, Destination, keys?: string][] = [
  ['files', Camera, { place: 'records', begin: 'import' }, 'Ctrl+O'],
  ['folder', FolderPlus, { place: 'records', begin: 'import-folder' }],
  ['known', FilePlus2, { place: 'records', begin: 'known-record' }],
  ['request', Send, { place: 'requests', begin: 'new-request' }],
  ['letter', Mail, { place: 'letters', begin: 'new-letter' }],
  ['write', PenLine, { place: 'letters', begin: 'write-letter' }],
  ['opinion', Stethoscope, { place: 'opinions', begin: 'new-opinion' }],
  ['visit', CalendarPlus, { place: 'visits', begin: 'new-visit' }],
  ['question', MessageCircleQuestion, { place: 'visits', begin: 'new-question' }],
  ['medicine', Pill, { place: 'visits', begin: 'new-medicine' }],
  ['packet', PackagePlus, { place: 'packets', begin: 'new-packet' }],
  ['plan', Compass, { place: 'path', openId: 'plan' }],
];

/** These only show something. */
const looking: readonly [Do, LucideIcon, Destination][] = [
  ['compare', Columns3, { place: 'opinions', part: 'compare' }],
  ['decide', Gavel, { place: 'opinions', part: 'decide' }],
];

type Options = {
  places: readonly Place[];
  onGo: Go;
  onLock: () => void;
  onShortcuts: () => void;
  history: History;
};

export function useCaseCommands({ places, onGo, onLock, onShortcuts, history }: Options): Command[] {
  const strings = useStrings();
  const { commands: words, help } = strings;
  const openHelp = useOpenHelp();
  const logCall = useLogCall();
  const capture = useCapture();
  const print = usePrint();
  const looks = useLooks();
  const mayChange = useMayChange();
  const one = (id: Do, icon: LucideIcon, run: () => void, keys?: string): Command => ({
    id,
    group: 'do',
    label: words.do[id],
    also: words.also[id],
    icon,
    ...(keys === undefined ? {} : { keys }),
    run,
  });
  const { undoWhat, redoWhat, undo, redo } = history;
  const changing: Command[] = [
    one('capture', SquarePen, capture, captureKeys),
    one('call', PhoneCall, () => logCall(), logCallKeys),
    ...begins.map(([id, icon, destination, keys]) => one(id, icon, () => onGo(destination), keys)),
    {
      ...one('undo', Undo2, undo, 'Ctrl+Z'),
      ...(undoWhat === null ? { isOff: true } : { label: words.undo(undoWhat) }),
    },
    {
      ...one('redo', Redo2, redo, 'Ctrl+Shift+Z'),
      ...(redoWhat === null ? { isOff: true } : { label: words.redo(redoWhat) }),
    },
  ];
  return [
    ...(mayChange ? changing : []),
    ...looking.map(([id, icon, destination]) => one(id, icon, () => onGo(destination))),
    one('print', Printer, print, printKeys),
    one('lock', LockKeyhole, onLock, 'Ctrl+L'),
    {
      id: 'help',
      group: 'do',
      label: help.open,
      also: help.also,
      icon: CircleQuestionMark,
      keys: helpKeys,
      run: openHelp,
    },
    one('shortcuts', Keyboard, onShortcuts, 'Ctrl+/'),
    ...goCommands(places, strings, onGo),
    ...partCommands(strings, onGo),
    ...looks,
  ];
}
