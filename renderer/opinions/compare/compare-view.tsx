// Side by side: which rows, which wording, who stands where; the table itself only draws.
import { Printer } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Comparison, ComparisonRow } from '../../../shared/domain/compare.ts';
import { countMarks } from '../../../shared/domain/compare.ts';
import type { Finding, Opinion } from '../../../shared/domain/opinion.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useSaveSheet } from '../../client/use-save-sheet.ts';
import type { Destination } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import type { Strings } from '../../strings/en.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { SavePdf } from '../../ui/save-pdf.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { AddRow, EvidenceTools, useEvidenceEditing } from '../evidence/evidence-tools.tsx';
import { axisInSentence } from '../names.ts';
import { pageOf } from '../page-of.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { usePrint } from './print.ts';
import type { Wording } from './said-words.tsx';
import { useAsk, useAsked, useExplain, usePut } from './use-asking.ts';
import { useMarks } from './use-marks.ts';
import classes from './table.module.css';

type Props = {
  facts: OpinionFacts;
  /** Chooses between one by one and side by side. */
  switcher: ReactNode;
  onOrder: (order: readonly Opinion['id'][]) => void;
  onOpen: (id: Opinion['id']) => void;
  onGo: (destination: Destination) => void;
};

type Show = 'all' | 'differ' | 'open';

function isShown({ mark }: ComparisonRow, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'open') return mark.by !== 'reader';
  return mark.by === 'reader' && (mark.mark === 'conflict' || mark.mark === 'emphasis');
}

const orderOf = ({ columns }: OpinionFacts['comparison']) => columns.map(({ opinion }) => opinion.id);

export function CompareView({ facts, switcher, onOrder, onOpen, onGo }: Props) {
  usePrintable('compare');
  const strings = useStrings();
  const { compare } = strings.opinions;
  const { comparison } = facts;
  const [show, setShow] = useState<Show>('all');
  const [wording, setWording] = useState<Wording>('short');
  const viewer = useViewer();
  const marks = useMarks();
  const asking = useAsk(facts);
  const putting = usePut(comparison.columns);
  const writing = useExplain(onGo);
  const evidence = useEvidenceEditing(facts, comparison.columns);
  const print = usePrint();
  const sheet = useSaveSheet(compare.title, (client, ticket) =>
    client.sheets.saveComparison({ order: orderOf(comparison), ticket, language: strings.language }),
  );
  const asked = useAsked(facts);

  const rows = useMemo(() => comparison.rows.filter((row) => isShown(row, show)), [comparison, show]);
  const onMove = (from: number, to: number) => {
    const order = comparison.columns.map(({ opinion }) => opinion.id);
    order.splice(to, 0, ...order.splice(from, 1));
    onOrder(order);
  };
  const onSource = useCallback(
    (finding: Finding) => {
      const page = pageOf(finding);
      if (page) viewer.openPage(page);
    },
    [viewer],
  );
  const problem = marks.problem ?? asking.problem ?? putting.problem ?? writing.problem ?? evidence.problem;
  return (
    <Screen
      title={compare.title}
      sentence={standing(comparison, strings)}
      scroll="fill"
      action={
        <>
          <SavePdf
            label={compare.savePdf}
            isBusy={sheet.isBusy}
            problem={sheet.problem && describeProblem(sheet.problem)}
            onSave={() => void sheet.save()}
            onShow={sheet.show}
          />
          <Button reads icon={Printer} onClick={print}>
            {compare.print}
          </Button>
        </>
      }
      tools={
        <div className={classes.tools}>
          <div className={classes.toolsRow}>
            {switcher}
            <Choices {...{ comparison, show, setShow, wording, setWording }} />
          </div>
        </div>
      }
    >
      <div className={classes.sheet}>
        {problem && <ProblemNotice sentence={describeProblem(problem)} />}
        <ComparisonTable
          {...{ comparison, rows, asked, wording, onMove, onOpen, onSource }}
          matrix={evidence.matrix}
          edit={evidence.edit}
          evidenceTools={<EvidenceTools {...evidence} />}
          evidenceEnd={evidence.isEditing && <AddRow {...evidence} />}
          onMark={marks.onMark}
          onNote={marks.onNote}
          onAsk={asking.onAsk}
          onPut={putting.onPut}
          onWrite={writing.onWrite}
        />
      </div>
    </Screen>
  );
}

function standing({ rows }: Comparison, strings: Strings): string {
  const conflict = rows
    .filter(({ mark }) => mark.by === 'reader' && mark.mark === 'conflict')
    .map(({ axis }) => axisInSentence(strings, axis));
  return strings.opinions.compare.sentence({ ...countMarks(rows), conflict });
}

type ChoicesProps = {
  comparison: Comparison;
  show: Show;
  setShow: (show: Show) => void;
  wording: Wording;
  setWording: (wording: Wording) => void;
};

function Choices({ comparison, show, setShow, wording, setWording }: ChoicesProps) {
  const { filter, wording: words } = useStrings().opinions.compare;
  const counts = countMarks(comparison.rows);
  return (
    <>
      <FilterBar
        label={filter.label}
        value={show}
        onChange={setShow}
        filters={[
          { value: 'all', label: filter.all, count: comparison.rows.length },
          { value: 'differ', label: filter.differ, count: counts.conflict + counts.emphasis },
          { value: 'open', label: filter.open, count: counts.open },
        ]}
      />
      <FilterBar
        label={words.label}
        value={wording}
        onChange={setWording}
        filters={[
          { value: 'short', label: words.short },
          { value: 'exact', label: words.exact },
        ]}
      />
    </>
  );
}
