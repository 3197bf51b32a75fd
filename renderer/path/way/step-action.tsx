// The one button of a step: it writes the letter of the step, or leads to where the step is done.
import { ArrowRight, FilePenLine, PhoneCall } from 'lucide-react';
import type { StepPlace } from '../../../shared/rules/pathways/step-tools.ts';
import { toolOf } from '../../../shared/rules/pathways/step-tools.ts';
import { describeProblem } from '../../../shared/errors.ts';
import type { PathFacts } from '../../client/use-path.ts';
import { useLogCall } from '../../frame/log-call.ts';
import type { Destination } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useWriteLetter } from '../use-write-letter.ts';

type Props = {
  stepKey: string;
  facts: PathFacts;
  look?: 'primary' | 'plain';
  onGo: (destination: Destination) => void;
};

const destinations: Record<Exclude<StepPlace, 'call'>, Destination> = {
  people: { place: 'people' },
  opinions: { place: 'opinions' },
  visits: { place: 'visits' },
  packets: { place: 'packets' },
  decisions: { place: 'path', openId: 'decisions' },
  costs: { place: 'path', openId: 'costs' },
};

export function StepAction({ stepKey, facts, look = 'plain', onGo }: Props) {
  const { steps: words } = useStrings().path;
  const logCall = useLogCall();
  const { write, problem } = useWriteLetter(facts, onGo);
  const tool = toolOf(stepKey);
  if (!tool) return null;
  if (tool.kind === 'letter')
    return (
      <div>
        {problem && <ProblemNotice sentence={describeProblem(problem)} />}
        <Button look={look} icon={FilePenLine} onClick={() => void write({ kind: tool.draft })}>
          {words.write}
        </Button>
      </div>
    );
  const { place } = tool;
  return (
    <div>
      <Button
        look={look}
        icon={place === 'call' ? PhoneCall : ArrowRight}
        onClick={() => (place === 'call' ? logCall() : onGo({ ...destinations[place] }))}
      >
        {words.goTo[place]}
      </Button>
    </div>
  );
}
