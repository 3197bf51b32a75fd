// A copy for somebody else to read: who it is for, its own passphrase, and then its own recovery sheet.
import { FileDown, FolderOpen, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { leastPassphraseCharacters } from '../../../shared/passphrase.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand, useJob } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, FieldStack, TextField } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { JobProgress } from '../../ui/messages/job-progress.tsx';
import { SafetyLine } from '../safety-line.tsx';

const blank = { madeFor: '', passphrase: '', again: '', withoutPrivate: false };
type Typed = typeof blank;
type Made = { ticket: string; documents: number; sizeBytes: number; recoveryCode: string };
type Ask = { ticket: string } & Omit<Typed, 'again'>;

export function HandOver({ caseTitle }: { caseTitle: string }) {
  const words = useStrings().give.handOver;
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const job = useJob((client, ask: Ask, signal) => client.caseFile.handOver(ask, { signal }));
  const make = async ({ madeFor, passphrase, withoutPrivate }: Typed) => {
    const picked = await window.binder.pickSave({
      kind: 'backup',
      suggestedName: words.fileName(caseTitle, madeFor.trim()).slice(-200),
    });
    if (!picked) return;
    const done = await job.start({ ticket: picked.ticket, passphrase, madeFor, withoutPrivate });
    if (!done) return;
    const { sizeBytes, check, recoveryCode } = done;
    setMade({ ticket: picked.ticket, documents: check.documents, sizeBytes, recoveryCode });
    setOpen(false);
  };
  return (
    <SafetyLine
      why={words.why}
      button={
        <Button
          icon={UserRound}
          aria-expanded={isOpen}
          disabled={job.isRunning}
          onClick={() => {
            setMade(null);
            setOpen(true);
          }}
        >
          {words.start}
        </Button>
      }
    >
      {isOpen && !job.isRunning && <HandOverForm onMake={make} onCancel={() => setOpen(false)} />}
      <JobProgress job={job} label={words.making} />
      {job.problem && <Notice meaning="needsYou" title={describeProblem(job.problem)} announce />}
      {made && <MadeCopy made={made} caseTitle={caseTitle} />}
    </SafetyLine>
  );
}

function HandOverForm({
  onMake,
  onCancel,
}: {
  onMake: (typed: Typed) => Promise<void>;
  onCancel: () => void;
}) {
  const { give, ui } = useStrings();
  const words = give.handOver;
  const [typed, setTyped] = useState(blank);
  const [differ, setDiffer] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(typed.passphrase !== typed.again);
    if (typed.passphrase === typed.again) void onMake(typed);
  };
  const field = (name: 'madeFor' | 'passphrase' | 'again') => ({
    label: words[name],
    value: typed[name],
    onChange: (text: string) => setTyped((now) => ({ ...now, [name]: text })),
  });
  return (
    <form onSubmit={submit} aria-label={words.form}>
      <FieldStack>
        <TextField {...field('madeFor')} autoFocus hint={words.madeForHint} maxLength={200} optional />
        <PassphraseField {...field('passphrase')} hint={words.passphraseHint} isNew withStrength />
        <PassphraseField {...field('again')} isNew problem={differ ? words.differ : undefined} />
        <CheckField
          label={words.withoutPrivate}
          hint={words.withoutPrivateHint}
          checked={typed.withoutPrivate}
          onChange={(withoutPrivate) => setTyped((now) => ({ ...now, withoutPrivate }))}
        />
        <div>
          <Button look="primary" submit disabled={[...typed.passphrase].length < leastPassphraseCharacters}>
            {words.make}
          </Button>{' '}
          <Button look="quiet" onClick={onCancel}>
            {ui.cancel}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}

function MadeCopy({ made, caseTitle }: { made: Made; caseTitle: string }) {
  const { give, language } = useStrings();
  const words = give.handOver;
  const format = useFormat();
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((client, ticket: string) =>
    client.caseFile.saveRecoverySheet({ ticket, language, code: made.recoveryCode }),
  );
  const saveSheet = async () => {
    const suggestedName = words.sheetTitle(caseTitle).slice(-200);
    const picked = await window.binder.pickSave({ kind: 'recovery-sheet', suggestedName });
    if (picked) setSaved((await save.run(picked.ticket)) !== null);
  };
  return (
    <>
      <Notice
        meaning="arrived"
        title={words.made(made.documents, format.size(made.sizeBytes))}
        announce
        action={
          <Button size="small" icon={FolderOpen} onClick={() => void window.binder.showSaved(made.ticket)}>
            {words.show}
          </Button>
        }
      />
      <SafetyLine
        why={words.sheetWhy}
        button={
          <Button icon={FileDown} onClick={() => void saveSheet()}>
            {words.sheet}
          </Button>
        }
      />
      {save.problem && <Notice meaning="needsYou" title={describeProblem(save.problem)} announce />}
      {isSaved && <Notice meaning="arrived" title={words.sheetSaved} announce />}
    </>
  );
}
