// How the packet leaves: as one PDF, a folder or one archive; with a password; whole, or only what is new.
import type { Release } from '../../shared/domain/packet.ts';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import { useStrings } from '../strings/language.tsx';
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx';
import classes from './packets.module.css';

export type Going = {
  into: 'pdf' | 'folder' | 'zip';
  password: string;
  withFiles: boolean;
  /** Empty for the whole packet. */
  after: '' | Release['id'];
};
export const asPdf: Going = { into: 'pdf', password: '', withFiles: true, after: '' };

type Props = { going: Going; onChange: (going: Going) => void; releases: readonly Release[] };

export function Outlet({ going, onChange, releases }: Props) {
  const words = useStrings().packets.outlet;
  const whole = releases.filter(({ supplement }) => supplement === 0);
  return (
    <details className={classes.outlet}>
      <summary>{words.title}</summary>
      <div className={classes.outletFields}>
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
      </div>
    </details>
  );
}
