// Before a letter is drafted: what it is for, to whom, and the few things the case cannot know. Only what that letter needs is asked.
import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { draftKinds } from '../../../shared/domain/draft.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { outsideReasons } from '../../../shared/domain/letters/facts.ts';
import type { LetterAsk } from '../../../shared/domain/letters/facts.ts';
import type { Organization, Person } from '../../../shared/domain/people.ts';
import type { RecordRequest } from '../../../shared/domain/record-request.ts';
import { languages } from '../../../shared/language.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useClient } from '../../client/case-client.tsx';
import {
  addContact,
  addDoctor,
  addPlace,
  doctorOptions,
  peopleOptions,
  placeOptions,
} from '../../client/people.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';

type Lists = {
  people: Person[];
  organizations: Organization[];
  letters: Letter[];
  recordRequests: RecordRequest[];
};
type Props = { lists: Lists; onDone: (id: Draft['id'] | null) => void };
type Part = { ask: LetterAsk; set: (change: Partial<LetterAsk>) => void; lists: Lists };

const blank: LetterAsk = {
  language: 'en',
  kind: 'second-opinion-inside',
  personId: null,
  organizationId: null,
  requestId: null,
  replyToId: null,
  aboutPersonId: null,
  aboutOrganizationId: null,
  because: [],
  isUrgent: false,
};
const asksForOpinion = new Set<LetterAsk['kind']>([
  'second-opinion-inside',
  'second-opinion-another',
  'second-opinion-outside',
]);
const aboutAnEntry = new Set<LetterAsk['kind']>([
  'expedite-request',
  'grievance',
  'review-cover',
  'thank-you',
]);
const mayBeUrgent = new Set<LetterAsk['kind']>([...asksForOpinion, 'grievance']);
const toAPerson = new Set<LetterAsk['kind']>(['explain-difference', 'thank-you', 'blank']);

export function WriteLetter({ lists, onDone }: Props) {
  const { written: words, start: entry } = useStrings();
  const [ask, setAsk] = useState(blank);
  const set = (change: Partial<LetterAsk>) => setAsk((now) => ({ ...now, ...change }));
  const start = useCommand((client, input: LetterAsk) =>
    client.drafts.start({ ...input, because: [...input.because] }),
  );
  const submit = async () => {
    const made = await start.run(ask);
    if (made) onDone(made.id);
  };
  return (
    <DetailPane title={words.form.title} onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldStack>
          {start.problem && <ProblemNotice sentence={describeProblem(start.problem)} />}
          <SelectField
            label={words.form.kind}
            value={ask.kind}
            onChange={(kind) =>
              setAsk({ ...blank, kind, language: ask.language, organizationId: ask.organizationId })
            }
            options={draftKinds.map((value) => ({ value, label: words.kind[value] }))}
          />
          <ToWhom ask={ask} set={set} lists={lists} />
          <AboutWhat ask={ask} set={set} lists={lists} />
          <WhyNow ask={ask} set={set} lists={lists} />
          <SelectField
            label={words.form.language}
            hint={words.form.languageHint}
            value={ask.language}
            onChange={(language) => set({ language })}
            options={languages.map((value) => ({ value, label: entry.languageOption[value] }))}
          />
          <div>
            <Button
              look="primary"
              icon={FilePenLine}
              submit
              busyLabel={start.isBusy ? words.form.start : undefined}
            >
              {words.form.start}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}

/** A letter starts in the language of whoever reads it. */
function readBy(
  contacts: readonly (Person | Organization)[],
  id: string | null,
): Partial<Pick<LetterAsk, 'language'>> {
  const reader = contacts.find((contact) => contact.id === id);
  return reader ? { language: reader.language } : {};
}

function ToWhom({ ask, set, lists }: Part) {
  const { written: words } = useStrings();
  const client = useClient();
  const isForDoctor = ask.kind === 'explain-difference';
  return (
    <>
      {toAPerson.has(ask.kind) && (
        <PickOrAddField
          label={words.form.person}
          options={isForDoctor ? doctorOptions(lists.people) : peopleOptions(lists.people)}
          value={ask.personId}
          onChange={(personId) => set({ personId, ...readBy(lists.people, personId) })}
          onAdd={(name) => addContact(client, name)}
        />
      )}
      {!isForDoctor && (
        <PickOrAddField
          label={words.form.place}
          optional={toAPerson.has(ask.kind)}
          options={placeOptions(lists.organizations)}
          value={ask.organizationId}
          onChange={(organizationId) =>
            set({ organizationId, ...readBy(lists.organizations, organizationId) })
          }
          onAdd={(name) => addPlace(client, name)}
        />
      )}
    </>
  );
}

function AboutWhat({ ask, set, lists }: Part) {
  const { written: words } = useStrings();
  const client = useClient();
  const entries = lists.letters.toReversed().map(({ id, subject }) => ({ value: id, label: subject }));
  const requests = lists.recordRequests.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      {asksForOpinion.has(ask.kind) && (
        <PickOrAddField
          label={words.form.about}
          optional
          options={doctorOptions(lists.people)}
          value={ask.aboutPersonId}
          onChange={(aboutPersonId) => set({ aboutPersonId })}
          onAdd={(name) => addDoctor(client, name)}
        />
      )}
      {aboutAnEntry.has(ask.kind) && (
        <PickOrAddField
          label={words.form.replyTo}
          optional
          options={entries}
          value={ask.replyToId}
          onChange={(replyToId) => set({ replyToId })}
        />
      )}
      {ask.kind === 'records-request' && (
        <PickOrAddField
          label={words.form.request}
          optional
          options={requests}
          value={ask.requestId}
          onChange={(requestId) => {
            const place = lists.recordRequests.find(({ id }) => id === requestId)?.organizationId;
            set({ requestId, ...(place ? { organizationId: place } : {}) });
          }}
        />
      )}
    </>
  );
}

function WhyNow({ ask, set }: Part) {
  const { written: words } = useStrings();
  return (
    <>
      {ask.kind === 'second-opinion-outside' && (
        <fieldset>
          <legend>{words.form.because}</legend>
          {outsideReasons.map((reason) => (
            <CheckField
              key={reason}
              label={words.because[reason]}
              checked={ask.because.includes(reason)}
              onChange={(on) =>
                set({ because: on ? [...ask.because, reason] : ask.because.filter((one) => one !== reason) })
              }
            />
          ))}
        </fieldset>
      )}
      {mayBeUrgent.has(ask.kind) && (
        <CheckField
          label={words.form.urgent}
          hint={words.form.urgentHint}
          checked={ask.isUrgent}
          onChange={(isUrgent) => set({ isUrgent })}
        />
      )}
    </>
  );
}
