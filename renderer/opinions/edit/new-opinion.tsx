// The first step of an opinion: who gave it. Doctor and place are picked or added on the spot, everything else comes later.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
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

type Begun = { who: Person['id']; where: Organization['id'] | null };
const nobody = Promise.resolve(null);

export function NewOpinion({ facts, onBack, onStart }: Props) {
  const { edit } = useStrings().opinions;
  const client = useClient();
  const [doctorId, setDoctor] = useState<Person['id'] | null>(null);
  const [placeId, setPlace] = useState<Organization['id'] | null>(null);
  const start = useCommand((asked, { who, where }: Begun) => {
    const number = Math.max(0, ...facts.opinions.map((opinion) => opinion.number)) + 1;
    return asked.opinions.add({ ...newOpinion({ number, doctorId: who }), organizationId: where });
  });
  const [isMissing, setMissing] = useState(false);
  // A name that is still being added would be lost by starting at once.
  const adding = useRef<Promise<Person['id'] | null>>(nobody);
  const addingPlace = useRef<Promise<Organization['id'] | null>>(nobody);
  const begin = async () => {
    const [who, where] = await Promise.all([doctorId ?? adding.current, placeId ?? addingPlace.current]);
    setMissing(who === null);
    const begun = who === null ? null : await start.run({ who, where });
    if (begun) onStart(begun.id);
  };
  const chooseDoctor = (id: Person['id'] | null) => {
    setDoctor(id);
    setMissing(false);
    adding.current = Promise.resolve(id);
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
            problem={isMissing ? edit.whoMissing : undefined}
            onAdd={(name) => (adding.current = addDoctor(client, name))}
          />
          <PickOrAddField
            label={edit.place}
            optional
            options={placeOptions(facts.organizations)}
            value={placeId}
            onChange={(id) => {
              addingPlace.current = Promise.resolve(id);
              setPlace(id);
            }}
            onAdd={(name) => (addingPlace.current = addPlace(client, name))}
          />
          <div>
            <Button look="primary" icon={ArrowRight} submit>
              {edit.start}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Screen>
  );
}
