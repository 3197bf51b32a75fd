// One thing a doctor said: a few words, the exact words, the page, or that it was told. Saved as typed.
import { BookOpen, History, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMayChange } from '../../ui/changing.tsx';
import { Problem } from '../../ui/fields/field.tsx';
import { axisName } from '../names.ts';
import { Line } from './line.tsx';
import { LaterFields, NumbersField } from './later-fields.tsx';
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
  /** They said something else later: this one stays, the later one stands in its place. */
  onLater: (slot: Slot) => void;
  /** A later statement stands in its place. */
  isEarlier: boolean;
};

export function FindingFieldset(props: Props) {
  const { slot, report, isLast, isEarlier, onSave, onRemove, onShow, onAddSecond, onLater } = props;
  const strings = useStrings();
  const mayChange = useMayChange();
  const { edit } = strings.opinions;
  const { finding } = slot;
  const axis = axisName(strings, slot.axis);
  const save = (set: FindingFields) => onSave(slot, set);
  const isShowable = finding !== null && finding.page !== null && finding.documentId !== null;
  return (
    <div
      className={classes.finding}
      data-filled={finding !== null || undefined}
      data-earlier={isEarlier || undefined}
    >
      {isEarlier && <p className={classes.earlier}>{edit.isEarlier}</p>}
      {finding?.replacesId && <LaterFields {...{ finding, axis }} onSave={save} />}
      <Line
        label={edit.wordsFor(axis)}
        placeholder={edit.words}
        value={finding?.text ?? ''}
        onSave={(text) => save({ text })}
      />
      {finding && <NumbersField {...{ finding, axis }} onSave={save} />}
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
            <Button reads look="quiet" size="small" icon={BookOpen} onClick={() => onShow(slot)}>
              {edit.showPage}
            </Button>
          )}
          <label className={classes.told}>
            <input
              type="checkbox"
              checked={finding?.wasTold ?? false}
              disabled={!mayChange}
              aria-label={edit.toldFor(axis)}
              onChange={(event) => void save({ wasTold: event.currentTarget.checked })}
            />
            {edit.told}
          </label>
          {finding && (
            <span className={classes.proofEnd}>
              {!isEarlier && (
                <IconButton
                  size="small"
                  icon={History}
                  label={edit.laterFor(axis)}
                  onClick={() => onLater(slot)}
                />
              )}
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
  const mayChange = useMayChange();
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
          readOnly={!mayChange}
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
