// How the packet leaves: as one PDF, a folder or one archive; with a password; whole, or only what is new.
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import { useStrings } from '../strings/language.tsx';
import { OnlyReads } from '../ui/changing.tsx';
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { PacketWeight } from './packet-weight.tsx';
import type { SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

export type Going = {
  into: 'pdf' | 'folder' | 'zip';
  password: string;
  withFiles: boolean;
  /** Empty for the whole packet. */
  after: '' | Release['id'];
};
export const asPdf: Going = { into: 'pdf', password: '', withFiles: true, after: '' };

type Props = {
  going: Going;
  onChange: (going: Going) => void;
  releases: readonly Release[];
  packet: Packet;
  save: SavePacket;
};

/** Null for no limit; undefined for what is no number. */
function readLimit(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

/** A packet with a limit goes out in as many files as it takes, and those lie in a folder. */
export function isLimited({ limitMb, limitPages }: Pick<Packet, 'limitMb' | 'limitPages'>): boolean {
  return limitMb !== null || limitPages !== null;
}

function Limits({ packet, save }: Pick<Props, 'packet' | 'save'>) {
  const words = useStrings().packets.outlet;
  return (
    <>
      <AutosaveField
        label={words.limitMb}
        hint={words.limitHint}
        optional
        value={packet.limitMb === null ? '' : String(packet.limitMb)}
        onSave={(text) => {
          const limitMb = readLimit(text);
          return limitMb === undefined ? undefined : save({ limitMb });
        }}
      />
      <AutosaveField
        label={words.limitPages}
        optional
        value={packet.limitPages === null ? '' : String(packet.limitPages)}
        onSave={(text) => {
          const limitPages = readLimit(text);
          return limitPages === undefined || (limitPages !== null && !Number.isInteger(limitPages))
            ? undefined
            : save({ limitPages });
        }}
      />
    </>
  );
}

export function Outlet({ going, onChange, releases, packet, save }: Props) {
  const words = useStrings().packets.outlet;
  const whole = releases.filter(({ supplement }) => supplement === 0);
  return (
    <details className={classes.outlet}>
      <summary>{words.title}</summary>
      <div className={classes.outletFields}>
        <OnlyReads>
          <SelectField
            label={words.into}
            value={going.into}
            options={(['pdf', 'folder', 'zip'] as const).map((value) => ({
              value,
              label: words.outlets[value],
            }))}
            onChange={(into) => onChange({ ...going, into })}
          />
          {going.into !== 'folder' && (
            <TextField
              label={words.password}
              hint={words.passwordHint}
              optional
              value={going.password}
              onChange={(password) => onChange({ ...going, password })}
            />
          )}
          {going.into !== 'pdf' && (
            <CheckField
              label={words.withFiles}
              checked={going.withFiles}
              onChange={(withFiles) => onChange({ ...going, withFiles })}
            />
          )}
        </OnlyReads>
        <Limits packet={packet} save={save} />
        <PacketWeight packet={packet} />
        <OnlyReads>
          {whole.length > 0 && (
            <SelectField
              label={words.what}
              hint={words.whatHint}
              value={going.after}
              options={[
                { value: '', label: words.whole },
                ...whole.map((release) => ({ value: release.id, label: words.after(releaseLabel(release)) })),
              ]}
              onChange={(after) => onChange({ ...going, after })}
            />
          )}
        </OnlyReads>
      </div>
    </details>
  );
}
