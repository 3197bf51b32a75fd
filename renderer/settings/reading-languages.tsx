// Which languages scans and photos are read in: those that come with the app, those that somebody added, and one more.
import { FilePlus2, FolderOpen, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { ReadingLanguage } from '../../shared/contract/scans.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/fields/field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { SafetyLine } from './safety-line.tsx';
import classes from './settings.module.css';

/** The names that Tesseract gives to scripts, as everybody else calls them. */
const otherCodes: Record<string, string> = { chi_sim: 'zh-Hans', chi_tra: 'zh-Hant', srp_latn: 'sr-Latn' };

/** In the language of the page, as a line begins; the file's own name where nobody knows what it stands for. */
function nameOf(code: string, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  const [plain = code] = code.split('_');
  try {
    const name = names.of(otherCodes[code] ?? plain) ?? code;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return code;
  }
}

export function ReadingLanguages() {
  const words = useStrings().settings.reading;
  const read = useAsk(['readingLanguages'], (client) => client.scans.languages({}));
  const add = useCommand((client, ticket: string) => client.scans.addLanguage({ ticket }));
  const again = useCommand((client) => client.scans.readAgain({}));
  const [isAdded, setAdded] = useState(false);
  const choose = async () => {
    const [picked] = await window.binder.pickFiles();
    if (picked) setAdded((await add.run(picked.ticket)) !== null);
  };
  const problem = add.problem ?? again.problem;
  return (
    <section className={classes.section} aria-labelledby="reading">
      <h2 id="reading">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {read.state !== 'ready' ? (
        <Waiting read={read} />
      ) : (
        <ul className={classes.lines}>
          {read.value.languages.map((one) => (
            <LanguageLine key={one.code} one={one} />
          ))}
        </ul>
      )}
      <div className={classes.questionButtons}>
        <Button
          icon={FilePlus2}
          busyLabel={add.isBusy ? words.trying : undefined}
          onClick={() => void choose()}
        >
          {words.add}
        </Button>
        <Button look="quiet" icon={FolderOpen} onClick={() => void window.binder.showLanguages()}>
          {words.showFolder}
        </Button>
      </div>
      {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} />}
      {isAdded && <Notice announce meaning="arrived" title={words.added} onDismiss={() => setAdded(false)} />}
      {read.state === 'ready' && read.value.poorPages > 0 && (
        <SafetyLine
          why={words.readAgainWhy}
          button={
            <Button icon={RotateCw} onClick={() => void again.run(undefined)}>
              {words.readAgain(read.value.poorPages)}
            </Button>
          }
        />
      )}
    </section>
  );
}

function LanguageLine({ one: { code, ships, isUsed, problem } }: { one: ReadingLanguage }) {
  const { settings, language } = useStrings();
  const words = settings.reading;
  const use = useCommand((client, wanted: boolean) => client.scans.useLanguage({ code, isUsed: wanted }));
  const name = nameOf(code, language);
  if (ships) return <li>{words.ships(name)}</li>;
  if (problem) return <li>{describeProblem(problem)}</li>;
  return (
    <li>
      <CheckField
        label={name}
        hint={words.yours}
        checked={isUsed}
        onChange={(wanted) => void use.run(wanted)}
      />
      {use.problem && <Notice announce meaning="needsYou" title={describeProblem(use.problem)} />}
    </li>
  );
}
