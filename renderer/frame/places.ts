// The eight places, in the order of the journey, and settings. What stands there is in screens.tsx.
import {
  CalendarCheck2,
  FolderSearch,
  Mail,
  NotebookPen,
  Package,
  Route,
  Send,
  Settings,
  Sun,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export const places = [
  'today',
  'path',
  'people',
  'records',
  'requests',
  'letters',
  'opinions',
  'visits',
  'packets',
  'settings',
] as const;
export type Place = (typeof places)[number];

export const placeIcons: Record<Place, LucideIcon> = {
  today: Sun,
  path: Route,
  people: Users,
  records: FolderSearch,
  requests: Send,
  letters: Mail,
  opinions: NotebookPen,
  visits: CalendarCheck2,
  packets: Package,
  settings: Settings,
};

/** Where to go, and what to show or begin there. */
export type Destination = {
  place: Place;
  openId?: string;
  /** One of its parts, where it has several. */
  part?: string;
  begin?:
    | 'import'
    | 'import-folder'
    | 'known-record'
    | 'new-letter'
    | 'write-letter'
    | 'new-request'
    | 'new-opinion'
    | 'new-visit'
    | 'new-question'
    | 'new-medicine'
    | 'new-packet';
};

export type ScreenProps = {
  /** The thing to show at first; null for none. A new destination is a new object, also to the same thing. */
  destination: Destination;
  onGo: (destination: Destination) => void;
};
