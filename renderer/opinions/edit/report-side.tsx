// The report, beside the form. What is chosen on its pages goes to the question that is being answered.
import { FileText } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { useStrings } from '../../strings/language.tsx';
import { OnlyReads, useMayChange } from '../../ui/changing.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { DocumentView } from '../../viewer/document-view.tsx';
import type { PageAsked, QuoteOffer } from '../../viewer/page-asked.ts';
import classes from './edit.module.css';

type Props = {
  hasReport: boolean;
  documents: readonly Document[];
  /** The place to go to; null until somebody asks. */
  asked: PageAsked | null;
  quote: QuoteOffer;
  /** To choose the report, where there is none. */
  picker: ReactNode;
};

/** The field that chose the report is gone once it stands there: the keyboard goes to the report. */
function useKeyboardToReport(isThere: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(isThere);
  useEffect(() => {
    if (isThere && !was.current && document.activeElement === document.body) box.current?.focus();
    was.current = isThere;
  }, [isThere]);
  return box;
}

export function ReportSide({ hasReport, documents, asked, quote, picker }: Props) {
  const { edit } = useStrings().opinions;
  const { viewer } = useStrings();
  const mayChange = useMayChange();
  const [first] = documents;
  const [turnedTo, turnTo] = useState<PageAsked | null>(null);
  const [seen, setSeen] = useState(asked);
  // A place asked for later counts more than a file turned to earlier.
  if (asked !== seen) {
    setSeen(asked);
    turnTo(null);
  }
  // One object for one file: another one would make the viewer go there again.
  const firstId = first?.id;
  const start = useMemo(() => (firstId ? { documentId: firstId } : null), [firstId]);
  const box = useKeyboardToReport(start !== null);
  if (!first || !start)
    return (
      <EmptyState
        icon={FileText}
        title={hasReport ? edit.paperTitle : edit.noReportTitle}
        action={!hasReport && mayChange && <div className={classes.picker}>{picker}</div>}
      >
        {hasReport ? edit.reportNoPages : edit.noReport}
      </EmptyState>
    );
  const known = new Set(documents.map(({ id }) => id));
  const shown = [turnedTo, asked].find((place) => place && known.has(place.documentId)) ?? start;
  return (
    <div ref={box} tabIndex={-1} className={classes.report}>
      <OnlyReads>
        {documents.length > 1 && (
          <SelectField
            label={edit.otherFile}
            options={documents.map(({ id, fileName, pages }) => ({
              value: id,
              label: viewer.documentOption(fileName, pages),
            }))}
            value={shown.documentId}
            onChange={(documentId) => turnTo({ documentId })}
          />
        )}
        <DocumentView
          key={shown.documentId}
          asked={shown}
          quote={mayChange ? quote : undefined}
          startWithStrip={false}
        />
      </OnlyReads>
    </div>
  );
}
