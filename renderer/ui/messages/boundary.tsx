// Where a screen breaks, the rest stays: what happened in one sentence, and a way to go on. Never a blank window.
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import classes from './messages.module.css';
import { ProblemNotice } from './notice.tsx';

type Props = { children: ReactNode };

export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? (
      <Broken onAgain={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    );
  }
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const { ui } = useStrings();
  return (
    <Alone>
      <ProblemNotice
        sentence={ui.boundary.sentence}
        action={
          <Button reads onClick={onAgain}>
            {ui.boundary.again}
          </Button>
        }
      />
    </Alone>
  );
}

/** A message that is all there is in the window. */
export function Alone({ children }: Props) {
  return <main className={classes.alone}>{children}</main>;
}
