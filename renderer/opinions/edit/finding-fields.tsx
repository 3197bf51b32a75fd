// One thing a doctor said: a few words, the exact words, the page, or that it was told. Saved as typed.
import { BookOpen, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useAutosave } from '../../ui/fields/autosave.ts';
import { Problem } from '../../ui/fields/field.tsx';
import { axisName } from '../names.ts';
import type { FindingFields, Slot } from './use-findings.ts';
import classes from './edit.module.css';

export type ReportFacts = {
  /** Where a page that is typed belongs; null where there is no paper. */
  documentId: string | null;
  pages: number;
};

type Props = {
  slot: Slot;
  report: ReportFacts;
  isLast: boolean;
  onSave: (slot: Slot, set: FindingFields) => Promise<void>;
  onRemove: (slot: Slot) => void;
  onShow: (slot: Slot) => void;
  onAddSecond: () => void;
};

export function FindingFieldset({ slot, report, isLast, onSave, onRemove, onShow, onAddSecond }: Props) {
  const strings = useStrings();
  const { edit } = strings.opinions;
  const { finding } = slot;
  const axis = axisName(strings, slot.axis);
  const save = (set: FindingFields) => onSave(slot, set);
  const isShowable = finding !== null && finding.page !== null && finding.documentId !== null;
  return (
    <div className={classes.finding} data-filled={finding !== null || undefined}>
      <Line
        label={edit.wordsFor(axis)}
        placeholder={edit.words}
        value={finding?.text ?? ''}
        onSave={(text) => save({ text })}
      />
      <div className={classes.proof}>
        <Line
          isQuote
          label={edit.quoteFor(axis)}
          placeholder={edit.quote}
          value={finding?.quote ?? ''}
          // Words changed by hand no longer lie where the boxes on the page are.
          onSave={(quote) => save({ quote, regions: [] })}
        />
        <div className={classes.proofLine}>
          <PageField label={edit.pageFor(axis)} page={finding?.page ?? null} report={report} onSave={save} />
          {isShowable && (
            <Button look="quiet" size="small" icon={BookOpen} onClick={() => onShow(slot)}>
              {edit.showPage}
            </Button>
          )}
          <label className={classes.told}>
            <input
              type="checkbox"
              checked={finding?.wasTold ?? false}
              aria-label={edit.toldFor(axis)}
              onChange={(event) => void save({ wasTold: event.currentTarget.checked })}
            />
            {edit.told}
          </label>
          {finding && (
            <span className={classes.proofEnd}>
              {isLast && (
                <IconButton size="small" icon={Plus} label={edit.addSecondFor(axis)} onClick={onAddSecond} />
              )}
              <IconButton
                size="small"
                icon={X}
                label={edit.removeFindingFor(axis)}
                onClick={() => onRemove(slot)}
              />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

type LineProps = {
  label: string;
  placeholder: string;
  value: string;
  isQuote?: boolean;
  onSave: (text: string) => Promise<void>;
};

function Line({ label, placeholder, value, isQuote = false, onSave }: LineProps) {
  const { ui } = useStrings();
  const { text, failed, type, flush } = useAutosave(value, onSave);
  return (
    <>
      <textarea
        rows={1}
        className={classes.line}
        data-quote={isQuote || undefined}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
      {failed && (
        <p className={classes.problem} role="alert">
          <Problem>{ui.fields.notSaved}</Problem>
        </p>
      )}
    </>
  );
}

type PageFieldProps = {
  label: string;
  page: number | null;
  report: ReportFacts;
  onSave: (set: FindingFields) => Promise<void>;
};

/** A page that does not exist is not kept; the field says where the report ends. */
function PageField({ label, page, report, onSave }: PageFieldProps) {
  const { edit } = useStrings().opinions;
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (page === null ? '' : String(page));
  const number = /^[1-9]\d{0,4}$/.test(shown.trim()) ? Number(shown) : null;
  const isBeyond = number !== null && report.documentId !== null && number > report.pages;
  const isRead = shown.trim() === '' || (number !== null && !isBeyond);
  const leave = () => {
    if (typed === null || !isRead) return;
    setTyped(null);
    if (number === page) return;
    const documentId = number === null ? null : (report.documentId as FindingFields['documentId']);
    void onSave({ page: number, documentId: documentId ?? null, regions: [] });
  };
  return (
    <span className={classes.pageField}>
      <label>
        <span aria-hidden>{edit.page}</span>
        <input
          inputMode="numeric"
          aria-label={label}
          aria-invalid={!isRead}
          aria-describedby={isBeyond ? problemId : undefined}
          value={shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      </label>
      {isBeyond && (
        <span id={problemId} className={classes.problem} role="alert">
          <Problem>{edit.pageBeyond(report.pages)}</Problem>
        </span>
      )}
    </span>
  );
}
