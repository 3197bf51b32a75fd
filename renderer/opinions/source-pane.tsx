// The page that says so, beside the table: it opens where the words stand, with the words lit.
import { useMemo } from 'react';
import type { ComparisonColumn } from '../../shared/domain/compare.ts';
import type { Finding } from '../../shared/domain/opinion.ts';
import { useStrings } from '../strings/language.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { DocumentView } from '../viewer/document-view.tsx';
import type { PageAsked } from '../viewer/page-asked.ts';
import { axisName, doctorName } from './names.ts';
import classes from './opinions.module.css';

/** Boxes where they were kept; otherwise the quoted words are looked for on the page. */
export function pageOf({ documentId, page, regions, quote }: Finding): PageAsked | null {
  if (documentId === null || page === null) return null;
  if (regions.length > 0) return { documentId, page, highlights: regions };
  const words = quote.replaceAll('"', ' ').trim();
  return words === '' ? { documentId, page } : { documentId, page, words: `"${words}"` };
}

type Props = { finding: Finding; column: ComparisonColumn; onClose: () => void };

export function SourcePane({ finding, column, onClose }: Props) {
  const strings = useStrings();
  const { source } = strings.opinions;
  const asked = useMemo(() => pageOf(finding), [finding]);
  if (!asked) return null;
  return (
    <DetailPane
      title={source.title(doctorName(column, strings))}
      subtitle={source.page(axisName(strings, finding.axis), finding.page ?? 1)}
      onClose={onClose}
    >
      <div className={classes.sourcePage}>
        {finding.quote !== '' && <q className={classes.sourceQuote}>{finding.quote}</q>}
        <DocumentView asked={asked} />
      </div>
    </DetailPane>
  );
}
