// Who a new packet is for: the kinds of reader, built in and of the family's own, each to start from or to change.
import { PackagePlus, Pencil } from 'lucide-react';
import { copyOf } from '../../shared/domain/packet/own-profile.ts';
import type { OwnProfile } from '../../shared/domain/packet/own-profile.ts';
import type { PacketProfile } from '../../shared/domain/packet/sections.ts';
import { packetProfiles } from '../../shared/rules/packet-profiles.ts';
import { profileIn } from '../../shared/rules/spoken.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { useMayChange } from '../ui/changing.tsx';
import classes from './packets.module.css';

type Props = {
  isFirst: boolean;
  own: readonly OwnProfile[];
  onChoose: (profile: PacketProfile) => void;
  onEdit: (id: OwnProfile['id']) => void;
};

export function KindChoice({ isFirst, own, onChoose, onEdit }: Props) {
  const { packets: words } = useStrings();
  const copy = useCommand((client, profile: PacketProfile) =>
    client.ownProfiles.add(copyOf(profile, words.kinds.copyName(profile.name))),
  );
  const editCopy = async (profile: PacketProfile) => {
    const made = await copy.run(profile);
    if (made) onEdit(made.id);
  };
  const mayChange = useMayChange();
  if (!mayChange) return null;
  return (
    <section aria-labelledby="profiles">
      <h2 id="profiles">{words.choose}</h2>
      {isFirst && <p className={classes.hint}>{words.emptyText}</p>}
      <ul className={classes.profiles}>
        {own.map((profile) => (
          <Kind
            key={profile.id}
            profile={profile}
            isOwn
            onChoose={onChoose}
            onEdit={() => onEdit(profile.id)}
          />
        ))}
        {packetProfiles.map((profile) => (
          <Kind
            key={profile.id}
            profile={profile}
            onChoose={onChoose}
            onEdit={() => void editCopy(profile)}
          />
        ))}
      </ul>
    </section>
  );
}

type KindProps = {
  profile: PacketProfile;
  isOwn?: boolean;
  onChoose: (profile: PacketProfile) => void;
  onEdit: () => void;
};

function Kind({ profile, isOwn = false, onChoose, onEdit }: KindProps) {
  const { packets: words, language } = useStrings();
  const { kinds } = words;
  const { name, description } = isOwn ? profile : profileIn<PacketProfile>(profile, language);
  return (
    <li className={classes.profile}>
      <h3>{name}</h3>
      <p>{description}</p>
      <div className={classes.kindButtons}>
        <Button
          size="small"
          icon={PackagePlus}
          aria-label={words.startOf(name)}
          onClick={() => onChoose(profile)}
        >
          {words.start}
        </Button>
        <Button
          look="quiet"
          size="small"
          icon={Pencil}
          aria-label={isOwn ? kinds.editOf(name) : kinds.changeOf(name)}
          onClick={onEdit}
        >
          {isOwn ? kinds.edit : kinds.change}
        </Button>
      </div>
    </li>
  );
}
