// The papers that go along with an appeal: which paper of the case each is, which of its pages, and by what name it is listed.
import { Eye, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Appeal } from '../../../shared/domain/coverage/determination.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useLists } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from '../list.module.css';

type Exhibit = Appeal['exhibits'][number];
type Props = { appeal: Appeal; save: (set: Partial<Appeal>) => Promise<void> };
type Lists = { documents: Document[]; records: MedicalRecord[]; letters: Letter[] };

export function Exhibits({ appeal: { exhibits }, save }: Props) {
  const words = useStrings().decisions.appeal;
  const read = useLists('documents', 'records', 'letters');
  if (read.state !== 'ready') return null;
  const put = (at: number, set: Partial<Exhibit>) =>
    save({ exhibits: exhibits.map((one, index) => (index === at ? { ...one, ...set } : one)) });
  const add = () =>
    save({
      exhibits: [...exhibits, { title: words.exhibit, recordId: null, documentId: null, pages: '' }],
    });
  return (
    <section className={classes.checks}>
      <h3>{words.exhibits}</h3>
      <ol className={classes.exhibits}>
        {exhibits.map((exhibit, at) => (
          <li key={at}>
            <ExhibitFields
              exhibit={exhibit}
              lists={read.value}
              onChange={(set) => put(at, set)}
              onRemove={() => void save({ exhibits: exhibits.filter((_, index) => index !== at) })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon={Plus} onClick={() => void add()}>
          {words.addExhibit}
        </Button>
      </div>
    </section>
  );
}

/** Named by the record or the letter that it belongs to, as people know it. */
function nameOf(document: Document, { records, letters }: Lists): string {
  const record = records.find(({ id }) => id === document.recordId);
  return record?.title ?? letters.find(({ id }) => id === document.letterId)?.subject ?? document.fileName;
}

type FieldsProps = {
  exhibit: Exhibit;
  lists: Lists;
  onChange: (set: Partial<Exhibit>) => Promise<void>;
  onRemove: () => void;
};

function ExhibitFields({ exhibit, lists, onChange, onRemove }: FieldsProps) {
  const words = useStrings().decisions.appeal;
  const { openPage } = useViewer();
  // A paper just added is filled in; the others are a list to read.
  const [wasUnnamed] = useState(exhibit.title === words.exhibit);
  const shown = lists.documents.filter(({ setAside }) => !setAside);
  const document =
    shown.find(({ id }) => id === exhibit.documentId) ??
    shown.find(({ recordId }) => recordId !== null && recordId === exhibit.recordId);
  const pick = (documentId: Document['id'] | null) => {
    const picked = shown.find(({ id }) => id === documentId);
    const isUnnamed = exhibit.title === words.exhibit;
    return onChange({
      documentId,
      recordId: picked?.recordId ?? null,
      ...(picked && isUnnamed ? { title: nameOf(picked, lists) } : {}),
    });
  };
  const pages = exhibit.pages ?? '';
  return (
    <div className={classes.exhibit}>
      <details className={classes.exhibitFields} open={wasUnnamed}>
        <summary>{pages === '' ? exhibit.title : words.exhibitOf(exhibit.title, pages)}</summary>
        <AutosaveField
          label={words.exhibit}
          value={exhibit.title}
          onSave={(title) => (title.trim() === '' ? undefined : onChange({ title }))}
        />
        <PickOrAddField
          label={words.exhibitPaper}
          optional
          options={shown.map((one) => ({
            value: one.id,
            label: words.paperOf(nameOf(one, lists), one.pages),
          }))}
          value={document?.id ?? null}
          onChange={(documentId) => void pick(documentId)}
        />
        <FieldRow>
          <AutosaveField
            label={words.exhibitPages}
            hint={words.exhibitPagesHint}
            optional
            value={pages}
            onSave={(text) => onChange({ pages: text })}
          />
        </FieldRow>
      </details>
      <div>
        {document && document.pages > 0 && (
          <IconButton
            icon={Eye}
            label={words.openExhibit(exhibit.title)}
            onClick={() => openPage({ documentId: document.id, page: firstPage(pages, document.pages) })}
          />
        )}
        <IconButton icon={X} label={words.removeExhibit(exhibit.title)} onClick={onRemove} />
      </div>
    </div>
  );
}

/** The first number of "3–5", where the paper has that page. */
function firstPage(pages: string, last: number): number {
  const page = Number.parseInt(/\d+/.exec(pages)?.[0] ?? '1', 10);
  return page >= 1 && page <= last ? page : 1;
}
