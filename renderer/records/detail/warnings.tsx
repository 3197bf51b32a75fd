// What the app noticed about this record: perhaps another person's paper, perhaps the same paper twice. The person decides.
import type { RecordWarning } from '../../../shared/contract/warnings.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { useWarnings } from '../../client/use-warnings.ts';
import { useSaveRecord } from './use-save-record.ts';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; all: readonly MedicalRecord[]; onShow: (recordId: string) => void };

export function Warnings({ record, all, onShow }: Props) {
  const mine = useWarnings().warnings.filter(({ recordId }) => recordId === record.id);
  return mine.map((warning) => {
    const key = `${warning.kind}:${warning.documentId}:${warning.otherId ?? ''}`;
    const other = all.find(({ id }) => id === warning.otherId);
    if (warning.kind === 'other-patient') return <OtherPatient key={key} {...{ record, warning }} />;
    return other ? <Twin key={key} {...{ record, warning, other, onShow }} /> : null;
  });
}

type OneProps = { record: MedicalRecord; warning: RecordWarning };

function useDismiss({ record, warning }: OneProps) {
  const { kind, otherId } = warning;
  return useCommand((client) => client.dismissals.add({ recordId: record.id, kind, otherId }));
}

function OtherPatient({ record, warning }: OneProps) {
  const { records } = useStrings();
  const words = records.warnings;
  const { openPage } = useViewer();
  const save = useSaveRecord(record);
  const dismiss = useDismiss({ record, warning });
  const { documentId, name, birthDate } = warning;
  return (
    <Notice meaning="needsYou" title={words.otherPatient}>
      <p>{words.stated(name, birthDate)}</p>
      {dismiss.problem && <p>{describeProblem(dismiss.problem)}</p>}
      <div className={classes.choices}>
        <Button reads size="small" onClick={() => openPage({ documentId, words: name ?? birthDate ?? '' })}>
          {words.look}
        </Button>
        <Button size="small" onClick={() => void dismiss.run(undefined)}>
          {words.isRight}
        </Button>
        <Button size="small" onClick={() => void save({ wrongPatient: true })}>
          {words.isOther}
        </Button>
      </div>
    </Notice>
  );
}

type TwinProps = OneProps & { other: MedicalRecord; onShow: Props['onShow'] };

function Twin({ record, warning, other, onShow }: TwinProps) {
  const { records } = useStrings();
  const words = records.warnings;
  const save = useSaveRecord(record);
  const dismiss = useDismiss({ record, warning });
  return (
    <Notice title={words.twin(other.title, warning.percent ?? 0)}>
      {dismiss.problem && <p>{describeProblem(dismiss.problem)}</p>}
      <div className={classes.choices}>
        <Button reads size="small" onClick={() => onShow(other.id)}>
          {words.showOther}
        </Button>
        <Button size="small" onClick={() => void save({ supersedesId: other.id })}>
          {words.replaces}
        </Button>
        <Button size="small" onClick={() => void dismiss.run(undefined)}>
          {words.keepBoth}
        </Button>
      </div>
    </Notice>
  );
}
