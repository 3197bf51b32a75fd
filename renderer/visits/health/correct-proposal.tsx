// One proposal beside the list: its fields to correct before it is added, and the export's own words below.
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Proposal, ProposalFields } from '../../../shared/domain/proposal.ts';
import { ProposalFields as Schema, nameOf } from '../../../shared/domain/proposal.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { ProposalField } from './proposal-field.tsx';
import { Source } from '../../viewer/taken-from.tsx';
import classes from './health.module.css';

type Props = {
  proposal: Proposal;
  fileName: string;
  onTake: () => void;
  onLeave: () => void;
  onClose: () => void;
};

export function CorrectProposal({ proposal, fileName, onTake, onLeave, onClose }: Props) {
  const { kinds, proposals: words } = useStrings().health;
  const { save, problem } = useCorrection(proposal);
  const fields = useRef<HTMLDivElement>(null);
  // Whoever corrects goes on in the first field; at large text the pane lies over the list.
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <DetailPane
      title={nameOf(proposal.fields)}
      subtitle={kinds[proposal.kind]}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" icon={Check} onClick={onTake}>
            {words.takeTo(kinds[proposal.kind].toLowerCase())}
          </Button>
          <Button look="quiet" onClick={onLeave}>
            {words.leave}
          </Button>
        </>
      }
    >
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <p className={classes.soft}>{words.correctLead}</p>
      <div ref={fields} className={classes.fields}>
        <FieldStack>
          {Object.entries(proposal.fields).map(([name, value]) => (
            <ProposalField key={name} kind={proposal.kind} {...{ name, value, save }} />
          ))}
        </FieldStack>
      </div>
      <Source {...{ proposal, fileName }} />
    </DetailPane>
  );
}

function useCorrection({ id, fields }: Proposal) {
  const { run, problem } = useCommand((client, next: ProposalFields) =>
    client.proposals.change({ id, fields: next }),
  );
  // Two fields left one right after the other must not take each other back.
  const latest = useRef(fields);
  useEffect(() => {
    latest.current = fields;
  }, [fields]);
  const save = async (set: Record<string, unknown>): Promise<void> => {
    const next = Schema.safeParse({ ...latest.current, ...set });
    // A thing is never without a name: an emptied field keeps the last one.
    if (!next.success) return;
    latest.current = next.data;
    if (!(await run(next.data))) throw new Error('not saved');
  };
  return { save, problem };
}
