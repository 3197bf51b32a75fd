// One opinion, read on one side and written down on the other.
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import { axisKey, isAxis, wordsOf } from '../../../shared/domain/compare.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useChange } from '../../client/use-change.ts';
import { useCommand } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { SplitPane } from '../../ui/layout/split-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { doctorName } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import { AboutFields } from './about-fields.tsx';
import { LookedAt } from './looked-at.tsx';
import { ReportSide } from './report-side.tsx';
import { reportDocuments } from './report-options.ts';
import { SaidFields } from './said-fields.tsx';
import { TakenQuote } from './taken-quote.tsx';
import { useFindings } from './use-findings.ts';
import { useQuotes } from './use-quotes.ts';
import classes from './edit.module.css';

type Props = {
  facts: OpinionFacts;
  column: ComparisonColumn;
  isNew: boolean;
  home: 'cards' | 'compare';
  onBack: () => void;
};

type Part = 'about' | 'looked' | 'said';

export function OpinionEditor({ facts, column, isNew, home, onBack }: Props) {
  const strings = useStrings();
  const { edit } = strings.opinions;
  const { opinion } = column;
  const [part, setPart] = useState<Part>(isNew ? 'about' : 'said');
  const documents = reportDocuments(facts, opinion.recordId);
  const findings = useMemo(
    () => facts.findings.filter(({ opinionId }) => opinionId === opinion.id),
    [facts.findings, opinion.id],
  );
  const { save, remove, problem } = useFindings(opinion.id);
  const quotes = useQuotes(findings, save);
  const { change, problem: notChanged } = useChange('opinions');
  const onChange = async (set: Partial<Opinion>) => {
    if (!(await change(opinion.id, set))) throw new Error('not saved');
  };
  const onRemove = useRemoveOpinion(opinion, doctorName(column, strings), onBack);
  const ownAxes = facts.comparison.rows.filter(({ isOwn }) => isOwn).map(({ axis }) => axis);
  const answered = new Set(
    findings.filter((finding) => wordsOf(finding) !== '').map(({ axis }) => axisKey(axis)),
  );
  const trouble = problem ?? notChanged;
  const form = (
    <div className={classes.form}>
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      {quotes.taken && <TakenQuote {...quotes} ownAxes={ownAxes} />}
      {part === 'about' && <AboutFields {...{ column, facts, onChange, onRemove }} />}
      {part === 'looked' && <LookedAt facts={facts} column={column} />}
      {part === 'said' && (
        <>
          <p className={classes.saidHint}>{edit.saidHint}</p>
          <SaidFields
            findings={findings}
            ownAxes={ownAxes.filter((axis) => !isAxis(axisKey(axis)))}
            report={{ documentId: documents[0]?.id ?? null, pages: documents[0]?.pages ?? 0 }}
            onAxis={quotes.setAxis}
            onSave={save}
            onRemove={(slot) => void remove(slot)}
            onShow={quotes.show}
          />
        </>
      )}
    </div>
  );
  return (
    <Screen
      title={doctorName(column, strings)}
      sentence={edit.sentence}
      scroll="fill"
      tools={
        <>
          <Button icon={ArrowLeft} size="small" onClick={onBack}>
            {home === 'compare' ? edit.backToCompare : edit.back}
          </Button>
          <FilterBar
            label={edit.parts}
            value={part}
            onChange={setPart}
            filters={[
              { value: 'about', label: edit.sections.about },
              { value: 'looked', label: edit.sections.looked },
              { value: 'said', label: edit.sections.said, count: answered.size },
            ]}
          />
        </>
      }
    >
      <SplitPane
        start={54}
        leastRem={22}
        first={
          <ReportSide
            hasReport={opinion.recordId !== null}
            documents={documents}
            asked={quotes.asked}
            quote={quotes.offer}
          />
        }
        second={form}
      />
    </Screen>
  );
}

function useRemoveOpinion({ id }: Opinion, name: string, onGone: () => void) {
  const { edit } = useStrings().opinions;
  const offerUndo = useOfferUndo();
  const removing = useCommand((client) => client.opinions.remove({ id }));
  const restoring = useCommand((client) => client.opinions.restore({ id }));
  return async () => {
    if (!(await removing.run(undefined))) return;
    offerUndo({ sentence: edit.removed(name), onUndo: () => void restoring.run(undefined) });
    onGone();
  };
}
