// The papers that go along with an appeal: which paper of the case each is, which of its pages, and by what name it is listed.
import { Eye, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Appeal } from '../../../shared/domain/coverage/determination.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from '../list.module.css';
import { firstPage, usePapers } from '../use-papers.ts';
import type { Paper } from '../use-papers.ts';

type Exhibit = Appeal['exhibits'][number];
type Props = { appeal: Appeal; save: (set: Partial<Appeal>) => Promise<void> };

export function Exhibits({ appeal: { exhibits }, save }: Props) {
  const words = useStrings().decisions.appeal;
  const papers = usePapers();
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
              papers={papers}
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

type FieldsProps = {
  exhibit: Exhibit;
  papers: readonly Paper[];
  onChange: (set: Partial<Exhibit>) => Promise<void>;
  onRemove: () => void;
};

function ExhibitFields({ exhibit, papers, onChange, onRemove }: FieldsProps) {
  const words = useStrings().decisions.appeal;
  const { openPage } = useViewer();
  // A paper just added is filled in; the others are a list to read.
  const [wasUnnamed] = useState(exhibit.title === words.exhibit);
  const paper =
    papers.find(({ document }) => document.id === exhibit.documentId) ??
    papers.find(({ document }) => document.recordId !== null && document.recordId === exhibit.recordId);
  const pick = (documentId: Document['id'] | null) => {
    const picked = papers.find(({ document }) => document.id === documentId);
    const isUnnamed = exhibit.title === words.exhibit;
    return onChange({
      documentId,
      recordId: picked?.document.recordId ?? null,
      ...(picked && isUnnamed ? { title: picked.name } : {}),
    });
  };
  const document = paper?.document;
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
          options={papers.map((one) => ({
            value: one.document.id,
            label: words.paperOf(one.name, one.document.pages),
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
            reads
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
