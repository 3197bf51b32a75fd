// A second version of the case lies beside it: one line on Today that leads to what differs.
import type { ScreenProps } from '../frame/places.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useFoundCopies } from '../client/use-found-copies.ts';

export function CopiesNotice({ onGo }: Pick<ScreenProps, 'onGo'>) {
  const { copies: words } = useStrings();
  const found = useFoundCopies();
  if (found.state !== 'ready' || found.value.length === 0) return null;
  const look = (
    <Button size="small" onClick={() => onGo({ place: 'settings', openId: 'copies' })}>
      {words.look}
    </Button>
  );
  return <Notice meaning="needsYou" title={words.today(found.value.length)} action={look} />;
}
