// What there is to decide, and what one doctor said about it: the beginning of the first opinion.
import { ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { newOpinion, nothingSaid } from '../../../shared/domain/opinion.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import { addDoctor, doctorOptions } from '../../client/people.ts';
import type { Client } from '../../client/connection.ts';
import { useCommand, useLists } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, LongTextField, TextField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { StepProps } from './step-props.ts';
import classes from './first-steps.module.css';

type Said = { doctorId: Person['id']; words: string };

async function beginOpinion(client: Client, { doctorId, words }: Said) {
  const opinion = await client.opinions.add(newOpinion({ number: 1, doctorId }));
  if (words.trim() !== '')
    await client.findings.add({
      ...nothingSaid,
      opinionId: opinion.id,
      axis: 'recommendation',
      text: words,
      // So it is remembered; the report may say it in other words.
      wasTold: true,
    });
  return opinion;
}

const nobody = Promise.resolve(null);

export function SaidStep({ caseFile, save, onLater }: StepProps) {
  const { firstSteps, ui } = useStrings();
  const words = firstSteps.said;
  const client = useClient();
  const lists = useLists('people', 'opinions');
  const people = lists.state === 'ready' ? lists.value.people : [];
  const isFirst = lists.state === 'ready' && lists.value.opinions.length === 0;
  const [decision, setDecision] = useState(caseFile.decision);
  const [doctorId, setDoctor] = useState<Person['id'] | null>(null);
  // A name just typed may still be on its way in.
  const adding = useRef<Promise<Person['id'] | null>>(nobody);
  const [advice, setAdvice] = useState('');
  const [tried, setTried] = useState(false);
  const begin = useCommand(beginOpinion);
  const isEmpty = decision.trim() === '';
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    const who = doctorId ?? (await adding.current);
    if (isFirst && who !== null && !(await begin.run({ doctorId: who, words: advice }))) return;
    await save({ decision: decision.trim() });
  };
  return (
    <form onSubmit={(event) => void goOn(event)} noValidate>
      <FieldStack>
        {begin.problem && <ProblemNotice sentence={describeProblem(begin.problem)} />}
        <LongTextField
          label={words.decision}
          hint={words.decisionHint}
          placeholder={words.decisionExample}
          value={decision}
          onChange={setDecision}
          problem={tried && isEmpty ? ui.fields.fillIn : undefined}
        />
        {isFirst && (
          <>
            <PickOrAddField
              label={words.doctor}
              hint={words.doctorHint}
              optional
              options={doctorOptions(people)}
              value={doctorId}
              onChange={(id) => {
                adding.current = Promise.resolve(id);
                setDoctor(id);
              }}
              onAdd={(name) => (adding.current = addDoctor(client, name))}
            />
            {doctorId !== null && (
              <TextField
                label={words.words}
                placeholder={words.wordsExample}
                optional
                value={advice}
                onChange={setAdvice}
              />
            )}
          </>
        )}
        <div className={classes.buttons}>
          <Button look="primary" icon={ArrowRight} submit>
            {firstSteps.goOn}
          </Button>
          <Button look="quiet" onClick={onLater}>
            {firstSteps.later}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}
