// Plan A beside plan B, the day to switch, what is owed under the plan, and the contract's pages.
import type { Coverage } from '../../../shared/domain/coverage/coverage.ts';
import { daysFrom } from '../../../shared/domain/clocks/distance.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { MoneyField } from '../money-field.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { ContractPages } from './contract-pages.tsx';
import classes from './way.module.css';

type Props = { facts: PathFacts; onSave: (set: Partial<Coverage>) => Promise<void> };

export function Plans({ facts, onSave }: Props) {
  const { plans: words } = useStrings().path;
  const { plan } = facts;
  if (!plan) return null;
  return (
    <section>
      <h2 className={classes.heading}>{words.title}</h2>
      <div className={classes.plans}>
        <div className={classes.planCard}>
          <h3>{words.a}</h3>
          <AutosaveField
            label={words.words}
            hint={words.aHint}
            long
            value={plan.planA}
            onSave={(planA) => onSave({ planA })}
          />
          <FieldRow>
            <MoneyField
              label={words.copay}
              cents={plan.copayCents}
              onSave={(copayCents) => onSave({ copayCents })}
            />
            <MoneyField
              label={words.most}
              cents={plan.outOfPocketMaxCents}
              onSave={(outOfPocketMaxCents) => onSave({ outOfPocketMaxCents })}
            />
          </FieldRow>
          <FieldRow>
            <MoneyField
              label={words.deductible}
              cents={plan.deductibleCents}
              onSave={(deductibleCents) => onSave({ deductibleCents })}
            />
            <PercentField plan={plan} onSave={onSave} />
          </FieldRow>
          <AutosaveField
            label={words.outOfNetwork}
            optional
            value={plan.outOfNetwork}
            onSave={(outOfNetwork) => onSave({ outOfNetwork })}
          />
          <ContractPages plan={plan} onSave={onSave} />
        </div>
        <div className={classes.planCard}>
          <h3>{words.b}</h3>
          <AutosaveField
            label={words.words}
            hint={words.bHint}
            long
            value={plan.planB}
            onSave={(planB) => onSave({ planB })}
          />
          <Switch facts={facts} plan={plan} />
          <AutosaveDateField
            label={words.switchOn}
            hint={words.switchHint}
            optional
            value={plan.switchOn}
            onSave={(switchOn) => onSave({ switchOn })}
          />
          <AutosaveDateField
            label={words.switchedOn}
            optional
            value={plan.switchedOn}
            onSave={(switchedOn) => onSave({ switchedOn })}
          />
        </div>
      </div>
    </section>
  );
}

function Switch({ facts, plan }: { facts: PathFacts; plan: Coverage }) {
  const { plans: words } = useStrings().path;
  const format = useFormat();
  if (plan.switchedOn)
    return <StatusMark meaning="arrived">{words.switched(format.date(plan.switchedOn))}</StatusMark>;
  if (!plan.switchOn) return null;
  const isPast = (daysFrom(facts.now, plan.switchOn, facts.zone) ?? 0) < 0;
  return (
    <StatusMark meaning={isPast ? 'needsYou' : 'waiting'}>
      {isPast ? words.switchPast(format.date(plan.switchOn)) : words.switchAhead(format.date(plan.switchOn))}
    </StatusMark>
  );
}

function PercentField({ plan, onSave }: { plan: Coverage; onSave: Props['onSave'] }) {
  const { plans: words } = useStrings().path;
  return (
    <AutosaveField
      label={words.coinsurance}
      optional
      value={plan.coinsurancePercent === null ? '' : String(plan.coinsurancePercent)}
      onSave={(text) => {
        if (text.trim() === '') return onSave({ coinsurancePercent: null });
        const percent = Number(text.replace(/[%\s]/g, ''));
        return percent >= 0 && percent <= 100 ? onSave({ coinsurancePercent: percent }) : undefined;
      }}
    />
  );
}
