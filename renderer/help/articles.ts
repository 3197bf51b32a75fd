// Which article belongs to which screen, in the order in which it is offered there, and where its task is done.
import type { Destination } from '../frame/places.ts';
import type { Strings } from '../strings/en.ts';

export type ArticleId = keyof Strings['help']['articles'];

/** Of several for one place, the first is opened there. */
export const articles: readonly { id: ArticleId; leadsTo: Destination }[] = [
  { id: 'today', leadsTo: { place: 'today' } },
  { id: 'plan', leadsTo: { place: 'path' } },
  { id: 'clocks', leadsTo: { place: 'path', openId: 'clocks' } },
  { id: 'people', leadsTo: { place: 'people' } },
  { id: 'papers', leadsTo: { place: 'records' } },
  { id: 'known', leadsTo: { place: 'records', begin: 'known-record' } },
  { id: 'request', leadsTo: { place: 'requests' } },
  { id: 'letter', leadsTo: { place: 'letters' } },
  { id: 'opinion', leadsTo: { place: 'opinions' } },
  { id: 'compare', leadsTo: { place: 'opinions', part: 'compare' } },
  { id: 'visit', leadsTo: { place: 'visits' } },
  { id: 'medicines', leadsTo: { place: 'visits', part: 'medicines' } },
  { id: 'packet', leadsTo: { place: 'packets' } },
  { id: 'hide', leadsTo: { place: 'packets' } },
  { id: 'safe', leadsTo: { place: 'settings' } },
  { id: 'keys', leadsTo: { place: 'today' } },
];

/** The article of this very part where it has one, else of the place. */
export function articleFor({ place, part, openId }: Destination): ArticleId {
  const here = articles.filter(({ leadsTo }) => leadsTo.place === place);
  const exact = here.find(
    ({ leadsTo }) =>
      (part !== undefined && leadsTo.part === part) || (openId !== undefined && leadsTo.openId === openId),
  );
  return (exact ?? here[0])?.id ?? 'today';
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Those that hold every typed word; where the title holds them, first. */
export function articlesWith(typed: string, words: Strings['help']['articles']): ArticleId[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const holds = (text: string) => asked.every((word) => plain(text).includes(word));
  const all = articles.map(({ id }) => id);
  const byTitle = all.filter((id) => holds(words[id].title));
  const byText = all.filter((id) => {
    const { title, lead, steps } = words[id];
    return !byTitle.includes(id) && holds([title, lead, ...steps].join(' '));
  });
  return [...byTitle, ...byText];
}
