// Deciding: the count of who says what, the offer of another opinion, what matters, where each leans, what was decided. No verdict.
import type { ReactNode } from 'react';
import { anotherOpinion, talliesOf } from '../../../shared/domain/tally.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useSaveSheet } from '../../client/use-save-sheet.ts';
import type { Destination } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { SavePdf } from '../../ui/save-pdf.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import { AnotherOpinion } from './another-opinion.tsx';
import { Choices } from './choices.tsx';
import { Decisions } from './decisions.tsx';
import { Leanings } from './leanings.tsx';
import { Matters } from './matters.tsx';
import { OverTime } from './over-time.tsx';
import classes from './decide.module.css';

type Props = { facts: OpinionFacts; switcher: ReactNode; onGo: (destination: Destination) => void };

export function DecideView({ facts, switcher, onGo }: Props) {
  usePrintable('decide');
  const { opinions, language } = useStrings();
  const { decide } = opinions;
  const sheet = useSaveSheet(decide.title, (client, ticket) =>
    client.sheets.saveDecision({ ticket, language }),
  );
  const tallies = talliesOf(facts.choices, facts.stances, facts.comparison);
  const another = anotherOpinion(facts.comparison, tallies);
  return (
    <Screen
      title={decide.title}
      sentence={decide.sentence}
      tools={switcher}
      action={
        <SavePdf
          label={decide.savePdf}
          isBusy={sheet.isBusy}
          problem={sheet.problem && describeProblem(sheet.problem)}
          onSave={() => void sheet.save()}
          onShow={sheet.show}
        />
      }
    >
      <div className={classes.parts}>
        <Choices {...{ tallies, facts }} />
        {another && <AnotherOpinion kind={another} onGo={onGo} />}
        <OverTime facts={facts} />
        <Matters onGo={onGo} />
        <Leanings leanings={facts.leanings} />
        <Decisions decisions={facts.decisions} />
      </div>
    </Screen>
  );
}
