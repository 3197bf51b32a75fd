// Who did what and when, newest first. Only to read and to save: nothing here can be changed.
import { FileDown, History } from 'lucide-react';
import { useState } from 'react';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import type { Strings } from '../strings/en.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { SafetyLine } from './safety-line.tsx';
import classes from './settings.module.css';

const linesAtOnce = 100;

export function WhatHappened({ caseTitle }: { caseTitle: string }) {
  const words = useStrings().settings.happened;
  const [isShown, setShown] = useState(false);
  return (
    <SafetyLine
      why={words.why}
      button={
        <Button icon={History} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </Button>
      }
    >
      {isShown && <Trail caseTitle={caseTitle} />}
    </SafetyLine>
  );
}

function Trail({ caseTitle }: { caseTitle: string }) {
  const strings = useStrings();
  const words = strings.settings.happened;
  const format = useFormat();
  const [limit, setLimit] = useState(linesAtOnce);
  const read = useAsk(['audit', limit], (client) => client.caseFile.audit({ before: null, limit }));
  if (read.state !== 'ready') return <Waiting read={read} />;
  const { lines, isWhole } = read.value;
  return (
    <>
      {isWhole === false && <Notice meaning="differs" title={words.broken} announce />}
      <SaveTrail caseTitle={caseTitle} />
      <div className={classes.trail} role="region" aria-label={words.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{format.moment(line.at)}</td>
                <td>{sentenceOf(line, strings)}</td>
                <td>{line.who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length === limit && limit < 500 && (
        <Button size="small" onClick={() => setLimit(500)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

/** A request's last word says what was done; the counts say to how much of what. */
function sentenceOf({ what, details }: AuditLine, { settings }: Strings): string {
  const { events, verbs, nouns, other, things } = settings.happened;
  const event = (events as Record<string, string | undefined>)[what];
  if (event !== undefined) return event;
  const verb = (verbs as Record<string, string | undefined>)[what.split('.').at(-1) ?? ''] ?? other;
  const parts = Object.entries(details).map(([noun, amount]) =>
    things(Number(amount), (nouns as Record<string, readonly [string, string] | undefined>)[noun]),
  );
  return [verb, parts.join(', ')].filter(Boolean).join(': ');
}

function SaveTrail({ caseTitle }: { caseTitle: string }) {
  const words = useStrings().settings.happened;
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((client, ticket: string) => client.caseFile.saveAudit({ ticket }));
  const start = async () => {
    setSaved(false);
    const picked = await window.binder.pickSave({
      kind: 'trail',
      suggestedName: words.fileName(caseTitle),
    });
    if (picked) setSaved((await save.run(picked.ticket)) !== null);
  };
  return (
    <div>
      <Button size="small" icon={FileDown} onClick={() => void start()}>
        {words.save}
      </Button>
      {save.problem && <Notice meaning="needsYou" title={describeProblem(save.problem)} announce />}
      {isSaved && <Notice meaning="arrived" title={words.saved} announce />}
    </div>
  );
}
