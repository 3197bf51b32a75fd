// The screen after an import: what came in, and the way back to the list.
import { Check } from 'lucide-react';
import type { ImportItem } from '../../../shared/contract/documents.ts';
import { useStrings } from '../../strings/language.tsx';
import { Screen } from '../../frame/screen.tsx';
import { Button } from '../../ui/button.tsx';
import type { Lists } from '../use-inventory.ts';
import { useImports } from './import-provider.tsx';
import { ImportResult, useImportItems } from './import-result.tsx';
import { ImportRunning } from './import-running.tsx';
import { countAdded } from './merge-report.ts';

export function ImportResultScreen({ lists, onShow }: { lists: Lists; onShow: (recordId: string) => void }) {
  const { records } = useStrings();
  const { report, into, putAway } = useImports();
  const words = records.import;
  const items = useImportItems(lists);
  const { files, pages } = countAdded(items);
  const countOf = (outcome: ImportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  const [locked, failed] = [countOf('needs-password'), countOf('failed')];
  const added =
    files === 0
      ? words.summaryNothing
      : into
        ? words.summaryTo(into.title, files)
        : words.summary(files, pages);
  const sentence = `${added}${locked > 0 ? words.summaryLocked(locked) : ''}${failed > 0 ? words.summaryFailed(failed) : ''}`;
  return (
    <Screen
      scroll="fill"
      title={report?.stopped ? words.titleStopped : words.title}
      sentence={sentence}
      action={
        <Button look="primary" icon={Check} onClick={() => (into ? onShow(into.id) : putAway())}>
          {words.backToList}
        </Button>
      }
    >
      <ImportRunning />
      <ImportResult lists={lists} onShow={onShow} />
    </Screen>
  );
}
