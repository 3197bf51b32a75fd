// One opinion, read on one side and written down on the other.
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import { axisKey } from '../../../shared/domain/compare.ts';
import { wordsOf } from '../../../shared/domain/said.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { SplitPane } from '../../ui/layout/split-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { doctorName } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import { AboutFields } from './about-fields.tsx';
import { LookedAt } from './looked-at.tsx';
import { ReportPicker } from './report-picker.tsx';
import { ReportSide } from './report-side.tsx';
import { reportDocuments } from './report-options.ts';
import { SaidFields } from './said-fields.tsx';
import { TakenQuote } from './taken-quote.tsx';
import { useFindings } from './use-findings.ts';
import { usePassages } from './use-passages.ts';
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
  usePrintable('opinion', column.opinion.id);
  const strings = useStrings();
  const { edit } = strings.opinions;
  const { opinion } = column;
  const [part, setPart] = useState<Part>(isNew ? 'about' : 'said');
  const documents = reportDocuments(facts, opinion.recordId);
  const findings = useMemo(
    () => facts.findings.filter(({ opinionId }) => opinionId === opinion.id),
    [facts.findings, opinion.id],
  );
  const { save, remove, later, problem } = useFindings(opinion.id);
  const passages = usePassages(documents[0]);
  const quotes = useQuotes(findings, save, passages);
  const answered = new Set(
    findings.filter((finding) => wordsOf(finding) !== '').map(({ axis }) => axisKey(axis)),
  );
  const ownAxes = facts.comparison.rows.filter(({ isOwn }) => isOwn).map(({ axis }) => axis);
  return (
    <Screen
      title={doctorName(column, strings)}
      sentence={edit.sentence}
      scroll="fill"
      tools={
        <>
          <Button reads icon={ArrowLeft} size="small" onClick={onBack}>
            {home === 'compare' ? edit.backToCompare : edit.back}
          </Button>
          <PartBar part={part} onPart={setPart} answered={answered.size} />
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
            picker={<ReportPicker opinion={opinion} facts={facts} />}
          />
        }
        second={
          <div className={classes.form}>
            {problem && <ProblemNotice sentence={describeProblem(problem)} />}
            {quotes.taken && <TakenQuote {...quotes} ownAxes={ownAxes} />}
            {part === 'about' && <AboutFields {...{ column, facts }} onGone={onBack} />}
            {part === 'looked' && <LookedAt {...{ facts, column, passages }} />}
            {part === 'said' && (
              <SaidFields
                {...{ findings, ownAxes }}
                report={{ documentId: documents[0]?.id ?? null, pages: documents[0]?.pages ?? 0 }}
                onAxis={quotes.setAxis}
                onSave={save}
                onRemove={(slot) => void remove(slot)}
                onShow={quotes.show}
                passages={passages}
                onShowPassage={quotes.showPassage}
                onLater={(slot) => void later(slot)}
              />
            )}
          </div>
        }
      />
    </Screen>
  );
}

function PartBar({ part, onPart, answered }: { part: Part; onPart: (part: Part) => void; answered: number }) {
  const { edit } = useStrings().opinions;
  return (
    <FilterBar
      label={edit.parts}
      value={part}
      onChange={onPart}
      filters={[
        { value: 'about', label: edit.sections.about },
        { value: 'looked', label: edit.sections.looked },
        { value: 'said', label: edit.sections.said, count: answered },
      ]}
    />
  );
}
