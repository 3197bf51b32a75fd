// The eight places, in the order of the journey, and settings. Which of them are shown is one list.
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
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export const places = [
  'today',
  'path',
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
  records: FolderSearch,
  requests: Send,
  letters: Mail,
  opinions: NotebookPen,
  visits: CalendarCheck2,
  packets: Package,
  settings: Settings,
};

/** Places that work. A place that does not exist yet is not shown at all. */
export const openPlaces: readonly Place[] = ['today', 'records', 'letters', 'opinions', 'visits', 'packets'];
