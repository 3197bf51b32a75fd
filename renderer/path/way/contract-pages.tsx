// The plan's contract, the Evidence of Coverage: which paper of the case it is, and the pages noted in it, each one press away.
import { Eye, Plus, X } from 'lucide-react';
import type { Coverage } from '../../../shared/domain/coverage/coverage.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { usePapers } from '../use-papers.ts';
import classes from './way.module.css';

type Props = { plan: Coverage; onSave: (set: Partial<Coverage>) => Promise<void> };

export function ContractPages({ plan, onSave }: Props) {
  const { plans: words } = useStrings().path;
  const papers = usePapers();
  const { openPage } = useViewer();
  const { contractPages, contractRecordId } = plan;
  const booklet = papers.find(
    ({ document }) => contractRecordId !== null && document.recordId === contractRecordId,
  )?.document;
  // One line for each record, though it may have several papers.
  const records = new Map(
    papers.flatMap(({ document: { recordId }, name }) => (recordId === null ? [] : [[recordId, name]])),
  );
  const put = (at: number, set: Partial<Coverage['contractPages'][number]>) =>
    onSave({ contractPages: contractPages.map((one, index) => (index === at ? { ...one, ...set } : one)) });
  return (
    <div className={classes.pages}>
      <h4>{words.pages}</h4>
      <PickOrAddField
        label={words.booklet}
        hint={words.bookletHint}
        optional
        options={[...records].map(([value, label]) => ({ value, label }))}
        value={contractRecordId}
        onChange={(id) => void onSave({ contractRecordId: id })}
      />
      <ul>
        {contractPages.map(({ page, about }, at) => (
          <li key={at} className={classes.pageRow}>
            <AutosaveField
              label={words.page}
              value={String(page)}
              onSave={(text) => {
                const next = Number.parseInt(text, 10);
                return next > 0 ? put(at, { page: next }) : undefined;
              }}
            />
            <AutosaveField label={words.about} value={about} onSave={(text) => put(at, { about: text })} />
            {booklet && page <= booklet.pages && (
              <IconButton
                reads
                icon={Eye}
                label={words.openPage(String(page))}
                onClick={() => openPage({ documentId: booklet.id, page })}
              />
            )}
            <IconButton
              icon={X}
              label={words.removePage(String(page))}
              onClick={() => void onSave({ contractPages: contractPages.filter((_, index) => index !== at) })}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={Plus}
        onClick={() => void onSave({ contractPages: [...contractPages, { page: 1, about: '' }] })}
      >
        {words.addPage}
      </Button>
    </div>
  );
}
