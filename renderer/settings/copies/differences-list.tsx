// What differs between two versions of the case, in groups, each entry with its parts side by side and what to do with it.
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { CopyComparison, CopyDifference, Shown } from '../../../shared/domain/copies/copy-comparison.ts';
import type { Choice } from '../../../shared/domain/copies/merge-plan.ts';
import { isPartialDate } from '../../../shared/domain/partial-date.ts';
import type { Format } from '../../strings/format.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import type { Strings } from '../../strings/en.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import type { useCopies } from './use-copies.ts';
import classes from './copies.module.css';

type Flow = ReturnType<typeof useCopies>;
type Group = keyof Strings['copies']['groups'];

/** What needs the person comes first. */
const groups: readonly Group[] = ['clash', 'added-there', 'changed-there', 'removed-there', 'removed-here'];
const shownAtFirst = 20;
const shownMore = 200;

function groupOf({ kind, parts }: CopyDifference): Group {
  if (kind === 'changed-both') return parts.some(({ clash }) => clash) ? 'clash' : 'changed-there';
  return kind === 'added-here' || kind === 'changed-here' ? 'changed-there' : kind;
}

export function DifferencesList({ flow, comparison }: { flow: Flow; comparison: CopyComparison }) {
  const { copies: words } = useStrings();
  const { differences, onlyHere } = comparison;
  const coming = differences.filter(({ key }) => flow.chosen.get(key) !== 'here').length;
  return (
    <>
      <Notice
        meaning={differences.length === 0 ? 'arrived' : 'plain'}
        title={differences.length === 0 ? words.alike : words.differs(differences.length)}
        announce
      >
        {onlyHere > 0 ? words.onlyHere(onlyHere) : undefined}
      </Notice>
      {groups.map((group) => (
        <DifferenceGroup
          key={group}
          group={group}
          differences={differences.filter((one) => groupOf(one) === group)}
          flow={flow}
        />
      ))}
      <div>
        <Button look="primary" size="large" icon={Check} onClick={() => void flow.merge()}>
          {words.bringIn(coming)}
        </Button>
      </div>
    </>
  );
}

type GroupProps = { group: Group; differences: readonly CopyDifference[]; flow: Flow };

function DifferenceGroup({ group, differences, flow }: GroupProps) {
  const { copies: words } = useStrings();
  const [most, setMost] = useState(shownAtFirst);
  if (differences.length === 0) return null;
  const rest = differences.length - most;
  return (
    <section className={classes.section} aria-labelledby={`copies-${group}`}>
      <h2 id={`copies-${group}`}>{words.groups[group]}</h2>
      <ul className={classes.list}>
        {differences.slice(0, most).map((one) => (
          <Row key={one.key} one={one} flow={flow} isOpen={group === 'clash'} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button look="quiet" size="small" onClick={() => setMost(most + shownMore)}>
            {words.more(Math.min(rest, shownMore))}
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ one, flow, isOpen }: { one: CopyDifference; flow: Flow; isOpen: boolean }) {
  const strings = useStrings();
  const words = strings.copies;
  const format = useFormat();
  const { key, kind, title, noun, changedHereAt, changedThereAt, isHereAlready } = one;
  const labels = words.choices[kind === 'added-here' || kind === 'changed-here' ? 'changed-there' : kind];
  const [nounWord] = strings.settings.happened.nouns[noun];
  const name = title === '' ? nounWord : title;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.soft}>
            {nounWord}
            {kind === 'changed-both' && changedHereAt !== null && changedThereAt !== null && (
              <> · {words.changedWhen(format.moment(changedHereAt), format.moment(changedThereAt))}</>
            )}
          </span>
          {isHereAlready && <span>{words.hereAlready}</span>}
        </span>
        <SelectField
          label={words.choiceOf(name)}
          hideLabel
          value={flow.chosen.get(key) ?? one.suggested}
          onChange={(choice: Choice) => flow.decide(key, choice)}
          options={one.choices.map((value) => ({ value, label: labels[value] }))}
        />
      </div>
      {one.parts.length > 0 && (
        <details open={isOpen}>
          <summary>{words.show(name)}</summary>
          <Parts one={one} />
        </details>
      )}
    </li>
  );
}

function Parts({ one: { parts, kind } }: { one: CopyDifference }) {
  const { copies: words } = useStrings();
  const format = useFormat();
  const known = parts.filter(({ field }) => field in words.fields);
  const others = parts.length - known.length;
  const isNew = kind === 'added-there';
  return (
    <>
      {known.length > 0 && (
        <div className={classes.parts}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.part}</th>
                {!isNew && <th scope="col">{words.here}</th>}
                <th scope="col">{words.there}</th>
              </tr>
            </thead>
            <tbody>
              {known.map(({ field, here, there, clash }) => (
                <tr key={field} data-clash={(clash && !isNew) || undefined}>
                  <th scope="row">{words.fields[field as keyof typeof words.fields]}</th>
                  {!isNew && <td>{textOf(here, { format, words })}</td>}
                  <td>{textOf(there, { format, words })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others > 0 && <p className={classes.soft}>{words.otherDetails(others)}</p>}
    </>
  );
}

function textOf(value: Shown, { format, words }: { format: Format; words: Strings['copies'] }): string {
  if (value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return /^\d{4}-\d{2}/.test(value) && isPartialDate(value) ? format.date(value) : value;
}
