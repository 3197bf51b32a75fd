// Two versions of the case: which copy, what differs entry by entry, and bringing in what was chosen.
import { ArrowLeft, FolderOpen, GitCompare } from 'lucide-react';
import type { FoundCopy, MergeReport } from '../../../shared/domain/copies/copy-comparison.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useFoundCopies } from '../../client/use-found-copies.ts';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { JobProgress } from '../../ui/messages/job-progress.tsx';
import { Progress } from '../../ui/messages/progress.tsx';
import { Waiting } from '../../ui/messages/waiting.tsx';
import { DifferencesList } from './differences-list.tsx';
import { useCopies } from './use-copies.ts';
import type { Copy } from './use-copies.ts';
import classes from './copies.module.css';

type Flow = ReturnType<typeof useCopies>;

export function CopiesScreen({ onGo }: Pick<ScreenProps, 'onGo'>) {
  const { copies: words } = useStrings();
  const flow = useCopies();
  const { comparison, comparing, merging, report } = flow;
  const isBusy = comparing.isRunning || merging.isRunning;
  const problem = comparing.problem ?? merging.problem;
  const asksPassphrase =
    flow.copy !== null &&
    comparison === null &&
    report === null &&
    (comparing.problem === null ||
      ['copies.other-passphrase', 'case.wrong-passphrase'].includes(comparing.problem.code));
  return (
    <Screen
      title={words.title}
      sentence={words.sentence}
      action={
        <Button icon={ArrowLeft} onClick={() => onGo({ place: 'settings' })}>
          {words.back}
        </Button>
      }
    >
      <div className={classes.page}>
        {report !== null && <Done report={report} />}
        {comparison === null && !isBusy && <Found flow={flow} />}
        {problem && !isBusy && <ProblemNotice sentence={describeProblem(problem)} />}
        {asksPassphrase && !isBusy && <AskPassphrase flow={flow} />}
        {comparing.isRunning && (
          <Progress label={words.comparing} done={null} total={null} onStop={comparing.stop} />
        )}
        <JobProgress job={merging} label={words.bringing} />
        {comparison !== null && !isBusy && <DifferencesList flow={flow} comparison={comparison} />}
      </div>
    </Screen>
  );
}

function Found({ flow }: { flow: Flow }) {
  const { copies: words } = useStrings();
  const read = useFoundCopies();
  const pick = async () => {
    const picked = await window.binder.pickCase();
    if (picked) await flow.look({ name: picked.name, ticket: picked.ticket });
  };
  if (read.state !== 'ready') return <Waiting read={read} />;
  return (
    <section className={classes.section} aria-labelledby="found">
      <h2 id="found">{words.found}</h2>
      {read.value.length === 0 && <p className={classes.soft}>{words.none}</p>}
      <ul className={classes.list}>
        {read.value.map((found) => (
          <FoundRow key={found.name} found={found} flow={flow} />
        ))}
      </ul>
      <div>
        <Button icon={FolderOpen} onClick={() => void pick()}>
          {words.choose}
        </Button>
      </div>
    </section>
  );
}

function FoundRow({ found, flow }: { found: FoundCopy; flow: Flow }) {
  const { copies: words } = useStrings();
  const format = useFormat();
  const { name, changedAt, who, needsPassphrase, problem } = found;
  const copy: Copy = { name, ticket: null };
  const about = problem
    ? describeProblem({ code: problem, details: {} })
    : needsPassphrase
      ? words.locked
      : changedAt !== null && who !== null
        ? words.changedBy(who, format.moment(changedAt))
        : '';
  return (
    <li className={classes.found}>
      <span className={classes.words}>
        <span className={classes.name}>{name.replace(/\.binder$/, '')}</span>
        <span className={classes.soft}>{about}</span>
      </span>
      {problem === null && (
        <Button
          look="primary"
          icon={GitCompare}
          aria-label={words.compareNamed(name)}
          onClick={() => (needsPassphrase ? flow.choose(copy) : void flow.look(copy))}
        >
          {words.compare}
        </Button>
      )}
    </li>
  );
}

function AskPassphrase({ flow }: { flow: Flow }) {
  const { copies: words } = useStrings();
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void flow.compareWith();
      }}
    >
      <PassphraseField
        label={words.passphrase(flow.copy?.name.replace(/\.binder$/, '') ?? '')}
        value={flow.passphrase}
        onChange={flow.setPassphrase}
        autoFocus
      />
      <div>
        <Button look="primary" submit>
          {words.compare}
        </Button>
      </div>
    </form>
  );
}

function Done({ report: { taken, along, kept, backup } }: { report: MergeReport }) {
  const { copies: words } = useStrings();
  return (
    <Notice meaning="arrived" title={words.done(taken)} announce>
      {along > 0 && <p>{words.along(along)}</p>}
      {kept > 0 && <p>{words.kept(kept)}</p>}
      <p>{words.doneNext(backup)}</p>
    </Notice>
  );
}
