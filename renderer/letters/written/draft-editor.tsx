// One letter as the page it will be: every part of it can be changed in place. Printing and sending stand beside it.
import { ArrowLeft } from 'lucide-react';
import type { Draft } from '../../../shared/domain/draft.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useSave } from '../../client/use-rows.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { DraftSide } from './draft-side.tsx';
import classes from './written.module.css';

type Props = { draft: Draft; onBack: () => void; onGo: ScreenProps['onGo'] };

export function DraftEditor({ draft, onBack, onGo }: Props) {
  const { written: words } = useStrings();
  const { save, problem } = useSave('drafts');
  const set = (change: Partial<Draft>) => save(draft.id, change);
  return (
    <Screen
      title={words.kind[draft.kind]}
      sentence={words.editor.sentence}
      tools={
        <Button reads size="small" icon={ArrowLeft} onClick={onBack}>
          {words.all}
        </Button>
      }
      beside={<DraftSide draft={draft} onBack={onBack} onGo={onGo} />}
      detailRem={22}
    >
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <article className={classes.paper} aria-label={words.editor.paper}>
        <Top draft={draft} set={set} />
        <AutosaveField
          label={words.editor.body}
          hideLabel
          long
          value={draft.body}
          onSave={(body) => set({ body })}
        />
        <Bottom draft={draft} set={set} />
      </article>
    </Screen>
  );
}

type Part = { draft: Draft; set: (change: Partial<Draft>) => Promise<void> };

function Top({ draft, set }: Part) {
  const { editor } = useStrings().written;
  return (
    <>
      <div className={classes.sender}>
        <AutosaveField
          label={editor.sender}
          hideLabel
          long
          value={draft.sender}
          onSave={(sender) => set({ sender })}
        />
      </div>
      <div className={classes.date}>
        <AutosaveDateField
          hint=""
          label={editor.date}
          value={draft.datedOn}
          onSave={(datedOn) => set({ datedOn })}
        />
      </div>
      <AutosaveField
        label={editor.recipient}
        placeholder={editor.recipientHint}
        hideLabel
        long
        value={draft.recipient}
        onSave={(recipient) => set({ recipient })}
      />
      <div className={classes.subject}>
        <span aria-hidden>{editor.re}</span>
        <AutosaveField
          label={editor.subject}
          hideLabel
          long
          value={draft.subject}
          onSave={async (subject) => {
            // A letter is never without its subject: an emptied one keeps the last.
            if (subject.trim() !== '') await set({ subject: subject.replace(/\s+/g, ' ').slice(0, 500) });
          }}
        />
      </div>
    </>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 500));
  return lines.filter((line) => line !== '').slice(0, 100);
}

function Bottom({ draft, set }: Part) {
  const { editor } = useStrings().written;
  return (
    <>
      <p className={classes.closing}>{editor.closing}</p>
      <AutosaveField
        label={editor.signature}
        hideLabel
        long
        value={draft.signature}
        onSave={(signature) => set({ signature })}
      />
      <div className={classes.enclosures}>
        <AutosaveField
          label={editor.enclosures}
          long
          value={draft.enclosures.join('\n')}
          onSave={(text) => set({ enclosures: linesOf(text) })}
        />
      </div>
    </>
  );
}
