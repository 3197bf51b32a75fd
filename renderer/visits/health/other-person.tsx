// An export that names another person or another birth date than the case: said before anything of it is added.
import { FileText } from 'lucide-react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { PortalExport } from '../../../shared/domain/portal-exports.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from './health.module.css';

type Props = { export: PortalExport; caseFile: CaseFile; onLeave: (ids: PortalExport['waiting']) => void };

export function OtherPerson({ export: one, caseFile, onLeave }: Props) {
  const { proposals: words, openPaper } = useStrings().health;
  const format = useFormat();
  const { openPage } = useViewer();
  const same = useCommand(async (client) => {
    if (one.recordId === null) return;
    const record = (await client.records.list({})).find(({ id }) => id === one.recordId);
    if (record?.wrongPatient) await client.records.change({ id: record.id, set: { wrongPatient: false } });
    await client.dismissals.add({ recordId: one.recordId, kind: 'other-patient', otherId: null });
  });
  const born = (date: CaseFile['dateOfBirth']): string => (date === null ? '' : format.day(date));
  const { documentId, fileName, patientName, patientBorn, waiting } = one;
  return (
    <Notice meaning="differs" title={words.wrongPerson(fileName, patientName, born(patientBorn))}>
      <p>{words.wrongPersonNext(caseFile.patientName, born(caseFile.dateOfBirth))}</p>
      {same.problem && <p>{describeProblem(same.problem)}</p>}
      <div className={classes.choices}>
        <Button size="small" onClick={() => onLeave(waiting)}>
          {words.leaveAll(waiting.length)}
        </Button>
        {one.isAlone && one.recordId !== null && (
          <Button size="small" onClick={() => void same.run(undefined)}>
            {words.samePerson}
          </Button>
        )}
        <Button reads look="quiet" size="small" icon={FileText} onClick={() => openPage({ documentId })}>
          {openPaper}
        </Button>
      </div>
    </Notice>
  );
}
