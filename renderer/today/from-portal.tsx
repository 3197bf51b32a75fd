// What portal exports propose and nobody has looked at yet: one line that leads there.
import { useLists } from '../client/use-case.ts';
import type { ScreenProps } from '../frame/places.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';

export function FromPortal({ onGo }: Pick<ScreenProps, 'onGo'>) {
  const { proposals: words } = useStrings().health;
  const lists = useLists('proposals');
  if (lists.state !== 'ready') return null;
  const open = lists.value.proposals.filter(({ state }) => state === 'proposed').length;
  if (open === 0) return null;
  const look = (
    <Button size="small" onClick={() => onGo({ place: 'visits', openId: 'health' })}>
      {words.look}
    </Button>
  );
  return <Notice meaning="needsYou" title={words.today(open)} action={look} />;
}
