// One proposal beside the list: its fields to correct before it is taken over, and the export's own words below.
import { Check } from 'lucide-react';
import type { Proposal, ProposalFields } from '../../../shared/domain/proposal.ts';
import { ProposalFields as Schema, nameOf } from '../../../shared/domain/proposal.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import classes from './health.module.css';

type Props = { proposal: Proposal; onTake: () => void; onClose: () => void };

export function CorrectProposal({ proposal, onTake, onClose }: Props) {
  const { kinds, proposals: words } = useStrings().health;
  const { run, problem } = useCommand((client, fields: ProposalFields) =>
    client.proposals.change({ id: proposal.id, fields }),
  );
  const save = async (set: Record<string, unknown>): Promise<void> => {
    const next = Schema.safeParse({ ...proposal.fields, ...set });
    // A thing is never without a name: an emptied field keeps the last one.
    if (next.success && !(await run(next.data))) throw new Error('not saved');
  };
  return (
    <DetailPane
      title={nameOf(proposal.fields)}
      subtitle={kinds[proposal.kind]}
      onClose={onClose}
      footer={
        <Button look="primary" icon={Check} onClick={onTake}>
          {words.take}
        </Button>
      }
    >
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <p className={classes.soft}>{words.correctLead}</p>
      <FieldStack>
        {Object.entries(proposal.fields).map(([name, value]) => (
          <OneField key={name} {...{ name, value, save }} />
        ))}
      </FieldStack>
      {proposal.quote !== '' && (
        <section className={classes.quote}>
          <h3>{words.says}</h3>
          <blockquote>{proposal.quote}</blockquote>
        </section>
      )}
      <p className={classes.soft}>
        {[proposal.section, proposal.pointer].filter((text) => text !== '').join(' · ')}
      </p>
    </DetailPane>
  );
}

type FieldProps = { name: string; value: unknown; save: (set: Record<string, unknown>) => Promise<void> };

function OneField({ name, value, save }: FieldProps) {
  const labels: Record<string, string> = useStrings().health.proposals.fields;
  const label = labels[name];
  if (label === undefined) return null;
  if (name.endsWith('On'))
    return (
      <AutosaveDateField
        label={label}
        optional
        value={value as PartialDate | null}
        onSave={(date) => save({ [name]: date })}
      />
    );
  return (
    <AutosaveField
      label={label}
      optional
      long={name === 'notes' || name === 'address'}
      value={String(value)}
      onSave={(text) => save({ [name]: text })}
    />
  );
}
