// One cell of the comparison: a doctor's words, the page that says so, and what they said before.
import { FileText, History, Phone } from 'lucide-react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { Finding } from '../../../shared/domain/opinion.ts';
import { wordsOf } from '../../../shared/domain/said.ts';
import type { Piece } from '../../../shared/domain/words.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { doctorName } from '../names.ts';
import classes from './row.module.css';

export type Wording = 'short' | 'exact';

type Props = {
  findings: readonly Finding[];
  /** What each took the place of, newest first. */
  earlier: ReadonlyMap<Finding['id'], readonly Finding[]>;
  /** The words of the one statement of this cell, with those marked that the others do not have. */
  pieces: readonly Piece[] | null;
  column: ComparisonColumn;
  wording: Wording;
  onSource: (finding: Finding) => void;
};

export function SaidWords({ findings, earlier, pieces, ...rest }: Props) {
  const { compare } = useStrings().opinions;
  if (findings.length === 0)
    return (
      <p className={classes.silent}>
        <span aria-hidden>–</span>
        <span className="screen-reader-only">{compare.saidNothing}</span>
      </p>
    );
  return findings.map((finding) => (
    <div key={finding.id} className={classes.words}>
      <Statement finding={finding} pieces={findings.length === 1 ? pieces : null} {...rest} />
      {(earlier.get(finding.id) ?? []).map((before) => (
        <p key={before.id} className={classes.earlier}>
          <History aria-hidden className={classes.small} />
          <span>
            <strong>{compare.earlier}</strong> <Statement finding={before} pieces={null} {...rest} />
          </span>
        </p>
      ))}
    </div>
  ));
}

type StatementProps = Omit<Props, 'findings' | 'earlier'> & { finding: Finding };

function Statement({ finding, pieces, column, wording, onSource }: StatementProps) {
  const strings = useStrings();
  const { compare } = strings.opinions;
  const { page, documentId } = finding;
  const isExact = finding.quote !== '' && (wording === 'exact' || finding.text.trim() === '');
  return (
    <>
      {isExact ? <q>{finding.quote}</q> : pieces ? <Pieces pieces={pieces} /> : wordsOf(finding)}{' '}
      {page !== null && documentId !== null && (
        <button type="button" className={classes.page} onClick={() => onSource(finding)}>
          <FileText aria-hidden className={classes.small} />
          {compare.page(page)}
          <span className="screen-reader-only">, {compare.openPage(doctorName(column, strings), page)}</span>
        </button>
      )}
      {page !== null && documentId === null && <span className={classes.told}>{compare.page(page)}</span>}
      <WhoAndWhen finding={finding} />
    </>
  );
}

/** A thin line under what not all the others say; the words themselves stay as they are. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isOwn }, at) =>
    isOwn ? (
      <mark key={at} className={classes.own}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

/** Told with no paper; by whom and on which day, where that is not the opinion's own. */
function WhoAndWhen({ finding: { wasTold, saidBy, saidOn } }: { finding: Finding }) {
  const { compare } = useStrings().opinions;
  const format = useFormat();
  const more = [saidBy, saidOn === null ? '' : format.day(saidOn)].filter((part) => part !== '');
  if (!wasTold && more.length === 0) return null;
  return (
    <span className={classes.told} title={wasTold ? compare.toldWhy : undefined}>
      {wasTold && <Phone aria-hidden className={classes.small} />}
      {[...(wasTold ? [compare.told] : []), ...more].join(', ')}
    </span>
  );
}
