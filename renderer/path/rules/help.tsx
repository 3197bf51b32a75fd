// Help that can be read without a network, and addresses outside the app. An address is copied, never opened from here.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { furtherReading } from '../../../shared/rules/further-reading.ts';
import type { Reading } from '../../../shared/rules/further-reading.ts';
import { numbersToCallIn, readingIn, recordsTroubleIn } from '../../../shared/rules/spoken.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { copyText } from '../../viewer/copy-text.ts';
import classes from './rules.module.css';

export function Help({ onRule }: { onRule: (factId: string) => void }) {
  const { path, language } = useStrings();
  const words = path.rules;
  return (
    <>
      <section>
        <h2>{words.recordsTrouble}</h2>
        <ol className={classes.help}>
          {recordsTroubleIn(language).map(({ text, factId }) => (
            <li key={text}>
              {text}{' '}
              {factId !== null && (
                <Button reads look="quiet" size="inline" onClick={() => onRule(factId)}>
                  {words.show(factId)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.numbers}</h2>
        <dl className={classes.words}>
          {numbersToCallIn(language).map(({ whom, number, from }) => (
            <div key={whom}>
              <dt>{whom}</dt>
              <dd>
                {number} <span className={classes.soft}>{from}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{words.further}</h2>
        <p className={classes.measure}>{words.furtherText}</p>
        <div className={classes.cards}>
          {furtherReading.map((one) => (
            <Outside key={one.address} reading={readingIn(one, language)} />
          ))}
        </div>
      </section>
    </>
  );
}

function Outside({ reading: { title, about, address, isClaim } }: { reading: Reading }) {
  const words = useStrings().path.rules;
  const [isCopied, setCopied] = useState(false);
  return (
    <article className={classes.card}>
      <h3>{title}</h3>
      <p>{about}</p>
      {isClaim && <StatusMark meaning="needsYou">{words.isClaim}</StatusMark>}
      <p className={classes.address}>{address}</p>
      <p>
        <Button
          reads
          size="small"
          icon={Copy}
          onClick={() => {
            copyText(address);
            setCopied(true);
          }}
        >
          {words.copyAddress}
        </Button>{' '}
        <span role="status">{isCopied ? words.copied : ''}</span>
      </p>
    </article>
  );
}
