// The first step of an opinion: who gave it. Doctor and place are picked or added on the spot, everything else comes later.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { newOpinion } from '../../../shared/domain/opinion.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Organization, Person } from '../../../shared/domain/people.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import { useCommand } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import { addDoctor, addPlace, doctorOptions, placeOptions } from '../../client/people.ts';
import classes from './edit.module.css';

type Props = { facts: OpinionFacts; onBack: () => void; onStart: (id: Opinion['id']) => void };

export function NewOpinion({ facts, onBack, onStart }: Props) {
  const { edit } = useStrings().opinions;
  const client = useClient();
  const [doctorId, setDoctor] = useState<Person['id'] | null>(null);
  const [placeId, setPlace] = useState<Organization['id'] | null>(null);
  const start = useCommand((asked, doctor: Person['id']) => {
    const number = Math.max(0, ...facts.opinions.map((opinion) => opinion.number)) + 1;
    return asked.opinions.add({ ...newOpinion({ number, doctorId: doctor }), organizationId: placeId });
  });
  // A name that is still being added would be lost by starting at once.
  const [adding, setAdding] = useState(0);
  const added = async <T,>(making: Promise<T>): Promise<T> => {
    setAdding((now) => now + 1);
    try {
      return await making;
    } finally {
      setAdding((now) => now - 1);
    }
  };
  const begin = async () => {
    const begun = doctorId === null ? null : await start.run(doctorId);
    if (begun) onStart(begun.id);
  };
  const chooseDoctor = (id: Person['id'] | null) => {
    setDoctor(id);
    // Where the doctor works is usually known already.
    setPlace(facts.people.find((person) => person.id === id)?.organizationId ?? placeId);
  };
  return (
    <Screen
      title={edit.newTitle}
      sentence={edit.newSentence}
      tools={
        <Button reads icon={ArrowLeft} size="small" onClick={onBack}>
          {edit.back}
        </Button>
      }
    >
      <form
        className={classes.newForm}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        {start.problem && <ProblemNotice sentence={describeProblem(start.problem)} />}
        <FieldStack>
          <PickOrAddField
            label={edit.who}
            hint={edit.whoHint}
            options={doctorOptions(facts.people)}
            value={doctorId}
            onChange={chooseDoctor}
            onAdd={(name) => added(addDoctor(client, name))}
          />
          <PickOrAddField
            label={edit.place}
            optional
            options={placeOptions(facts.organizations)}
            value={placeId}
            onChange={setPlace}
            onAdd={(name) => added(addPlace(client, name))}
          />
          <div>
            <Button look="primary" icon={ArrowRight} submit disabled={doctorId === null || adding > 0}>
              {edit.start}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Screen>
  );
}
